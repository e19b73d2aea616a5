package amends.local.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps one child process running: starts it, and starts it again whenever it ends before it is told to. */
final class Keeper {
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration GRACE = Duration.ofSeconds(6);

    /** A run of this length, counted from when it answered, was a good one: the next failure is the first. */
    private static final Duration GOOD_RUN = Duration.ofSeconds(10);

    /** So many failed starts in a row before it ever answered are the end of the attempt. */
    private static final int HOPELESS = 3;

    private final Plan plan;
    private final PidFile note;
    private final Consumer<String> say;
    private final CountDownLatch decided = new CountDownLatch(1);
    private volatile boolean answered;
    private volatile boolean told;
    private volatile @Nullable Process process;

    Keeper(Plan plan, Path run, Consumer<String> say) {
        this.plan = plan;
        this.note = PidFile.of(run, plan.name());
        this.say = say;
    }

    String title() {
        return plan.title();
    }

    /** Opens when it has answered for the first time, or never will. */
    CountDownLatch decided() {
        return decided;
    }

    /** Whether it has ever answered. */
    boolean hasAnswered() {
        return answered;
    }

    /** Runs until {@link #stop}, or until it is clear that this child cannot be started. */
    void keep() {
        try {
            keepGoing();
        } finally {
            decided.countDown();
        }
    }

    /** Ends it, and lets it stay so. */
    void stop() {
        Process running;
        synchronized (this) {
            told = true;
            running = process;
        }
        if (running != null) {
            Ending.end(running.toHandle(), GRACE);
            note.delete();
        }
    }

    private void keepGoing() {
        int failures = 0;
        while (!told && (answered || failures < HOPELESS)) {
            if (failures > 0) {
                Pause.of(Backoff.after(failures));
            }
            Process started = start();
            if (started == null) {
                break;
            }
            long answeredAt = awaitAnswer(started);
            started.onExit().join();
            note.delete();
            if (told) {
                break;
            }
            boolean good = answeredAt > 0 && System.nanoTime() - answeredAt > GOOD_RUN.toNanos();
            failures = good ? 1 : failures + 1;
            report(started, answeredAt > 0, failures);
        }
    }

    private synchronized @Nullable Process start() {
        if (told) {
            return null;
        }
        try {
            Process started = plan.builder().start();
            process = started;
            note.write(started.toHandle());
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** When it answered, or 0 if it ended before. */
    private long awaitAnswer(Process started) {
        while (started.isAlive()) {
            if (plan.ready().test(started.toHandle())) {
                if (answered) {
                    say.accept(title() + " runs again (process " + started.pid() + ").");
                }
                answered = true;
                decided.countDown();
                return System.nanoTime();
            }
            Pause.of(LOOK);
        }
        return 0;
    }

    private void report(Process ended, boolean hadAnswered, int failures) {
        String sentence = "%s (process %d) ended by itself, with exit code %d%s."
                .formatted(title(), ended.pid(), ended.exitValue(), hadAnswered ? "" : ", before it answered");
        boolean again = answered || failures < HOPELESS;
        if (again) {
            sentence += " Starting it again in " + Backoff.words(failures) + ".";
        }
        // After a first kill nothing in its log is of interest; a child that keeps dying says there why.
        if (!hadAnswered || failures > 1) {
            sentence += " Its last lines:\n" + new Log(plan.log()).lastLines();
        }
        say.accept(sentence);
    }
}
