package amends.local;

import amends.local.command.Arguments;
import amends.local.command.CannotRun;
import amends.local.command.Command;
import amends.local.endpoint.Endpoint;
import amends.local.evening.AnEvening;
import amends.local.hotel.DemoHotel;
import amends.local.house.Checkout;
import amends.local.house.OnLocalStack;
import amends.local.house.OnLocalStack.Wish;
import amends.local.part.Premises;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/** Proves the template: deploys it to LocalStack, and opens the door before its functions. */
final class LocalstackCommand implements Command {
    private static final int SEED = 412;

    @Override
    public String name() {
        return "localstack";
    }

    @Override
    public String summary() {
        return "deploys the template to LocalStack, and runs the service there";
    }

    @Override
    public int run(Arguments arguments) {
        boolean prove = arguments.has("--prove");
        Wish wish = wish(arguments);
        arguments.nothingElse();
        Checkout checkout = Checkout.find();
        return OnLocalStack.here(
                checkout,
                wish,
                System.out::println,
                (premises, logs) -> prove ? OptionalInt.of(proved(premises, logs)) : welcome(premises, logs));
    }

    static Wish wish(Arguments arguments) {
        int port = arguments.port();
        String handlers = arguments.value("--handlers").orElse("there");
        if (!List.of("here", "there").contains(handlers)) {
            throw CannotRun.misused("--handlers takes here or there, not \"" + handlers
                    + "\". ./amends localstack --help tells what it takes.");
        }
        boolean here = handlers.equals("here");
        boolean redeploy = arguments.has("--redeploy");
        if (here && redeploy) {
            throw CannotRun.misused("With --handlers here nothing is deployed, so there is nothing to --redeploy.");
        }
        return new Wish(port, arguments.value("--endpoint").map(Endpoint::of), here, arguments.has("--host"), redeploy);
    }

    private static OptionalInt welcome(Premises premises, String logs) {
        System.out.print("""
                Amends is open at %s (Ctrl-C stops it; its logs are in %s).
                Its tables, queues and topics are at %s. The phones: %s
                PINs of the demo hotel: %s
                """.formatted(
                        premises.address(),
                        logs,
                        premises.elsewhere().orElseThrow(),
                        premises.address().resolve("/_local/phones"),
                        DemoHotel.pins()));
        return OptionalInt.empty();
    }

    /** The evening and the journeys, one after the other; the journeys are tests, so Maven runs them. */
    private static int proved(Premises premises, String logs) {
        long began = System.nanoTime();
        boolean evening = AnEvening.play(premises, SEED, System.out);
        System.out.println("The evening " + (evening ? "is accounted for" : "is NOT accounted for") + after(began));
        boolean journeys = journeys(premises, logs);
        System.out.println("The journeys " + (journeys ? "pass" : "do NOT pass") + after(began));
        return evening && journeys ? 0 : 1;
    }

    private static String after(long began) {
        return ", " + Duration.ofNanos(System.nanoTime() - began).toSeconds() + " s after it was open.";
    }

    private static boolean journeys(Premises premises, String logs) {
        List<String> maven = List.of(
                premises.checkout().resolve("mvnw").toString(),
                "-B",
                "-pl",
                "tests",
                "-am",
                "test",
                // Not the tablet in a browser: it shows the page, which is the same wherever its functions run.
                "-Dtest=*Journey,!TabletInHandJourney",
                "-Dsurefire.failIfNoSpecifiedTests=false",
                "-Damends.at=" + premises.port(),
                "-Damends.logs=" + logs);
        try {
            Process running = new ProcessBuilder(maven)
                    .directory(premises.checkout().toFile())
                    .inheritIO()
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(running::destroy, "end-journeys"));
            return running.waitFor() == 0;
        } catch (IOException e) {
            throw CannotRun.because("Maven cannot be started for the journeys: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted during the journeys", e);
        }
    }

    @Override
    public String help() {
        return """
                ./amends localstack proves the template: it starts LocalStack (its image where a container engine answers,
                else on the host), builds with sam build, deploys the unchanged template with sam deploy, checks that
                everything is really there, and opens the door, behind which each request invokes a deployed function.
                Until Ctrl-C, on loopback only; what LocalStack holds is gone then. ./amends evening plays against it.

                  --prove           plays the evening and runs the journeys against it, then ends; exit code 0 if all is well
                  --handlers here   deploys nothing: the functions run in the gateway, and only tables, queues and topics
                                    are LocalStack's
                  --endpoint URL    starts no LocalStack but uses what answers at URL
                  --redeploy        deletes first a stack that is half deployed there
                  --host            LocalStack on the host even where a container engine answers; needs Python 3.12 or 3.13
                  --port N          the one address is at port N, %d if not given, LocalStack at the one after it;
                                    %d ports in all
                  --help            this
                """.formatted(Premises.USUAL_PORT, Premises.PORTS);
    }
}
