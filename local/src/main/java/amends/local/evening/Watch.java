package amends.local.evening;

import java.time.Duration;

/** Does the same thing over and over beside the evening, until it is closed. */
final class Watch implements AutoCloseable {
    private final Thread thread;

    private Watch(Thread thread) {
        this.thread = thread;
    }

    static Watch every(Duration pause, Runnable look) {
        return new Watch(Thread.ofVirtual().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                look.run();
                try {
                    Thread.sleep(pause);
                } catch (InterruptedException ended) {
                    return;
                }
            }
        }));
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
