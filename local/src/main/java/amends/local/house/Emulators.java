package amends.local.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    private final Thread atExit = new Thread(this::stop, "end-emulators");

    private Emulators(Supervisor supervisor, URI dynamodb, URI sqs) {
        this.supervisor = supervisor;
        this.dynamodb = dynamodb;
        this.sqs = sqs;
    }

    /**
     * Starts both on what this folder holds, fetching them first if this machine has not got them; returns when they
     * answer.
     */
    public static Emulators start(Path stateDir) {
        List<Integer> ports = Ports.free(2);
        return start(stateDir, ports.getFirst(), ports.getLast(), System.out::println);
    }

    /** The same on these ports. */
    public static Emulators start(Path stateDir, int dynamodb, int sqs, Consumer<String> say) {
        Checkout checkout = Checkout.find();
        Path run = folder(stateDir.resolve("run"));
        Orphans.end(run, say);
        List<Plan> plans = Emulator.plans(checkout, dynamodb, sqs, stateDir, folder(stateDir.resolve("logs")), say);
        Emulators emulators = new Emulators(
                new Supervisor(plans, run, say),
                URI.create("http://127.0.0.1:" + dynamodb),
                URI.create("http://127.0.0.1:" + sqs));
        emulators.open();
        return emulators;
    }

    /** Where DynamoDB Local answers. */
    public URI dynamodb() {
        return dynamodb;
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
    }

    private static Path folder(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
