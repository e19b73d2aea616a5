package amends.local.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * DynamoDB Local and ElasticMQ on free ports of loopback, for tests: the real stand-ins, each in its own process.
 *
 * <p>Credentials and region choose the database in DynamoDB Local: use {@code local}, {@code local} and
 * {@code eu-west-1}.
 */
public final class Emulators implements AutoCloseable {
    private final Supervisor supervisor;
    private final URI dynamodb;
    private final URI sqs;
    private final Optional<Path> passing;
    private final Thread atExit = new Thread(this::stop, "end-emulators");

    private Emulators(Supervisor supervisor, URI dynamodb, URI sqs, Optional<Path> passing) {
        this.supervisor = supervisor;
        this.passing = passing;
        this.dynamodb = dynamodb;
        this.sqs = sqs;
    }

    /**
     * Starts both on what this folder holds, fetching them first if this machine has not got them; returns when they
     * answer.
     */
    public static Emulators start(Path stateDir) {
        return start(stateDir, Optional.empty());
    }

    /** Starts both, empty; what they hold goes with them. */
    public static Emulators passing() {
        try {
            Path folder = Files.createTempDirectory("amends-emulators");
            return start(folder, Optional.of(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Emulators start(Path stateDir, Optional<Path> passing) {
        List<Integer> ports = Ports.free(2);
        return start(stateDir, ports.getFirst(), ports.getLast(), System.out::println, passing);
    }

    /** Starts both on what this folder holds, at these ports. */
    public static Emulators start(Path stateDir, int dynamodb, int sqs, Consumer<String> say) {
        return start(stateDir, dynamodb, sqs, say, Optional.empty());
    }

    private static Emulators start(Path stateDir, int dynamodb, int sqs, Consumer<String> say, Optional<Path> passing) {
        Checkout checkout = Checkout.find();
        Path run = folder(stateDir.resolve("run"));
        Orphans.end(run, say);
        List<Plan> plans = Emulator.plans(checkout, dynamodb, sqs, stateDir, folder(stateDir.resolve("logs")), say);
        Emulators emulators = new Emulators(
                new Supervisor(plans, run, say),
                URI.create("http://127.0.0.1:" + dynamodb),
                URI.create("http://127.0.0.1:" + sqs),
                passing);
        emulators.open();
        return emulators;
    }

    /** Where DynamoDB Local answers. */
    public URI dynamodb() {
        return dynamodb;
    }

    /** How much of a processor DynamoDB Local has used since it was started. */
    public Duration dynamodbCpu() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info()
                        .commandLine()
                        .filter(typed -> typed.contains(DynamodbOnLoopback.class.getName()))
                        .isPresent())
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Where ElasticMQ answers. */
    public URI sqs() {
        return sqs;
    }

    /** Ends both; what they hold stays in the folder. */
    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        stop();
    }

    private void open() {
        Runtime.getRuntime().addShutdownHook(atExit);
        supervisor.start();
        supervisor.awaitAnswers();
    }

    private void stop() {
        supervisor.close();
        passing.ifPresent(Running::delete);
    }

    private static Path folder(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
