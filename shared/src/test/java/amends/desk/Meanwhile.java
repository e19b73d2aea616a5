package amends.desk;

import amends.book.Book;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Deque;

/** Somebody else who writes in the same book just before the next writes of the one under test. */
final class Meanwhile {
    private final Deque<Runnable> acts = new ArrayDeque<>();
    private final Book seen;

    Meanwhile(Book book) {
        seen = (Book) Proxy.newProxyInstance(
                Book.class.getClassLoader(), new Class<?>[] {Book.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("write") && !acts.isEmpty()) {
                        acts.removeFirst().run();
                    }
                    try {
                        return method.invoke(book, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    /** The book as the one under test sees it. */
    Book book() {
        return seen;
    }

    /** What happens before the next write that nothing is planned for yet. */
    Meanwhile then(Runnable act) {
        acts.addLast(act);
        return this;
    }
}
