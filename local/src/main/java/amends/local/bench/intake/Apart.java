package amends.local.bench.intake;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Tells what a thread uses of a processor in the SDK's client from what it uses in our own code. */
final class Apart {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final LongAdder inClient = new LongAdder();
    private final LongAdder inAll = new LongAdder();
    private final DynamoDbClient client;

    Apart(DynamoDbClient real) {
        InvocationHandler handler = (proxy, method, args) -> {
            // A request that is built by the caller's own words is built by our code; what it builds comes by here
            // again.
            if (args != null && args.length == 1 && args[0] instanceof Consumer) {
                return InvocationHandler.invokeDefault(proxy, method, args);
            }
            long began = THREADS.getCurrentThreadCpuTime();
            try {
                return method.invoke(real, args);
            } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
            } finally {
                inClient.add(THREADS.getCurrentThreadCpuTime() - began);
            }
        };
        client = (DynamoDbClient) Proxy.newProxyInstance(
                DynamoDbClient.class.getClassLoader(), new Class<?>[] {DynamoDbClient.class}, handler);
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
