package amends.local.lambda;

/** The template's functions, wherever they run. */
public interface Handlers extends AutoCloseable {

    /**
     * Runs a function with one event and waits for what comes of it; a failure is logged.
     *
     * @param id its logical id
     * @throws InterruptedException when the caller is to stop; so is the function then, if it runs here
     */
    Outcome invoke(String id, byte[] event) throws InterruptedException;

    @Override
    void close();
}
