package amends.local.house;

import amends.local.command.CannotRun;
import amends.local.endpoint.StackThere;
import amends.local.endpoint.StackThere.Resource;
import amends.local.part.Premises;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Builds the functions with SAM and deploys the template, unchanged, to an endpoint. */
final class Deploying {
    static final String STACK = "amends";

    private static final Duration DELETION = Duration.ofMinutes(3);
    private static final Duration LOOK = Duration.ofSeconds(2);

    private final Checkout checkout;
    private final URI endpoint;
    private final StackThere stack;
    private final Set<String> leftOut;
    private final Consumer<String> say;

    /** @param leftOut what the template's conditions leave out */
    Deploying(Checkout checkout, URI endpoint, Set<String> leftOut, Consumer<String> say) {
        this.leftOut = leftOut;
        this.checkout = checkout;
        this.endpoint = endpoint;
        this.stack = new StackThere(endpoint, STACK);
        this.say = say;
    }

    /**
     * Returns what the deployed tables are called, once everything is there that the endpoint can have.
     *
     * @param issuer who issues staff's tokens
     * @param redeploy whether a stack that is half deployed is deleted first
     */
    Map<String, String> deploy(URI issuer, boolean redeploy) {
        try {
            clear(redeploy);
            Path sam = Tool.SAM.home(checkout, say).resolve("bin/sam");
            step("building the functions with SAM", "sam-build", List.of(sam.toString(), "build"));
            step(
                    "deploying the template with SAM",
                    "sam-deploy",
                    List.of(
                            sam.toString(),
                            "deploy",
                            "--no-progressbar",
                            "--stack-name",
                            STACK,
                            "--parameter-overrides",
                            "Issuer=" + issuer));
            List<Resource> resources = stack.resources();
            List<Resource> missing = StackThere.missing(resources, leftOut);
            if (!missing.isEmpty()) {
                throw CannotRun.because("The stack is deployed, but of these " + endpoint
                        + " only says that they are there: " + listed(missing)
                        + ". The template would do on AWS what it does not do there; look at what is new in it.");
            }
            say.accept("Deployed: " + resources.size() + " resources; only said to be there is what LocalStack lacks, "
                    + StackThere.lacking(resources) + " of the HTTP API.");
            return StackThere.tables(resources);
        } catch (IOException e) {
            throw CannotRun.because("CloudFormation at " + endpoint + " cannot be asked for the stack ("
                    + e.getMessage() + "). Is it still running?");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while deploying", e);
        }
    }

    private void clear(boolean redeploy) throws IOException, InterruptedException {
        Optional<String> status = stack.status();
        if (status.isEmpty()) {
            return;
        }
        List<Resource> missing = StackThere.missing(stack.resources(), leftOut);
        if (StackThere.whole(status.get()) && missing.isEmpty()) {
            return;
        }
        if (!redeploy) {
            throw CannotRun.because("The stack " + STACK + " at " + endpoint + " is half deployed (" + status.get()
                    + (missing.isEmpty() ? "" : "; not there: " + listed(missing))
                    + "). Nothing was changed. Run this again with --redeploy, which deletes the stack and deploys it anew,"
                    + " or delete it yourself: aws cloudformation delete-stack --stack-name " + STACK
                    + " --endpoint-url " + endpoint);
        }
        say.accept("Deleting the stack " + STACK + ", which is half deployed (" + status.get() + ").");
        stack.delete();
        long until = System.nanoTime() + DELETION.toNanos();
        while (stack.status().isPresent()) {
            if (System.nanoTime() > until) {
                throw CannotRun.because("The stack " + STACK + " at " + endpoint + " is not deleted after "
                        + DELETION.toMinutes() + " minutes; it is "
                        + stack.status().orElse("gone now")
                        + ". Start that endpoint anew, or name another.");
            }
            Pause.of(LOOK);
            say.accept("  waiting for its deletion");
        }
    }

    private void step(String title, String name, List<String> command) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("AWS_ENDPOINT_URL", endpoint.toString());
        environment.put("AWS_ACCESS_KEY_ID", "local");
        environment.put("AWS_SECRET_ACCESS_KEY", "local");
        environment.put("AWS_DEFAULT_REGION", Premises.REGION);
        environment.put("SAM_CLI_TELEMETRY", "0");
        environment.put("NO_PROXY", "*");
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        Log log = new Log(checkout.logs().resolve(name + ".log"));
        if (new Step(title, command, checkout.root(), environment, log).run(say) != 0) {
            throw CannotRun.because("It failed while " + title + " (" + endpoint
                    + (Ports.answers(endpoint.getPort()) ? " answers" : " does not answer any more")
                    + "). What it said at last:\n" + log.lastLines());
        }
    }

    private static String listed(List<Resource> resources) {
        return resources.stream().map(Resource::toString).collect(Collectors.joining(", "));
    }
}
