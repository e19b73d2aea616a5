package amends.local.evening;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what the house does by itself, with a bound: a minute for its clock, a minute more for a process that fell. */
final class Waiting {
    static final Duration BOUND = Duration.ofSeconds(150);

    private static final Duration LOOK = Duration.ofMillis(300);

    private Waiting() {}

    /** It did not happen within the bound. */
    static final class Missed extends RuntimeException {
        private static final long serialVersionUID = 1;

        Missed(String what) {
            super("within " + BOUND.toSeconds() + " s it did not happen that " + what);
        }
    }

    static void until(String what, BooleanSupplier happened) {
        untilThere(what, () -> happened.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    static <T> T untilThere(String what, Supplier<Optional<T>> look) {
        long bound = System.nanoTime() + BOUND.toNanos();
        while (true) {
            Optional<T> there = look.get();
            if (there.isPresent()) {
                return there.get();
            }
            if (System.nanoTime() > bound) {
                throw new Missed(what);
            }
            pause(LOOK);
        }
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted in the middle of the evening", e);
        }
    }
}
