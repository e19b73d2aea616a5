package amends.local.template;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What wakes a function by itself. */
public sealed interface Source {
    /** The function's logical id. */
    String function();

    /** The event's logical id within the function. */
    String event();

    /**
     * Messages of a queue.
     *
     * @param queue its ARN
     * @param window how long to gather a batch
     * @param reportsFailures whether the function says which messages failed
     * @param concurrency how many batches at once, at the most
     */
    record FromQueue(
            String function,
            String event,
            String queue,
            int batchSize,
            Duration window,
            boolean reportsFailures,
            int concurrency)
            implements Source {}

    /**
     * Changes of a table.
     *
     * @param table its ARN
     * @param patterns a record passes when it fits one of them; all pass when there are none
     * @param retries how often a batch is tried again, -1 for ever
     * @param onFailure the ARN of the queue that hears of what was given up
     */
    record FromStream(
            String function,
            String event,
            String table,
            int batchSize,
            boolean fromTheOldest,
            List<Map<String, Object>> patterns,
            boolean bisects,
            int retries,
            boolean reportsFailures,
            Optional<String> onFailure)
            implements Source {
        public FromStream {
            patterns = List.copyOf(patterns);
        }
    }

    /** The clock; what was not started within {@code stale} is dropped. */
    record Schedule(String function, String event, Duration every, Duration stale) implements Source {}
}
