package amends.local.house;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A stand-in for a service of AWS that others make: fetched by Maven, run as a process of its own on loopback. */
enum Emulator {
    DYNAMODB("dynamodb-local", "DynamoDB Local") {
        @Override
        List<String> java(int port, Path data) {
            return List.of(
                    "-Xmx128m",
                    ONE_COMPILER,
                    "--enable-native-access=ALL-UNNAMED",
                    DynamodbOnLoopback.class.getName(),
                    "-port",
                    String.valueOf(port),
                    "-dbPath",
                    data.toString(),
                    "-disableTelemetry");
        }
    },
    SQS("elasticmq", "ElasticMQ") {
        @Override
        List<String> java(int port, Path data) {
            return List.of(
                    "-Xmx64m",
                    ONE_COMPILER,
                    // Its Scala library reaches for it, and the JDK would warn into the log at each start.
                    "--sun-misc-unsafe-memory-access=allow",
                    "-Drest-sqs.bind-hostname=127.0.0.1",
                    "-Drest-sqs.bind-port=" + port,
                    "-Dnode-address.host=127.0.0.1",
                    "-Dnode-address.port=" + port,
                    "-Daws.region=eu-west-1",
                    "-Daws.accountId=000000000000",
                    "-Dmessages-storage.enabled=true",
                    // With a delay, a killed process loses what it acknowledged in its last moments.
                    "-Dmessages-storage.uri=jdbc:h2:file:" + data.resolve("queues") + ";WRITE_DELAY=0",
                    "org.elasticmq.server.Main");
        }
    };

    /** Neither is ever busy for long enough to repay the second compiler. */
    private static final String ONE_COMPILER = "-XX:TieredStopAtLevel=1";

    /** The name of its project under <code>local/emulators</code>, of its data and of its log. */
    private final String id;
    /** What people know it as. */
    private final String title;

    Emulator(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** Its JVM's flags, main class and arguments. */
    abstract List<String> java(int port, Path data);

    /** Its classpath, fetched first if it is not here. */
    String fetched(Checkout checkout, Consumer<String> say) {
        return Fetching.classpath(checkout, id, title, say);
    }

    /** How it is run with the classpath that was fetched for it. */
    private Plan plan(String classpath, int port, Path state, Path logs) {
        Path data = state.resolve(id);
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Plan(
                id,
                title,
                java(port, data),
                Map.of("CLASSPATH", classpath + File.pathSeparator + ours()),
                process -> Ports.answers(port),
                logs.resolve(id + ".log"));
    }

    /** Where {@link DynamodbOnLoopback} is; the environment bears the classpath, so that a command line stays readable. */
    static Path ours() {
        try {
            return Path.of(DynamodbOnLoopback.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How both are run, the one for the tables first; fetches what is not here yet, and says so. */
    static List<Plan> plans(Checkout checkout, int dynamodb, int sqs, Path state, Path logs, Consumer<String> say) {
        String tables = DYNAMODB.fetched(checkout, say);
        String queues = SQS.fetched(checkout, say);
        return List.of(DYNAMODB.plan(tables, dynamodb, state, logs), SQS.plan(queues, sqs, state, logs));
    }
}
