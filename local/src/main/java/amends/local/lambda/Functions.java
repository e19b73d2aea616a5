package amends.local.lambda;

import amends.local.template.Function;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.System.Logger.Level;
import java.lang.reflect.Constructor;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The functions, run in this process. As on Lambda, an instance has one event at a time, is kept for the next, and is
 * thrown away when it fails to answer in time.
 */
public final class Functions implements Handlers {
    /** How many instances a function may have: a machine on a desk is no cloud. */
    private static final int MOST_INSTANCES = 16;

    private static final System.Logger LOG = System.getLogger(Functions.class.getName());

    private final Map<String, Kept> functions = new LinkedHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private record Kept(
            Function function,
            Constructor<? extends RequestStreamHandler> maker,
            Deque<RequestStreamHandler> idle,
            Semaphore instances) {}

    /**
     * Functions whose handlers are on the class path.
     *
     * @throws IllegalStateException naming the function whose handler is not
     */
    public Functions(Collection<Function> functions) {
        for (Function function : functions) {
            this.functions.put(
                    function.id(),
                    new Kept(
                            function,
                            maker(function),
                            new ConcurrentLinkedDeque<>(),
                            new Semaphore(MOST_INSTANCES, true)));
        }
    }

    private static Constructor<? extends RequestStreamHandler> maker(Function function) {
        try {
            return Class.forName(function.handler())
                    .asSubclass(RequestStreamHandler.class)
                    .getConstructor();
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw new IllegalStateException(
                    "The template's function " + function.id() + " has the handler " + function.handler()
                            + ", which must be a public RequestStreamHandler with a public constructor without parameters",
                    e);
        }
    }

    /** The function of a logical id. */
    public Function function(String id) {
        return kept(id).function();
    }

    private Kept kept(String id) {
        Kept kept = functions.get(id);
        if (kept == null) {
            throw new IllegalArgumentException("There is no function " + id);
        }
        return kept;
    }

    @Override
    public Outcome invoke(String id, byte[] event) throws InterruptedException {
        Kept kept = kept(id);
        Invocation invocation = new Invocation(kept.function());
        kept.instances().acquire();
        try {
            invocation.begin();
            return awaited(threads.submit(() -> run(kept, event, invocation)), kept.function(), invocation);
        } finally {
            kept.instances().release();
        }
    }

    private static byte[] run(Kept kept, byte[] event, Invocation invocation) throws Exception {
        RequestStreamHandler idle = kept.idle().pollFirst();
        RequestStreamHandler handler = idle != null ? idle : kept.maker().newInstance();
        ByteArrayOutputStream reply = new ByteArrayOutputStream();
        try {
            Roles.of(kept.function(), () -> handler.handleRequest(new ByteArrayInputStream(event), reply, invocation));
        } finally {
            if (!invocation.abandoned()) {
                kept.idle().addFirst(handler);
            }
        }
        return reply.toByteArray();
    }

    private static Outcome awaited(Future<byte[]> running, Function function, Invocation invocation)
            throws InterruptedException {
        try {
            return new Outcome.Returned(running.get(function.timeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            invocation.abandon();
            running.cancel(true);
            LOG.log(Level.ERROR, "{0} timed out after {1} ({2})", function.id(), function.timeout(), invocation);
            return new Outcome.TimedOut(function.timeout());
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            LOG.log(Level.ERROR, function.id() + " failed (" + invocation + ")", cause);
            return new Outcome.Threw(cause);
        } catch (InterruptedException e) {
            invocation.abandon();
            running.cancel(true);
            throw e;
        }
    }

    /** Interrupts what still runs. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
