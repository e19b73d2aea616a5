package amends.local.house;

import amends.local.command.CannotRun;
import amends.local.part.Premises;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * LocalStack as a child process: its image where a container engine answers, else on the host, with functions and
 * DynamoDB Local as processes beside it. What it holds ends with it.
 */
final class LocalStack implements AutoCloseable {
    static final String VERSION = "4.14.0";

    private static final String NAME = "localstack";
    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration PROGRESS = Duration.ofSeconds(2);
    private static final long ENGINE_SECONDS = 5;

    private final Process process;
    private final PidFile note;
    private final Log log;
    private final URI address;
    private volatile List<ProcessHandle> children = List.of();

    private LocalStack(Process process, PidFile note, Log log, URI address) {
        this.process = process;
        this.note = note;
        this.log = log;
        this.address = address;
    }

    /** Whether a container engine answers on this machine. */
    static boolean engineAnswers() {
        try {
            Process asked = new ProcessBuilder("docker", "info")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (asked.waitFor(ENGINE_SECONDS, TimeUnit.SECONDS)) {
                return asked.exitValue() == 0;
            }
            asked.destroyForcibly();
            return false;
        } catch (IOException none) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Fetches what is not here yet and starts it. Returns at once; {@link #awaitAnswer} waits. */
    static LocalStack start(Checkout checkout, int port, boolean container, Consumer<String> say) {
        Log log = new Log(checkout.logs().resolve(NAME + ".log"));
        List<String> command = container ? image(port) : onHost(checkout, say);
        Map<String, String> environment = container ? Map.of() : hostEnvironment(checkout, port, say);
        log.begin();
        ProcessBuilder builder = new ProcessBuilder(Plan.sheltered(command))
                .directory(checkout.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.file().toFile()));
        builder.environment().keySet().removeIf(variable -> variable.startsWith("AWS_"));
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            PidFile note = PidFile.of(checkout.run(), NAME);
            note.write(process.toHandle());
            return new LocalStack(process, note, log, URI.create("http://127.0.0.1:" + port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is said to both kinds of it. */
    private static Map<String, String> settings(int port) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("GATEWAY_LISTEN", "127.0.0.1:" + port);
        settings.put("LOCALSTACK_HOST", "127.0.0.1:" + port);
        // The newer engine reads a template before it is transformed, and finds no function's alias in it.
        settings.put("PROVIDER_OVERRIDE_CLOUDFORMATION", "engine-legacy");
        // Without the second, the table's stream stays empty.
        settings.put("PROVIDER_OVERRIDE_DYNAMODB", "v2");
        settings.put("PROVIDER_OVERRIDE_DYNAMODBSTREAMS", "v2");
        settings.put("DYNAMODB_IN_MEMORY", "1");
        settings.put("SQS_ENDPOINT_STRATEGY", "path");
        // It would log each text with the guest's number.
        settings.put("LS_LOG", "warn");
        settings.put("DISABLE_EVENTS", "1");
        settings.put("SKIP_SSL_CERT_DOWNLOAD", "1");
        return settings;
    }

    static List<String> image(int port) {
        List<String> command = new ArrayList<>(List.of("docker", "run", "--rm", "--name", "amends-localstack-" + port));
        // The functions reach the issuer, which listens on this machine's loopback.
        command.addAll(List.of("--network", "host", "--volume", "/var/run/docker.sock:/var/run/docker.sock"));
        Map<String, String> settings = settings(port);
        settings.put("LAMBDA_DOCKER_NETWORK", "host");
        settings.forEach((name, value) -> command.addAll(List.of("--env", name + "=" + value)));
        command.add("localstack/localstack:" + VERSION);
        return command;
    }

    private static List<String> onHost(Checkout checkout, Consumer<String> say) {
        if (!System.getProperty("os.name").equals("Linux")) {
            throw CannotRun.because(
                    "Without a container engine, LocalStack can run Lambda's Java runtime on Linux alone."
                            + " Start one (docker) and run this again; ./amends up does without.");
        }
        Path environment = Tool.LOCALSTACK.home(checkout, say);
        return List.of(environment.resolve("bin/python").toString(), "-m", "localstack_on_host", Plan.mark(NAME));
    }

    private static Map<String, String> hostEnvironment(Checkout checkout, int port, Consumer<String> say) {
        Path files = made(checkout.kept().resolve("files"));
        String runtime = Fetching.classpath(checkout, "lambda-runtime", "Lambda's Java runtime", say);
        Map<String, String> environment = new LinkedHashMap<>(settings(port));
        environment.put("OVERRIDE_IN_DOCKER", "0");
        environment.put("FILESYSTEM_ROOT", files.toString());
        environment.put("TMPDIR", made(files.resolve("tmp")).toString());
        environment.put("XDG_CACHE_HOME", made(files.resolve("cache")).toString());
        // A function waits its turn to start, and for what else a small machine is doing.
        environment.put("LAMBDA_RUNTIME_ENVIRONMENT_TIMEOUT", "60");
        environment.put("DNS_ADDRESS", "0");
        environment.put("NO_PROXY", "*");
        environment.put("AWS_ACCESS_KEY_ID", "local");
        environment.put("AWS_SECRET_ACCESS_KEY", "local");
        environment.put("AWS_DEFAULT_REGION", Premises.REGION);
        environment.put("LAMBDA_RUNTIME_EXECUTOR", "process");
        environment.put(
                "PYTHONPATH", checkout.root().resolve("local/localstack").toString());
        environment.put("PYTHONDONTWRITEBYTECODE", "1");
        environment.put("AMENDS_JAVA_HOME", System.getProperty("java.home"));
        environment.put(
                "AMENDS_DYNAMODB", Emulator.DYNAMODB.fetched(checkout, say) + File.pathSeparator + Emulator.ours());
        environment.put("AMENDS_RUNTIME", runtime);
        environment.put("AMENDS_RUNTIME_NATIVE", nativeLibrary(runtime, files).toString());
        environment.put("AMENDS_LOGS", checkout.logs().toString());
        return environment;
    }

    /** Taken out once: each process would take it out for itself, and several starting at once crash on it. */
    private static Path nativeLibrary(String runtime, Path files) {
        String chip = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
        Path library = files.resolve("libaws-lambda-jni.so");
        String jar = Stream.of(runtime.split(File.pathSeparator, -1))
                .filter(each -> each.contains("runtime-interface-client"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no runtime client in " + runtime));
        try (ZipFile zip = new ZipFile(jar)) {
            ZipEntry entry = zip.getEntry(String.format(Locale.ROOT, "jni/libaws-lambda-jni.linux-%s.so", chip));
            try (InputStream in = zip.getInputStream(entry)) {
                Files.copy(in, library, StandardCopyOption.REPLACE_EXISTING);
            }
            return library;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return address;
    }

    /** Returns when it answers. */
    void awaitAnswer(Consumer<String> say) {
        long began = System.nanoTime();
        long told = began;
        while (!Ports.answers(address.getPort())) {
            if (!process.isAlive()) {
                throw CannotRun.because("LocalStack ended while it was starting. Its last lines:\n" + log.lastLines());
            }
            long now = System.nanoTime();
            if (now - began > START.toNanos()) {
                throw CannotRun.because("LocalStack did not answer within " + START.toSeconds()
                        + " s. Its last lines:\n" + log.lastLines());
            }
            if (now - told > PROGRESS.toNanos()) {
                say.accept("  waiting for LocalStack, "
                        + Duration.ofNanos(now - began).toSeconds() + " s");
                told = now;
            }
            Pause.of(LOOK);
        }
    }

    /** Whether it still runs. */
    boolean runs() {
        if (process.isAlive()) {
            // Noted while it runs: it cannot be asked for them afterwards.
            children = process.descendants().toList();
        }
        return process.isAlive();
    }

    /** Why there is nothing more of it. */
    String epitaph() {
        return "LocalStack ended by itself, with exit code " + process.exitValue()
                + ". What it held is gone with it; so is this service. Run this again. Its last lines:\n"
                + log.lastLines();
    }

    @Override
    public void close() {
        runs();
        Ending.end(process.toHandle(), GRACE);
        children.forEach(ProcessHandle::destroyForcibly);
        note.delete();
    }
}
