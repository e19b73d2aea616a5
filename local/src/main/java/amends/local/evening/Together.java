package amends.local.evening;

import amends.local.command.CannotRun;
import java.util.ArrayList;
import java.util.List;

/** Several things at once; leaving waits for all of them, and what one of them ran into is a fault of the evening. */
final class Together implements AutoCloseable {
    private final Diary diary;
    private final List<Thread> threads = new ArrayList<>();
    private final List<CannotRun> ends = new ArrayList<>();

    Together(Diary diary) {
        this.diary = diary;
    }

    void go(String what, Runnable does) {
        threads.add(Thread.ofVirtual().name(what).start(() -> {
            try {
                does.run();
            } catch (CannotRun end) {
                synchronized (ends) {
                    ends.add(end);
                }
            } catch (RuntimeException fault) {
                diary.fault(what + ": " + fault.getMessage());
            }
        }));
    }

    /** @throws CannotRun when the service went away for good meanwhile */
    @Override
    public void close() {
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted in the middle of the evening", e);
            }
        }
        if (!ends.isEmpty()) {
            throw ends.getFirst();
        }
    }
}
