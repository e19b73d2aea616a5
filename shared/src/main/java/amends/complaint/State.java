package amends.complaint;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All of a complaint that changes; an entry that can be undone keeps the state before it.
 *
 * @param minutes        what it counts for in its owner's workload; fixed while it is counted
 * @param acknowledgedAt when a person first answered or began
 * @param chased         the deadlines that were missed and acted on
 * @param nextChase      when the ladder is climbed again after every deadline was missed
 * @param rung           how often somebody was rung about it
 * @param reopened       how often it was reopened by the guest's own words
 * @param parked         something owed on it could not be carried: a person must look
 */
public record State(
        Understood understood,
        Standing standing,
        int minutes,
        Instant acknowledgeBy,
        Instant resolveBy,
        Optional<Instant> acknowledgedAt,
        Optional<Promise> promise,
        Set<Deadline> chased,
        Optional<Instant> nextChase,
        int rung,
        int reopened,
        boolean parked) {
    /**
     * A time told to a guest.
     *
     * @param check      when the house looks whether it will be kept
     * @param lengthened how often the house has moved it by itself
     */
    public record Promise(Instant by, Instant check, int lengthened) {}

    /** A promise is never for sooner than this. */
    public static final Duration SOONEST_PROMISE = Duration.ofMinutes(5);

    public State {
        chased = chased.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(chased));
    }

    /** The earliest time at which the house must look at it again. */
    public Instant nextCheck() {
        Stream<Instant> acknowledge = acknowledgedAt.isPresent() || chased.contains(Deadline.ACKNOWLEDGE)
                ? Stream.empty()
                : Stream.of(acknowledgeBy);
        Stream<Instant> promised =
                chased.contains(Deadline.PROMISE) ? Stream.empty() : promise.map(Promise::check).stream();
        Stream<Instant> resolve = chased.contains(Deadline.RESOLVE) ? nextChase.stream() : Stream.of(resolveBy);
        return Stream.of(acknowledge, promised, resolve)
                .flatMap(times -> times)
                .min(Instant::compareTo)
                .orElse(resolveBy);
    }

    public State with(Standing now) {
        return new State(
                understood,
                now,
                minutes,
                acknowledgeBy,
                resolveBy,
                acknowledgedAt,
                promise,
                chased,
                nextChase,
                rung,
                reopened,
                parked);
    }

    public State with(Understood now) {
        return new State(
                now,
                standing,
                minutes,
                acknowledgeBy,
                resolveBy,
                acknowledgedAt,
                promise,
                chased,
                nextChase,
                rung,
                reopened,
                parked);
    }

    /** A person has answered; the first answer counts. */
    public State acknowledged(Instant at) {
        return new State(
                understood,
                standing,
                minutes,
                acknowledgeBy,
                resolveBy,
                acknowledgedAt.or(() -> Optional.of(at)),
                promise,
                chased,
                nextChase,
                rung,
                reopened,
                parked);
    }

    /** Promised anew: the new time is watched whatever became of the old one. */
    public State promised(Optional<Promise> now) {
        Set<Deadline> unmissed = EnumSet.noneOf(Deadline.class);
        unmissed.addAll(chased);
        unmissed.remove(Deadline.PROMISE);
        return new State(
                understood,
                standing,
                minutes,
                acknowledgeBy,
                resolveBy,
                acknowledgedAt,
                now,
                unmissed,
                nextChase,
                rung,
                reopened,
                parked);
    }

    /** One deadline missed and acted on. */
    public State chased(Deadline missed, boolean rang, Optional<Instant> next) {
        Set<Deadline> all = EnumSet.of(missed);
        all.addAll(chased);
        return new State(
                understood,
                standing,
                minutes,
                acknowledgeBy,
                resolveBy,
                acknowledgedAt,
                promise,
                all,
                next,
                rang ? rung + 1 : rung,
                reopened,
                parked);
    }

    public State parked(boolean now) {
        return new State(
                understood,
                standing,
                minutes,
                acknowledgeBy,
                resolveBy,
                acknowledgedAt,
                promise,
                chased,
                nextChase,
                rung,
                reopened,
                now);
    }

    /** The same, with times and minutes for what it is now understood to be, where they may still change. */
    public State retargeted(Targets targets, Instant received, Optional<Instant> checkout) {
        int counted = standing.owner().isPresent() ? minutes : targets.minutes();
        return new State(
                understood,
                standing,
                counted,
                received.plus(targets.acknowledge()),
                latest(received.plus(targets.resolve()), checkout, received),
                acknowledgedAt,
                promise,
                chased,
                nextChase,
                rung,
                reopened,
                parked);
    }

    /** Back on the desk's list with fresh times. */
    public State reopenedAt(Instant now, Targets targets, Optional<Instant> checkout, boolean byItself) {
        return new State(
                understood,
                new Standing.Waiting(),
                targets.minutes(),
                now.plus(targets.acknowledge()),
                latest(now.plus(targets.resolve()), checkout, now),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                rung,
                byItself ? reopened + 1 : reopened,
                parked);
    }

    /** No deadline lies beyond checkout, unless the guest has already left. */
    static Instant latest(Instant due, Optional<Instant> checkout, Instant from) {
        return checkout.filter(leaves -> leaves.isAfter(from) && leaves.isBefore(due))
                .orElse(due);
    }
}
