package amends.local.beside;

import amends.backoffice.DynamoBook;
import amends.backoffice.Fault;
import amends.backoffice.JitterPatience;
import amends.book.Book;
import amends.book.Patience;
import amends.local.part.Premises;
import amends.local.service.Service;
import amends.local.sources.Clients;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;

/**
 * The book of the service on this machine, opened from beside it: to open a hotel before anybody can sign in, and to hold
 * what everybody was told against what is written.
 */
public final class Books implements AutoCloseable {
    private static final Duration PATIENT = Duration.ofSeconds(60);

    private final Clients clients;
    private final Book book;

    public Books(Premises premises) {
        Map<String, String> environment = premises.environment();
        clients = Clients.of(environment);
        String table = Service.environment(premises).get("TABLE");
        if (table == null) {
            throw new IllegalStateException("the template names no table");
        }
        book = patient(new DynamoBook(clients::table, table));
    }

    public Book book() {
        return book;
    }

    /** A book that is asked again while its store is away, for as long as everybody else is. */
    private static Book patient(Book book) {
        return (Book) Proxy.newProxyInstance(
                Book.class.getClassLoader(), new Class<?>[] {Book.class}, (_, method, with) -> {
                    Patience patience = patience();
                    for (int tries = 1; ; tries++) {
                        try {
                            return method.invoke(book, with);
                        } catch (InvocationTargetException e) {
                            if (!(e.getCause() instanceof Fault fault)) {
                                throw e.getCause() == null ? e : e.getCause();
                            }
                            if (!patience.again(tries)) {
                                throw fault;
                            }
                        }
                    }
                });
    }

    /** As much patience as a person has who waits for a process to start again. */
    static Patience patience() {
        long until = System.nanoTime() + PATIENT.toNanos();
        return JitterPatience.within(() -> (int) ((until - System.nanoTime()) / 1_000_000), Duration.ZERO);
    }

    @Override
    public void close() {
        clients.close();
    }
}
