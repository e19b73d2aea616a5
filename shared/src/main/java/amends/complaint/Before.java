package amends.complaint;

import amends.complaint.State.Chase;
import amends.complaint.State.Promise;
import amends.complaint.State.Times;
import java.util.Optional;

/**
 * A complaint's state before an entry changed it, so that undo can restore it. What is large and did not change is left out,
 * for as long as the entry can be undone it is as it was: an entry that something builds on is not undone.
 */
public record Before(
        Optional<Understood> understood,
        Standing standing,
        int minutes,
        Optional<Times> times,
        Optional<Promise> promise,
        Optional<Chase> chase,
        int reopened,
        boolean parked) {
    public static Before of(State was, State is) {
        return new Before(
                changed(was.understood(), is.understood()),
                was.standing(),
                was.minutes(),
                changed(was.times(), is.times()),
                was.promise(),
                changed(was.chase(), is.chase()),
                was.reopened(),
                was.parked());
    }

    private static <T> Optional<T> changed(T was, T is) {
        return was.equals(is) ? Optional.empty() : Optional.of(was);
    }

    /** The state that was, where this one came of it. */
    public State restored(State is) {
        return new State(
                understood.orElse(is.understood()),
                standing,
                minutes,
                times.orElse(is.times()),
                promise,
                chase.orElse(is.chase()),
                reopened,
                parked);
    }
}
