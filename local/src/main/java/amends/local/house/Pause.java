package amends.local.house;

import java.time.Duration;

/** A pause of the current thread. */
final class Pause {
    private Pause() {}

    /** Returns after this time, at once when the thread is told to stop. */
    static void of(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
