package amends.local.sources;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;

/** Something that is done over and over until it is told to stop, and outlives its stand-in being away for a while. */
abstract class Mapping implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Mapping.class.getName());
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final String name;
    private final List<Thread> threads;
    private volatile boolean stopping;

    Mapping(String name, int threads) {
        this.name = name;
        this.threads = IntStream.range(0, threads)
                .mapToObj(number -> Thread.ofVirtual().name(name + "-" + number).unstarted(this::run))
                .toList();
    }

    /** Does it once; blocks when there is nothing to do. */
    abstract void turn() throws InterruptedException;

    final String name() {
        return name;
    }

    final boolean stopping() {
        return stopping;
    }

    final void start() {
        threads.forEach(Thread::start);
    }

    private void run() {
        boolean complained = false;
        while (!stopping) {
            try {
                turn();
                complained = false;
            } catch (AbortedException | InterruptedException e) {
                // Only close() interrupts, and the loop's condition sees why.
                complained = false;
            } catch (SdkException e) {
                if (!complained && !stopping) {
                    LOG.log(Level.WARNING, name + " waits for its stand-in: " + e.getMessage());
                    complained = true;
                }
                rest();
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, name + " failed, and goes on", e);
                rest();
            }
        }
    }

    private void rest() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets a turn that is under way end, if it is quick. */
    @Override
    public final void close() {
        stopping = true;
        long until = System.nanoTime() + FAREWELL.toNanos();
        for (Thread thread : threads) {
            try {
                Duration left = Duration.ofNanos(Math.max(1, until - System.nanoTime()));
                if (thread.getState() != Thread.State.NEW && !thread.join(left)) {
                    thread.interrupt();
                }
            } catch (InterruptedException e) {
                threads.forEach(Thread::interrupt);
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
