package amends.lambda.door;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Duration;

/** The time that an invocation has left for its work. */
public final class Remaining {
    /** Kept back to answer in, however long others were writing. */
    private static final Duration RESERVE = Duration.ofMillis(500);

    private Remaining() {}

    public static Duration of(Context context) {
        Duration left = Duration.ofMillis(context.getRemainingTimeInMillis()).minus(RESERVE);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
