package amends.local.house;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** How a process is ended: asked first, then killed. */
final class Ending {
    private Ending() {}

    /** Returns when it has ended; kills it if it does not end by itself within this time. */
    static void end(ProcessHandle process, Duration grace) {
        process.destroy();
        if (!ended(process, grace)) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    private static boolean ended(ProcessHandle process, Duration within) {
        try {
            process.onExit().get(within.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
