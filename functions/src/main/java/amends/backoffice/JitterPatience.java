package amends.backoffice;

import amends.book.Patience;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntSupplier;
import java.util.random.RandomGenerator;

/** Tries again after a random part of a growing wait, while there is time: so those who met do not meet again. */
public final class JitterPatience implements Patience {
    private static final long FIRST_MS = 20;
    private static final long LONGEST_MS = 1_000;

    /** Waits so many milliseconds. */
    @FunctionalInterface
    interface Pause {
        void ms(long millis) throws InterruptedException;
    }

    private final IntSupplier leftMs;
    private final long reserveMs;
    private final RandomGenerator random;
    private final Pause pause;

    JitterPatience(IntSupplier leftMs, Duration reserve, RandomGenerator random, Pause pause) {
        this.leftMs = leftMs;
        this.reserveMs = reserve.toMillis();
        this.random = random;
        this.pause = pause;
    }

    /**
     * Patience for one invocation.
     *
     * @param leftMs  milliseconds until the invocation is cut off
     * @param reserve what is kept of it for one more try and the reply
     */
    public static Patience within(IntSupplier leftMs, Duration reserve) {
        return new JitterPatience(leftMs, reserve, ThreadLocalRandom.current(), Thread::sleep);
    }

    /** Patience that lasts so long from now on. */
    public static Patience lasting(Duration time) {
        long until = System.nanoTime() + time.toNanos();
        return within(() -> (int) ((until - System.nanoTime()) / 1_000_000), Duration.ZERO);
    }

    @Override
    public boolean again(int tries) {
        long left = leftMs.getAsInt() - reserveMs;
        if (left <= 0) {
            return false;
        }
        long ceiling = Math.min(LONGEST_MS, FIRST_MS << Math.min(tries, 10));
        try {
            pause.ms(Math.min(left, random.nextLong(ceiling + 1)));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
