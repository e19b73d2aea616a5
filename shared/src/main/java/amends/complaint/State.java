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
 * @param minutes  what it counts for in its owner's workload; fixed while it is counted
 * @param reopened how often it was reopened by the guest's own words
 * @param parked   something owed on it could not be carried: a person must look
 */
public record State(
        Understood understood,
        Standing standing,
        int minutes,
        Times times,
        Optional<Promise> promise,
        Chase chase,
        int reopened,
        boolean parked) {
    /**
     * By when what is due.
     *
     * @param acknowledgedAt when a person first answered or began
     */
    public record Times(Instant acknowledgeBy, Instant resolveBy, Optional<Instant> acknowledgedAt) {
        /** As the house promises itself from a moment on; nothing lies beyond checkout. */
        static Times from(
                Instant start, Targets targets, Optional<Instant> checkout, Optional<Instant> acknowledgedAt) {
            Instant resolve = start.plus(targets.resolve());
            return new Times(
                    start.plus(targets.acknowledge()),
                    // A guest who has left already gets the usual time.
                    checkout.filter(leaves -> leaves.isAfter(start) && leaves.isBefore(resolve))
                            .orElse(resolve),
                    acknowledgedAt);
        }
    }

    /**
     * A time told to a guest.
     *
     * @param check      when the house looks whether it will be kept
     * @param lengthened how often the house has moved it by itself
     */
    public record Promise(Instant by, Instant check, int lengthened) {}

    /**
     * What was missed, and how far up the ladder that was told.
     *
     * @param missed the deadlines that were missed and acted on
     * @param next   when the ladder is climbed again after every deadline was missed
     * @param rung   how often somebody was rung about it
     */
    public record Chase(Set<Deadline> missed, Optional<Instant> next, int rung) {
        static final Chase NONE = new Chase(Set.of(), Optional.empty(), 0);

        public Chase {
            missed = missed.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(missed));
        }

        private Chase with(Deadline one, boolean rang, Optional<Instant> after) {
            Set<Deadline> all = EnumSet.of(one);
            all.addAll(missed);
            return new Chase(all, after, rang ? rung + 1 : rung);
        }

        private Chase without(Deadline one) {
            Set<Deadline> others = EnumSet.noneOf(Deadline.class);
            others.addAll(missed);
            others.remove(one);
            return new Chase(others, next, rung);
        }
    }

    /** A promise is never for sooner than this. */
    public static final Duration SOONEST_PROMISE = Duration.ofMinutes(5);

    /** New on the desk's list. */
    public static State waiting(
            Understood understood,
            Targets targets,
            Instant received,
            Optional<Instant> checkout,
            Optional<Instant> acknowledgedAt) {
        return new State(
                understood,
                new Standing.Waiting(),
                targets.minutes(),
                Times.from(received, targets, checkout, acknowledgedAt),
                Optional.empty(),
                Chase.NONE,
                0,
                false);
    }

    public Instant acknowledgeBy() {
        return times.acknowledgeBy();
    }

    public Instant resolveBy() {
        return times.resolveBy();
    }

    public Optional<Instant> acknowledgedAt() {
        return times.acknowledgedAt();
    }

    public boolean missed(Deadline deadline) {
        return chase.missed().contains(deadline);
    }

    /** The earliest time at which the house must look at it again. */
    public Instant nextCheck() {
        Stream<Instant> acknowledge = acknowledgedAt().isPresent() || missed(Deadline.ACKNOWLEDGE)
                ? Stream.empty()
                : Stream.of(acknowledgeBy());
        Stream<Instant> promised = missed(Deadline.PROMISE) ? Stream.empty() : promise.map(Promise::check).stream();
        Stream<Instant> resolve = missed(Deadline.RESOLVE) ? chase.next().stream() : Stream.of(resolveBy());
        return Stream.of(acknowledge, promised, resolve)
                .flatMap(due -> due)
                .min(Instant::compareTo)
                .orElse(resolveBy());
    }

    public State with(Standing now) {
        return new State(understood, now, minutes, times, promise, chase, reopened, parked);
    }

    public State with(Understood now) {
        return new State(now, standing, minutes, times, promise, chase, reopened, parked);
    }

    /** A person has answered; the first answer counts. */
    public State acknowledged(Instant at) {
        var answered = new Times(acknowledgeBy(), resolveBy(), acknowledgedAt().or(() -> Optional.of(at)));
        return new State(understood, standing, minutes, answered, promise, chase, reopened, parked);
    }

    /** Promised anew: the new time is watched whatever became of the old one. */
    public State promised(Optional<Promise> now) {
        return new State(understood, standing, minutes, times, now, chase.without(Deadline.PROMISE), reopened, parked);
    }

    /** One deadline missed and acted on. */
    public State chased(Deadline missed, boolean rang, Optional<Instant> next) {
        return new State(
                understood, standing, minutes, times, promise, chase.with(missed, rang, next), reopened, parked);
    }

    public State parked(boolean now) {
        return new State(understood, standing, minutes, times, promise, chase, reopened, now);
    }

    /** The same, with times and minutes for what it is now understood to be, where they may still change. */
    public State retargeted(Targets targets, Instant received, Optional<Instant> checkout) {
        int counted = standing.owner().isPresent() ? minutes : targets.minutes();
        Times anew = Times.from(received, targets, checkout, acknowledgedAt());
        return new State(understood, standing, counted, anew, promise, chase, reopened, parked);
    }

    /** Back on the desk's list with fresh times; how far up the ladder it was told is not forgotten. */
    public State reopenedAt(Instant now, Targets targets, Optional<Instant> checkout, boolean byItself) {
        return new State(
                understood,
                new Standing.Waiting(),
                targets.minutes(),
                Times.from(now, targets, checkout, Optional.empty()),
                Optional.empty(),
                new Chase(Set.of(), Optional.empty(), chase.rung()),
                byItself ? reopened + 1 : reopened,
                parked);
    }
}
