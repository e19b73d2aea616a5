package amends.local.bench.start;

import amends.local.command.Arguments;
import amends.local.command.CannotRun;
import amends.local.command.Command;
import amends.local.house.Checkout;
import amends.local.runtime.Answer;
import amends.local.runtime.EmptyHouse;
import amends.local.runtime.Sandbox;
import amends.local.runtime.Sandbox.Start;
import amends.local.template.Function;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** How soon each function answers that has only just been started, beside the least that a Java function can be. */
public final class StartBench implements Command {
    private static final int ROUNDS = 5;
    private static final int MOST_ROUNDS = 50;

    private record Started(Function function, Path artifact, Times times) {}

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String summary() {
        return "how soon a function answers that has only just been started";
    }

    @Override
    public int run(Arguments arguments) {
        int rounds = arguments.number("--rounds", 1, MOST_ROUNDS).orElse(ROUNDS);
        arguments.nothingElse();
        Consumer<String> say = System.out::println;
        try (EmptyHouse house = new EmptyHouse(say)) {
            Path root = Checkout.find().root();
            System.out.println("Building the artifact as sam build does.");
            List<Started> all = started(house, artifact(root, house.folder()));
            Occasions occasions = new Occasions(root.resolve("events"), house.book());
            for (int round = 1; round <= rounds; round++) {
                System.out.println("Round " + round + " of " + rounds + ".");
                all.forEach(each -> cold(house, each, occasions));
                all.forEach(each -> woken(house, each, occasions));
            }
            System.out.println();
            System.out.print(Times.headings());
            all.forEach(each -> System.out.print(each.times().row(all.getFirst().times())));
        }
        return 0;
    }

    private static List<Started> started(EmptyHouse house, Path artifact) {
        List<Started> all = new ArrayList<>();
        List<Function> functions = house.stack().functions();
        all.add(new Started(minimal(functions.getFirst()), beside(artifact), new Times("minimal handler")));
        functions.forEach(function -> all.add(new Started(function, artifact, new Times(function.id()))));
        return all;
    }

    private static Function minimal(Function like) {
        return new Function(
                "Minimal",
                like.name(),
                like.arn(),
                Minimal.class.getName(),
                like.timeout(),
                like.memory(),
                like.role(),
                like.environment());
    }

    private static void cold(EmptyHouse house, Started each, Occasions occasions) {
        byte[] event = occasions.of(each.function().id());
        try (Sandbox sandbox = house.start(each.function(), each.artifact(), Start.ON_DEMAND)) {
            Duration initialised = sandbox.initialised();
            answered(each, sandbox.invoke(event));
            each.times().cold(initialised, sandbox.age());
        }
    }

    private static void woken(EmptyHouse house, Started each, Occasions occasions) {
        byte[] event = occasions.of(each.function().id());
        try (Sandbox sandbox = house.start(each.function(), each.artifact(), Start.SNAP_START)) {
            sandbox.initialised();
            long began = System.nanoTime();
            answered(each, sandbox.invoke(event));
            each.times().woken(Duration.ofNanos(System.nanoTime() - began));
        }
    }

    /** What fails quickly is not quick. */
    private static void answered(Started each, Answer answer) {
        boolean well = answer instanceof Answer.Returned(String payload)
                && !payload.contains("itemIdentifier")
                && !payload.contains("application/problem+json")
                && !payload.contains("\"filed\":\"false\"");
        if (!well) {
            throw CannotRun.because(each.times().function() + " did not do what it was started for: " + answer);
        }
    }

    private static Path artifact(Path root, Path folder) {
        Path artifact = folder.resolve("artifact");
        Path said = folder.resolve("make.log");
        try {
            Process make = new ProcessBuilder("make", "-s", "build-Desk", "ARTIFACTS_DIR=" + artifact)
                    .directory(root.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (make.waitFor() != 0) {
                throw CannotRun.because("The artifact cannot be built. What was said:\n"
                        + Files.readString(said, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw CannotRun.because(
                    "The artifact is built with \"make\", as sam build does. Install make, and run this again.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CannotRun.because("It was told to end while the artifact was being built.");
        }
        return artifact;
    }

    /** An artifact with the minimal handler and the same libraries. */
    private static Path beside(Path artifact) {
        Path minimal = artifact.resolveSibling("minimal");
        String file = Minimal.class.getName().replace('.', '/') + ".class";
        try (InputStream compiled = Minimal.class.getClassLoader().getResourceAsStream(file);
                Stream<Path> jars = Files.list(artifact.resolve("lib"))) {
            if (compiled == null) {
                throw new IllegalStateException(file + " is missing in this build");
            }
            Path target = minimal.resolve(file);
            Files.createDirectories(target.getParent());
            Files.copy(compiled, target);
            Path lib = Files.createDirectories(minimal.resolve("lib"));
            for (Path jar : jars.toList()) {
                Files.createLink(lib.resolve(jar.getFileName()), jar);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return minimal;
    }

    @Override
    public String help() {
        return """
                ./amends bench start builds the artifact, and starts each function in a process under Lambda's own Java runtime
                client, with DynamoDB Local, ElasticMQ and what else stands beside it on free ports; each to do its usual work
                once. Beside it, in the same rounds, a handler with the same SDK client that reads one item and does nothing
                else. It prints the medians:

                  initialised      from the start of the process until it asks for an event
                  answered         from the start of the process until its first event is answered
                  x minimal        that, by the minimal handler's
                  from a snapshot  from the first event to its answer, after what SnapStart keeps has been warmed

                Nothing else should run meanwhile.

                  --rounds NUMBER  how often each is started in each of the two ways (%d unless it is given)
                  --help           this
                """.formatted(ROUNDS);
    }
}
