package amends.lambda.door;

import amends.book.Book;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** A book in which somebody else is always a moment faster: it can be read and never written. */
public final class Overtaken {
    private Overtaken() {}

    public static Book of(Book book) {
        return (Book) Proxy.newProxyInstance(
                Book.class.getClassLoader(), new Class<?>[] {Book.class}, (_, method, arguments) -> {
                    if (method.getName().equals("write")) {
                        return Book.Written.OVERTAKEN;
                    }
                    try {
                        return method.invoke(book, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }
}
