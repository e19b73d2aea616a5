package amends.local.house;

import amends.local.command.CannotRun;
import amends.local.endpoint.Endpoint;
import amends.local.lambda.Functions;
import amends.local.part.Ground;
import amends.local.part.Premises;
import amends.local.service.Service;
import amends.local.template.TemplateFault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** The service on LocalStack, or on another endpoint, running from here until this process is told to end. */
public final class OnLocalStack {
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Checkout checkout;
    private final Wish wish;
    private final Consumer<String> say;
    private final CountDownLatch ended = new CountDownLatch(1);
    private Optional<LocalStack> ours = Optional.empty();
    private Optional<Supervisor> house = Optional.empty();
    private boolean closed;

    private OnLocalStack(Checkout checkout, Wish wish, Consumer<String> say) {
        this.checkout = checkout;
        this.wish = wish;
        this.say = say;
    }

    /**
     * What somebody asks for.
     *
     * @param port the first of {@link Premises#PORTS} ports; LocalStack is at the second
     * @param endpoint what answers already; without it LocalStack is started
     * @param handlersHere whether the functions run in the gateway's process instead of being deployed
     * @param host whether LocalStack runs on the host even where a container engine answers
     * @param redeploy whether a stack that is half deployed is deleted first
     */
    public record Wish(int port, Optional<URI> endpoint, boolean handlersHere, boolean host, boolean redeploy) {}

    /**
     * Starts it, does this with it once it answers, and returns when that gives an exit code; when it gives none, runs on
     * until it is told to end.
     *
     * @param open gets the premises and the folder of everything that is logged
     */
    public static int here(
            Checkout root, Wish wish, Consumer<String> say, BiFunction<Premises, String, OptionalInt> open) {
        // What an endpoint of somebody else's holds outlives this; what goes with it does too.
        Checkout checkout =
                new Checkout(root.root(), root.kept().resolve(wish.endpoint().isPresent() ? "endpoint" : "localstack"));
        Premises premises = new Premises(checkout.root(), checkout.state(), wish.port());
        handlersAreThere(premises);
        int[] exit = {0};
        InstanceLock.hold(
                checkout.run(),
                premises.address().toString(),
                () -> exit[0] = new OnLocalStack(checkout, wish, say).run(premises, open));
        return exit[0];
    }

    /** Before anything is built or deployed. */
    static void handlersAreThere(Premises premises) {
        try {
            new Functions(Service.stack(premises).functions()).close();
        } catch (TemplateFault | IllegalStateException fault) {
            throw CannotRun.because(
                    fault.getMessage() + ". Nothing was deployed; mend template.yaml and run this again.");
        }
    }

    private int run(Premises premises, BiFunction<Premises, String, OptionalInt> open) {
        Orphans.end(checkout.run(), say);
        Ports.mustBeFree(premises.port(), Premises.PORTS, "localstack");
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop-children"));
        try {
            URI endpoint = endpoint(premises);
            Ground ground = wish.handlersHere()
                    ? new Ground.Endpoint(endpoint)
                    : new Ground.Deployed(
                            endpoint,
                            new Deploying(
                                            checkout,
                                            endpoint,
                                            Service.stack(premises).leftOut(),
                                            say)
                                    .deploy(premises.issuer(), wish.redeploy()));
            Premises there = premises.on(ground);
            if (!opened(there)) {
                return 1;
            }
            Thread.ofPlatform().daemon().name("watch").start(() -> watch(endpoint));
            OptionalInt exit = open.apply(there, checkout.logs().toString());
            if (exit.isEmpty()) {
                ended.await();
            }
            return exit.orElse(0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        } finally {
            close();
        }
    }

    private URI endpoint(Premises premises) {
        if (wish.endpoint().isPresent()) {
            Endpoint.check(wish.endpoint().get(), !wish.handlersHere());
            return wish.endpoint().get();
        }
        // What it held ended with it: nothing that was kept beside it is true any more.
        Running.delete(checkout.state());
        boolean container = !wish.host() && LocalStack.engineAnswers();
        say.accept("Starting LocalStack " + LocalStack.VERSION
                + (container ? " in a container." : " on the host, for no container engine is used."));
        LocalStack started = LocalStack.start(checkout, premises.port() + 1, container, say);
        synchronized (this) {
            ours = Optional.of(started);
        }
        started.awaitAnswer(say);
        return started.address();
    }

    private boolean opened(Premises premises) {
        Plan plan = House.plan(premises, checkout.run(), checkout.logs());
        new Log(plan.log()).begin();
        Supervisor supervisor = new Supervisor(List.of(plan), checkout.run(), say);
        synchronized (this) {
            if (closed) {
                return false;
            }
            house = Optional.of(supervisor);
            supervisor.start();
        }
        return supervisor.awaitAnswers();
    }

    /** Says when what it stands on is gone, and ends if it cannot come back. */
    private void watch(URI endpoint) {
        boolean away = false;
        try {
            while (!ended.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                if (ours.isPresent()) {
                    if (!ours.get().runs()) {
                        say.accept(ours.get().epitaph());
                        System.exit(1);
                    }
                } else if (away == Endpoint.answers(endpoint)) {
                    away = !away;
                    say.accept(
                            away
                                    ? endpoint
                                            + " does not answer any more. What it took is in its keeping; the service"
                                            + " answers 500 until it is back, and everybody's next try goes on from there."
                                    : endpoint + " answers again.");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void close() {
        if (!closed) {
            closed = true;
            ended.countDown();
            say.accept("Stopping Amends.");
            house.ifPresent(Supervisor::close);
            ours.ifPresent(LocalStack::close);
            say.accept("Stopped.");
        }
    }
}
