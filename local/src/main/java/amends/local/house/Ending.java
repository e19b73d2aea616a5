package amends.local.house;

import java.time.Duration;

/** How a process is ended: asked first, then killed. */
final class Ending {
    private static final Duration AFTER_KILL = Duration.ofSeconds(5);
    private static final Duration LOOK = Duration.ofMillis(20);

    private Ending() {}

    /** Returns when it has ended; kills it if it does not end by itself within this time. */
    static void end(ProcessHandle process, Duration grace) {
        process.destroy();
        if (!ended(process, grace)) {
            process.destroyForcibly();
            if (!ended(process, AFTER_KILL)) {
                throw new IllegalStateException("process " + process.pid() + " does not end even when killed");
            }
        }
    }

    private static boolean ended(ProcessHandle process, Duration within) {
        long until = System.nanoTime() + within.toNanos();
        while (runs(process)) {
            if (System.nanoTime() > until) {
                return false;
            }
            Pause.of(LOOK);
        }
        return true;
    }

    /** Not so if it has ended and only waits for a parent to notice, as an orphan may do for ever in a container. */
    private static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().commandLine().isPresent();
    }
}
