package amends.local.lambda;

import java.time.Duration;

/** What came of one invocation. */
public sealed interface Outcome {

    /** The function returned; the payload is what it wrote. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Returned(byte[] payload) implements Outcome {}

    /** The function threw, or could not be made. */
    record Threw(Throwable cause) implements Outcome {}

    /** The function did not return within its limit, and was interrupted. */
    record TimedOut(Duration limit) implements Outcome {}
}
