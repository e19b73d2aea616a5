package amends.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where a complaint stands between the desk's list and put right. */
public sealed interface Standing {
    /** On the desk's list, nobody's. */
    record Waiting() implements Standing {}

    /**
     * A clerk's own and counted, but not yet begun.
     *
     * @param pushed for severity 1: how it was given to them instead of taken
     */
    record Taken(String by, Instant at, Optional<Push> pushed) implements Standing {}

    /**
     * Answered or begun by that clerk, or handed by them to a department.
     *
     * @param department who is carrying it out, where it was handed on
     */
    record Started(String by, Instant at, Optional<String> department) implements Standing {}

    record Resolved(String by, Instant at) implements Standing {}

    /** Filed by mistake and taken back. */
    record Withdrawn(String by, Instant at) implements Standing {}

    /**
     * A severity 1 given to a clerk, to be confirmed by starting it.
     *
     * @param confirmBy when it moves on unless started
     * @param asked     everybody whom it was given to so far, the present one last
     */
    record Push(Instant confirmBy, List<String> asked) {
        public Push {
            asked = List.copyOf(asked);
        }
    }

    /** Waiting, taken or started. */
    default boolean open() {
        return switch (this) {
            case Waiting _, Taken _, Started _ -> true;
            case Resolved _, Withdrawn _ -> false;
        };
    }

    /** The person whose workload counts it. */
    default Optional<String> owner() {
        return switch (this) {
            case Taken taken -> Optional.of(taken.by());
            case Started started -> Optional.of(started.by());
            case Waiting _, Resolved _, Withdrawn _ -> Optional.empty();
        };
    }

    /** The one word for it in the API. */
    default String code() {
        return switch (this) {
            case Waiting _ -> "waiting";
            case Taken _ -> "taken";
            case Started _ -> "started";
            case Resolved _ -> "resolved";
            case Withdrawn _ -> "withdrawn";
        };
    }
}
