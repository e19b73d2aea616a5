package amends.local.house;

import amends.local.part.Premises;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The whole service, running from here until this process is told to end. */
public final class Running {
    private Running() {}

    /**
     * Starts everything, calls back when all of it answers, and returns when it has been stopped by a signal.
     *
     * @param port the first of {@link Premises#PORTS} ports
     * @param fresh whether to delete first what earlier runs have kept
     */
    public static void here(Checkout checkout, int port, boolean fresh, Consumer<String> say, Consumer<URI> open) {
        Premises premises = new Premises(checkout.root(), checkout.state(), port);
        InstanceLock.hold(
                checkout.run(), premises.address().toString(), () -> run(checkout, premises, fresh, say, open));
    }

    private static void run(
            Checkout checkout, Premises premises, boolean fresh, Consumer<String> say, Consumer<URI> open) {
        Path run = checkout.run();
        Orphans.end(run, say);
        Ports.mustBeFree(premises.port(), Premises.PORTS);
        if (fresh) {
            say.accept("Deleting what earlier runs have kept: " + checkout.state());
            delete(checkout.state());
        }
        Supervisor supervisor = new Supervisor(plans(checkout, premises, say), run, say);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(supervisor, say), "stop-children"));
        supervisor.start();
        if (supervisor.awaitAnswers()) {
            open.accept(premises.address());
            supervisor.join();
        }
    }

    static List<Plan> plans(Checkout checkout, Premises premises, Consumer<String> say) {
        List<Plan> plans = new ArrayList<>(Emulator.plans(
                checkout,
                premises.dynamodb().getPort(),
                premises.sqs().getPort(),
                checkout.state(),
                checkout.logs(),
                say));
        plans.add(House.plan(premises, checkout.run(), checkout.logs()));
        plans.forEach(plan -> new Log(plan.log()).begin());
        return plans;
    }

    private static void stop(Supervisor supervisor, Consumer<String> say) {
        say.accept("Stopping Amends.");
        supervisor.close();
        say.accept("Stopped.");
    }

    /** Deletes a folder and all that is in it. */
    public static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
