package amends.local.bench.intake;

import amends.local.lambda.Watched;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.atomic.LongAdder;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Tells what a thread uses of a processor in the SDK's client from what it uses in our own code. */
final class Apart {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final LongAdder inClient = new LongAdder();
    private final LongAdder inAll = new LongAdder();
    private final DynamoDbClient client;

    Apart(DynamoDbClient real) {
        client = Watched.client(DynamoDbClient.class, real, (_, arguments, sending) -> {
            long began = THREADS.getCurrentThreadCpuTime();
            try {
                return sending.send(arguments);
            } finally {
                inClient.add(THREADS.getCurrentThreadCpuTime() - began);
            }
        });
    }

    DynamoDbClient client() {
        return client;
    }

    interface Work<T> {
        T run() throws Exception;
    }

    /** Does this, counted. */
    <T> T counted(Work<T> work) throws Exception {
        long began = THREADS.getCurrentThreadCpuTime();
        try {
            return work.run();
        } finally {
            inAll.add(THREADS.getCurrentThreadCpuTime() - began);
        }
    }

    /** Nanoseconds of a processor in what was counted, but for the client. */
    long own() {
        return inAll.sum() - inClient.sum();
    }

    void reset() {
        inClient.reset();
        inAll.reset();
    }
}
