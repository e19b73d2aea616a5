package amends.local.endpoint;

import amends.local.lambda.Handlers;
import amends.local.lambda.Outcome;
import amends.local.template.Function;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;

/** The functions as they are deployed, each reached by Lambda's Invoke, under the alias that an HTTP API invokes. */
public final class DeployedHandlers implements Handlers {
    private static final System.Logger LOG = System.getLogger(DeployedHandlers.class.getName());

    /** How long a function may take to be there, before its own time runs. */
    private static final Duration START = Duration.ofSeconds(20);

    /** How many of a function's instances one machine can start at once and still answer in time. */
    private static final int MOST_INSTANCES = 3;

    private final Asking asking;
    private final Map<String, Function> functions;
    private final Map<String, Semaphore> instances = new ConcurrentHashMap<>();

    public DeployedHandlers(URI endpoint, Collection<Function> functions) {
        this.asking = new Asking(endpoint);
        this.functions = functions.stream().collect(Collectors.toMap(Function::id, function -> function));
    }

    @Override
    public Outcome invoke(String id, byte[] event) throws InterruptedException {
        Function function = functions.get(id);
        if (function == null) {
            throw new IllegalArgumentException("There is no function " + id);
        }
        Semaphore mayRun = instances.computeIfAbsent(id, _ -> new Semaphore(MOST_INSTANCES, true));
        mayRun.acquire();
        try {
            HttpResponse<byte[]> response = asking.post(
                    "lambda",
                    "/2015-03-31/functions/" + function.name() + "/invocations?Qualifier=live",
                    "application/json",
                    event,
                    function.timeout().plus(START));
            return outcome(function, response);
        } catch (HttpTimeoutException e) {
            LOG.log(Level.ERROR, function.id() + " did not answer", e);
            return new Outcome.TimedOut(function.timeout());
        } catch (IOException e) {
            LOG.log(Level.ERROR, function.id() + " cannot be reached", e);
            return new Outcome.Threw(e);
        } finally {
            mayRun.release();
        }
    }

    private static Outcome outcome(Function function, HttpResponse<byte[]> response) {
        boolean failed = response.headers().firstValue("X-Amz-Function-Error").isPresent();
        if (response.statusCode() == 200 && !failed) {
            return new Outcome.Returned(response.body());
        }
        String said = new String(response.body(), StandardCharsets.UTF_8);
        LOG.log(Level.ERROR, "{0} failed, answered {1}: {2}", function.id(), response.statusCode(), said);
        return said.contains("Task timed out")
                ? new Outcome.TimedOut(function.timeout())
                : new Outcome.Threw(new IOException(function.id() + " failed: " + said));
    }

    @Override
    public void close() {
        // The functions stay where they are.
    }
}
