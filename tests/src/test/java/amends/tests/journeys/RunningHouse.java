package amends.tests.journeys;

import amends.local.house.Checkout;
import amends.local.house.Ports;
import amends.local.lambda.Roles;
import amends.local.part.Premises;
import amends.local.service.Whereabouts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The whole service as {@code ./amends up} runs it, in processes of its own, on free ports, with its state in a temporary
 * folder; ended, and the folder deleted, when it is closed.
 */
public final class RunningHouse implements AutoCloseable {
    private static final String AT = "amends.at";
    private static final String LOGS = "amends.logs";

    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration LOOK = Duration.ofMillis(100);

    private final Premises premises;
    private final Path kept;
    private final Optional<Process> up;

    private RunningHouse(Premises premises, Path kept, Optional<Process> up) {
        this.premises = premises;
        this.kept = kept;
        this.up = up;
    }

    /** The one that runs already at the port that {@value #AT} names; else starts one, and returns when it answers. */
    public static RunningHouse start() {
        Integer at = Integer.getInteger(AT);
        if (at != null) {
            Path logs = Path.of(System.getProperty(LOGS, ""));
            Premises premises = new Premises(Checkout.find().root(), logs.resolveSibling("state"), at);
            return new RunningHouse(Whereabouts.asked(premises), logs.resolveSibling(""), Optional.empty());
        }
        try {
            Path kept = Files.createTempDirectory("amends-house");
            Path root = Checkout.find().root();
            int port = Ports.freeRow(Premises.PORTS);
            Path said = kept.resolve("up.log");
            ProcessBuilder builder = amends(root, kept, said, port, "up", "--no-open");
            var house = new RunningHouse(
                    new Premises(root, kept.resolve("state"), port), kept, Optional.of(builder.start()));
            house.awaitOpen(said);
            return house;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs another command of {@code ./amends} against it, writing what it says into a file. */
    public Process amends(String command, Path said) throws IOException {
        return amends(premises.checkout(), kept, said, premises.port(), command).start();
    }

    private static ProcessBuilder amends(Path root, Path kept, Path said, int port, String... command) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Damends.checkout=" + root,
                "-Damends.kept=" + kept,
                "amends.local.Amends"));
        line.addAll(List.of(command));
        line.addAll(List.of("--port", String.valueOf(port)));
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.environment().put(Roles.NOTED, calls(kept).toString());
        return builder.redirectErrorStream(true).redirectOutput(said.toFile());
    }

    private void awaitOpen(Path said) throws IOException {
        long until = System.nanoTime() + START.toNanos();
        while (!Files.readString(said).contains("Amends is open at")) {
            if (!up().isAlive() || System.nanoTime() > until) {
                String why = Files.readString(said);
                close();
                throw new IllegalStateException("the service did not start; it said:\n" + why);
            }
            pause(LOOK);
        }
    }

    public Premises premises() {
        return premises;
    }

    public URI address() {
        return premises.address();
    }

    /** The folder of everything that its processes log. */
    public Path logs() {
        return kept.resolve("logs");
    }

    /** Each AWS call that its functions have made so far: function, action, resource. */
    List<String> calls() throws IOException {
        return Files.exists(calls(kept)) ? Files.readAllLines(calls(kept)) : List.of();
    }

    private static Path calls(Path kept) {
        return kept.resolve("calls");
    }

    /** What the supervisor said. */
    public String said() throws IOException {
        return Files.readString(kept.resolve("up.log"));
    }

    /** The process of this name that runs at the moment: {@code house}, {@code elasticmq}, {@code dynamodb-local}. */
    public ProcessHandle child(String name) {
        return up().descendants()
                .filter(process -> process.info().arguments().map(List::of).orElse(List.of()).stream()
                        .anyMatch(("-Damends.child=" + name)::equals))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " does not run"));
    }

    private Process up() {
        return up.orElseThrow(() -> new IllegalStateException("it was started by somebody else"));
    }

    @Override
    public void close() {
        up.ifPresent(this::end);
    }

    private void end(Process up) {
        // Noted before, for a supervisor that ends badly no longer has them.
        List<ProcessHandle> children = up.descendants().toList();
        up.destroy();
        try {
            if (!up.waitFor(30, TimeUnit.SECONDS)) {
                up.destroyForcibly();
            }
            children.forEach(ProcessHandle::destroyForcibly);
            try (Stream<Path> all = Files.walk(kept)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the service was starting", e);
        }
    }
}
