package amends.local.phones;

import amends.local.disk.Journal;
import amends.local.phones.Message.Way;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What the simulated phones and topics received, and what the phones sent: a log that only grows. */
public final class Phones implements AutoCloseable {
    /** As many as one reading gives; the rest comes with the next. */
    static final int PAGE = 500;

    private final InstantSource clock;
    private final Journal journal;
    private final List<Message> log = new ArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private boolean closed;

    private Phones(Path file, InstantSource clock) throws IOException {
        this.clock = clock;
        this.journal = Journal.open(file, line -> log.add(Message.of(line)));
    }

    /**
     * Opens the log of a state directory.
     *
     * @throws IOException when it cannot be read or written
     */
    public static Phones open(Path state, InstantSource clock) throws IOException {
        return new Phones(state.resolve("phones.jsonl"), clock);
    }

    /** A text reaches a phone. When this returns, it is on the disk. */
    public void text(String id, String from, String to, String text, Map<String, String> attributes)
            throws IOException {
        add(Way.OUT, id, from, to, "", text, attributes);
    }

    /** A message reaches a topic. When this returns, it is on the disk. */
    public void topic(String id, String arn, String subject, String text, Map<String, String> attributes)
            throws IOException {
        add(Way.TOPIC, id, "", arn, subject, text, attributes);
    }

    void sent(String id, String from, String to, String text) throws IOException {
        add(Way.IN, id, from, to, "", text, Map.of());
    }

    private void add(
            Way way, String id, String from, String to, String subject, String text, Map<String, String> attributes)
            throws IOException {
        lock.lock();
        try {
            Message message =
                    new Message(log.size() + 1L, clock.instant(), way, id, from, to, subject, text, attributes);
            journal.append(message.line());
            log.add(message);
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * What came after number {@code since}, oldest first, at most {@value #PAGE}; waits for it as long as told.
     * A number beyond the log, as of one who knew an earlier state, is answered at once with nothing.
     */
    public List<Message> since(long since, Duration wait) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = wait.toNanos();
            while (since == log.size() && left > 0 && !closed) {
                left = grown.awaitNanos(left);
            }
            int start = (int) Math.min(Math.max(since, 0), log.size());
            return List.copyOf(log.subList(start, Math.min(start + PAGE, log.size())));
        } finally {
            lock.unlock();
        }
    }

    /** The number of the newest, 0 when there is none. */
    public long last() {
        lock.lock();
        try {
            return log.size();
        } finally {
            lock.unlock();
        }
    }

    /** The ids of everything in the log. */
    public List<String> ids() {
        lock.lock();
        try {
            return log.stream().map(Message::id).toList();
        } finally {
            lock.unlock();
        }
    }

    /** The id of the newest text from one number to another. */
    Optional<String> lastText(String from, String to) {
        lock.lock();
        try {
            return log.reversed().stream()
                    .filter(message -> message.way() == Way.OUT
                            && message.from().equals(from)
                            && message.to().equals(to))
                    .map(Message::id)
                    .findFirst();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        lock.lock();
        try {
            closed = true;
            grown.signalAll();
        } finally {
            lock.unlock();
        }
        journal.close();
    }
}
