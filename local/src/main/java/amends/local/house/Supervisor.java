package amends.local.house;

import amends.local.command.CannotRun;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Runs a few child processes side by side, each with its keeper, until it is closed. */
final class Supervisor implements AutoCloseable {
    private static final Duration PROGRESS = Duration.ofSeconds(2);

    private final Consumer<String> say;
    private final List<Keeper> keepers;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean closed;

    /**
     * A supervisor of these.
     *
     * @param plans in the order in which they lean on each other: the last is stopped first
     * @param run the folder for their pid files
     */
    Supervisor(List<Plan> plans, Path run, Consumer<String> say) {
        this.say = say;
        this.keepers = plans.stream().map(plan -> new Keeper(plan, run, say)).toList();
    }

    /** Starts all of them at once, and returns. */
    void start() {
        for (Keeper keeper : keepers) {
            threads.add(Thread.ofPlatform().daemon().name(keeper.title()).start(keeper::keep));
        }
    }

    /**
     * Returns when each has answered; says every two seconds for whom it waits.
     *
     * @return false if it was closed meanwhile
     */
    boolean awaitAnswers() {
        for (Keeper keeper : keepers) {
            while (!await(keeper)) {
                say.accept("  waiting for "
                        + keepers.stream()
                                .filter(other -> !other.hasAnswered())
                                .map(Keeper::title)
                                .collect(Collectors.joining(", ")));
            }
            if (closed) {
                return false;
            }
            if (!keeper.hasAnswered()) {
                throw CannotRun.because(keeper.title() + " cannot be started; what it said stands above.");
            }
        }
        return true;
    }

    /** Returns when it has been closed. */
    void join() {
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Ends all of them, the last first; returns when they have ended. */
    @Override
    public void close() {
        closed = true;
        keepers.reversed().forEach(Keeper::stop);
    }

    private static boolean await(Keeper keeper) {
        try {
            return keeper.decided().await(PROGRESS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while children were starting", e);
        }
    }
}
