package amends.local.service;

import amends.local.endpoint.DeployedHandlers;
import amends.local.endpoint.TopicsThere;
import amends.local.gateway.Gateway;
import amends.local.lambda.Functions;
import amends.local.lambda.Handlers;
import amends.local.lambda.Outcome;
import amends.local.part.Ground;
import amends.local.part.Part;
import amends.local.part.Premises;
import amends.local.sources.Clients;
import amends.local.sources.Furnishing;
import amends.local.sources.Inbound;
import amends.local.sources.Sources;
import amends.local.template.Deployment;
import amends.local.template.Stack;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.core.exception.SdkException;

/** What the template describes, running: its table and queues, its functions, what wakes them, and the door. */
public final class Service implements Part {
    static final String ACCOUNT = "000000000000";
    static final String AUDIENCE = "amends";

    private static final String INBOUND_TOPIC = "InboundTexts";

    private final Premises premises;
    private final Stack stack;
    private final Clients clients;
    private final Handlers functions;
    private final Optional<Sources> sources;
    private final Inbound inbound;
    private final Optional<TopicsThere> topics;
    private final HttpHandler local;
    private final InstantSource clock;
    private volatile Runnable door = () -> {};

    /**
     * The service on these premises.
     *
     * @param environment the process's own, which must hold what {@link #environment} says
     * @param local makes what answers under {@value Gateway#LOCAL}; it may keep the service, and use it once started
     */
    public Service(
            Premises premises,
            Map<String, String> environment,
            Function<Service, HttpHandler> local,
            InstantSource clock) {
        this.premises = premises;
        this.clock = clock;
        this.stack = stack(premises);
        this.clients = Clients.of(environment);
        this.topics = premises.elsewhere().map(endpoint -> new TopicsThere(endpoint, clients.http()));
        if (premises.ground() instanceof Ground.Deployed there) {
            this.functions = new DeployedHandlers(there.address(), stack.functions());
            this.sources = Optional.empty();
        } else {
            Functions here = new Functions(stack.functions());
            this.functions = here;
            this.sources = Optional.of(
                    new Sources(stack, clients, here, premises.state().resolve("streams")));
        }
        this.inbound = new Inbound(stack, clients);
        this.local = local.apply(this);
    }

    /** What the template's functions find in their environment on these premises. */
    public static Map<String, String> environment(Premises premises) {
        return stack(premises).environment();
    }

    /** The template as it runs on these premises. */
    public static Stack stack(Premises premises) {
        return Stack.read(
                premises.checkout().resolve("template.yaml"),
                Deployment.here(
                                premises.sqs(),
                                Map.of("Issuer", premises.issuer().toString(), "Audience", AUDIENCE))
                        .calling(premises.ground() instanceof Ground.Deployed there ? there.tables() : Map.of()));
    }

    @Override
    public void start() {
        // What is deployed is furnished already.
        if (sources.isPresent()) {
            new Furnishing(stack, clients).furnish();
            topics.ifPresent(there ->
                    stack.subscriptions().forEach(each -> there.subscribe(each.topic(), each.queue(), each.raw())));
        }
        try {
            Gateway gateway = Gateway.open(stack, functions, premises.port(), local, clock);
            door = gateway::close;
        } catch (IOException e) {
            throw new UncheckedIOException("The port " + premises.port() + " cannot be opened", e);
        }
        sources.ifPresent(Sources::start);
    }

    @Override
    public void stop() {
        door.run();
        sources.ifPresent(Sources::close);
        functions.close();
        topics.ifPresent(TopicsThere::close);
        clients.close();
    }

    /**
     * A two-way number publishes what a phone sent; returns when it is kept durably.
     *
     * @throws IOException when it is not
     */
    public void text(String sms) throws IOException {
        try {
            if (topics.isPresent()) {
                topics.get().publish(stack.topic(INBOUND_TOPIC), sms);
            } else {
                inbound.publish(INBOUND_TOPIC, sms);
            }
        } catch (SdkException e) {
            throw new IOException("The queue of texts does not take it", e);
        }
    }

    /**
     * A contact flow's call: takes Connect's event and returns what the function says.
     *
     * @throws IOException when it did not answer or failed
     */
    public String call(String event) throws IOException, InterruptedException {
        String phone = stack.phone().orElseThrow(() -> new IOException("The template lets Connect call no function"));
        return switch (functions.invoke(phone, event.getBytes(StandardCharsets.UTF_8))) {
            case Outcome.Returned(byte[] payload) -> new String(payload, StandardCharsets.UTF_8);
            case Outcome.Threw(Throwable cause) -> throw new IOException(phone + " failed", cause);
            case Outcome.TimedOut(var limit) -> throw new IOException(phone + " did not answer within " + limit);
        };
    }
}
