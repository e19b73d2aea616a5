package amends.local.phones;

import java.io.IOException;

/** What answers a guest's call: the function that the phone system's contact flow invokes. */
@FunctionalInterface
public interface Call {
    /**
     * Takes Amazon Connect's event and returns the function's reply, both JSON.
     *
     * @throws IOException when the function did not answer or failed
     */
    String answer(String event) throws IOException, InterruptedException;
}
