package amends.tests.crash;

import java.util.Optional;
import java.util.Set;

/**
 * A call that a function made to AWS.
 *
 * @param operation as the SDK names it
 * @param complaint whose page it writes anew, if it does
 * @param vain      it asked an index and found nothing
 */
record Call(String function, String operation, Optional<String> complaint, boolean vain) {
    private static final Set<String> WRITE = Set.of("putItem", "deleteItem", "transactWriteItems");
    private static final Set<String> SEND = Set.of("sendMessageBatch", "publish");

    /** Whether it changes the book. */
    boolean writes() {
        return WRITE.contains(operation);
    }

    boolean changes() {
        return writes() || SEND.contains(operation);
    }

    Call inVain() {
        return new Call(function, operation, complaint, true);
    }

    @Override
    public String toString() {
        return function + " " + operation;
    }
}
