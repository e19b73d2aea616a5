package amends.lambda.door;

import amends.book.Book;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;

/** A book that notes what it is asked: the name of each reading and writing that reaches the table. */
public final class Counted {
    private Counted() {}

    public static Book of(Book book, List<String> calls) {
        return (Book) Proxy.newProxyInstance(
                Book.class.getClassLoader(), new Class<?>[] {Book.class}, (proxy, method, arguments) -> {
                    if (method.isDefault()) {
                        return InvocationHandler.invokeDefault(proxy, method, arguments);
                    }
                    calls.add(method.getName());
                    try {
                        return method.invoke(book, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }
}
