package amends.local.house;

import java.time.Duration;

/** How long a child that has ended waits for its next start: hardly after the first failures, half a minute at most. */
final class Backoff {
    private static final Duration FIRST = Duration.ofMillis(250);
    private static final Duration MOST = Duration.ofSeconds(30);

    private Backoff() {}

    /**
     * The pause after so many failures in a row.
     *
     * @param failures 1 or more
     */
    static Duration after(int failures) {
        Duration doubled = FIRST.multipliedBy(1L << Math.min(failures - 1, 10));
        return doubled.compareTo(MOST) < 0 ? doubled : MOST;
    }

    static String words(int failures) {
        Duration pause = after(failures);
        return pause.toSeconds() < 1 ? "a moment" : pause.toSeconds() + " s";
    }
}
