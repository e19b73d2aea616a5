package amends.local.house;

import amends.local.part.Premises;
import amends.local.service.Household;
import amends.local.service.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** The process in which the handlers run behind the gateway: starts its parts and stops them, nothing else. */
public final class House {
    static final String NAME = "house";
    static final String TITLE = "The house";

    private static final Duration LOOK = Duration.ofMillis(50);
    private static final String READY_FILE = "AMENDS_READY";

    private House() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        // A part may have left threads running: without this the process would stay, half started.
        Thread.currentThread().setUncaughtExceptionHandler((thread, fault) -> {
            fault.printStackTrace();
            System.exit(1);
        });
        Premises premises = Premises.of(System.getenv());
        Parts parts = new Parts(Household.parts(premises, System.getenv()));
        while (premises.elsewhere().isEmpty()
                && (!Ports.answers(premises.dynamodb().getPort())
                        || !Ports.answers(premises.sqs().getPort()))) {
            Pause.of(LOOK);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(parts::stop, "stop-parts"));
        parts.start();
        Files.writeString(
                Path.of(System.getenv(READY_FILE)),
                String.valueOf(ProcessHandle.current().pid()));
        new CountDownLatch(1).await();
    }

    /** How the supervisor runs it, with the classpath that the supervisor itself has. */
    static Plan plan(Premises premises, Path run, Path logs) {
        Path ready = run.resolve(NAME + ".ready");
        Map<String, String> environment = premises.environment();
        environment.putAll(Service.environment(premises));
        environment.put(READY_FILE, ready.toString());
        environment.put("CLASSPATH", System.getProperty("java.class.path"));
        return new Plan(
                NAME,
                TITLE,
                List.of("-Xmx128m", "--enable-native-access=ALL-UNNAMED", House.class.getName()),
                environment,
                process -> isReady(ready, process.pid()),
                logs.resolve(NAME + ".log"));
    }

    private static boolean isReady(Path ready, long pid) {
        try {
            return Files.exists(ready) && Files.readString(ready).equals(String.valueOf(pid));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
