package amends.local.phones;

import java.io.IOException;

/** Where a guest's text goes once the phone has sent it. */
@FunctionalInterface
public interface Inbound {
    /**
     * Takes the JSON that a two-way number publishes, and returns when it is kept durably.
     *
     * @throws IOException when it is not; the phone is told to send again
     */
    void accept(String sms) throws IOException, InterruptedException;
}
