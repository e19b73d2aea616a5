package amends.tests.crash;

/** How a call to AWS goes wrong. */
enum Trouble {
    /** It never arrives. */
    UNREACHED,
    /** It has its effect, but nobody hears of it. */
    REPLY_LOST,
    /** The same, but the SDK asks again by itself and hears the second answer. */
    REPEATED,
    THROTTLED,
    /** Another transaction holds what it touches. */
    CONFLICTED,
    /** Somebody else changes the complaint between its reading and its writing. */
    OVERTAKEN,
    /** The same event, brought twice, is handled wholly by another instance just before, and what it owes is done. */
    TWIN,
    /** The function ends before it. */
    DIES_BEFORE,
    /** The function ends when it has had its effect. */
    DIES_AFTER;

    /** Whether it can befall this call; a call that changes nothing has no effect to be lost. */
    boolean befalls(Call call) {
        return switch (this) {
            case UNREACHED, THROTTLED, DIES_BEFORE -> true;
            case REPLY_LOST, REPEATED, DIES_AFTER -> call.changes();
            case CONFLICTED -> call.writes() || call.operation().equals("transactGetItems");
            case OVERTAKEN -> call.complaint().isPresent();
            case TWIN -> call.writes();
        };
    }
}
