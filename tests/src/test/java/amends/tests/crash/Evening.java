package amends.tests.crash;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** One story played once, under conditions. */
record Evening(Story story, World.Conditions conditions) {
    /** How it ended, and which calls it made. */
    record Played(Outcome outcome, List<Call> calls, int deliveries, Optional<Call> struck) {
        /** What is wrong with it, beside how the story usually goes. */
        List<String> against(Played usual, Evening evening) {
            List<String> wrong = outcome.against(usual.outcome);
            evening.conditions.strike().ifPresent(strike -> {
                Call meant = usual.calls.get(strike.nth() - 1);
                String met = struck.map(Call::toString).orElse("no call at all");
                if (!met.equals(meant.toString())) {
                    wrong.add("call " + strike.nth() + " was " + met + " this time and not " + meant);
                }
            });
            return wrong;
        }
    }

    private static final Duration LATE = Duration.ofMinutes(10);

    static Evening of(Story story, Guard missing) {
        return new Evening(
                story, new World.Conditions(Optional.empty(), Optional.empty(), missing, story.unreachable()));
    }

    private Evening with(Optional<Calls.Strike> strike, Optional<World.Redelivery> redelivered) {
        return new Evening(
                story, new World.Conditions(strike, redelivered, conditions.missing(), conditions.unreachable()));
    }

    Played play() {
        var world = new World(conditions);
        Cast.enter(world);
        story.play(world);
        world.calm();
        if (conditions.redelivered().isPresent()) {
            world.later(LATE.plusMinutes(1));
            world.calm();
        }
        return new Played(world.outcome(story), world.calls.made(), world.deliveries(), world.calls.struck());
    }

    /**
     * Every way in which one thing can go wrong in this evening: each call in each way that can befall it, each batch
     * brought twice at once and late. Of the looks that a minute's rule takes in vain, a minute's worth is enough.
     */
    List<Evening> gone(Played usual) {
        List<Evening> all = new ArrayList<>();
        int vain = 0;
        for (int nth = 1; nth <= usual.calls().size(); nth++) {
            Call call = usual.calls().get(nth - 1);
            vain += call.vain() ? 1 : 0;
            if (call.vain() && vain > Vain.MOST) {
                continue;
            }
            for (Trouble trouble : Trouble.values()) {
                if (trouble.befalls(call)) {
                    all.add(with(Optional.of(new Calls.Strike(nth, trouble)), Optional.empty()));
                }
            }
        }
        IntStream.rangeClosed(1, usual.deliveries()).forEach(nth -> {
            for (Duration after : Set.of(Duration.ZERO, LATE)) {
                all.add(with(Optional.empty(), Optional.of(new World.Redelivery(nth, after))));
            }
        });
        return all;
    }

    private static final class Vain {
        /** Eight shards, by the sweep and by the clock. */
        static final int MOST = 16;
    }

    @Override
    public String toString() {
        return story + " with "
                + conditions
                        .strike()
                        .map(Calls.Strike::toString)
                        .orElseGet(() -> conditions
                                .redelivered()
                                .map(World.Redelivery::toString)
                                .orElse("nothing wrong"));
    }
}
