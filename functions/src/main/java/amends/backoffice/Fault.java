package amends.backoffice;

/**
 * Something is wrong with the house's own things: a missing setting, an item that cannot be read, a service that refuses.
 * Its message never holds a guest's words or number, so that it may be logged.
 */
public final class Fault extends RuntimeException {
    public Fault(String message) {
        super(message);
    }

    public Fault(String message, Throwable cause) {
        super(message, cause);
    }
}
