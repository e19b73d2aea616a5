package amends.local.runtime;

import amends.local.template.Function;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A function as Lambda runs it, less the walls: one process with one event at a time. */
public final class Sandbox implements AutoCloseable {
    /** Of a function's memory, what Lambda leaves to the heap. */
    private static final double HEAP = 0.85;

    /** When nothing will come any more, however busy the machine is. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    /** How Lambda starts a process. */
    public enum Start {
        /** Initialised at the first event, by one compiler. */
        ON_DEMAND("on-demand", Optional.of("-XX:TieredStopAtLevel=1")),
        /** Initialised when a version is published; what it is then is restored later, here at once. */
        SNAP_START("snap-start", Optional.empty());

        private final String type;
        private final Optional<String> compilers;

        Start(String type, Optional<String> compilers) {
            this.type = type;
            this.compilers = compilers;
        }
    }

    private final Function function;
    private final RuntimeApi api;
    private final Path said;
    private final Process process;
    private final long began = System.nanoTime();

    private Sandbox(Function function, RuntimeApi api, Path said, ProcessBuilder builder) throws IOException {
        this.function = function;
        this.api = api;
        this.said = said;
        this.process = builder.start();
    }

    /**
     * Starts a process and returns at once.
     *
     * @param code the folder of the artifact
     * @param environment of the process beside what the template gives the function: where AWS is, and as whom to speak
     * @param folder for what it says
     */
    public static Sandbox start(
            RuntimeClient client,
            Function function,
            Path code,
            Map<String, String> environment,
            Start how,
            Path folder) {
        try {
            RuntimeApi api = new RuntimeApi(function.arn(), function.timeout());
            Path said = Files.createTempFile(folder, function.id() + "-", ".log");
            return new Sandbox(function, api, said, builder(client, function, code, environment, how, api, said));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProcessBuilder builder(
            RuntimeClient client,
            Function function,
            Path code,
            Map<String, String> environment,
            Start how,
            RuntimeApi api,
            Path said) {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + (int) (function.memory() * HEAP) + "m",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                how.compilers.orElse("-XX:+TieredCompilation"),
                "--enable-native-access=ALL-UNNAMED",
                "-Dcom.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI=" + client.library(),
                // So the artifact's org.crac finds the one that SnapStart calls.
                "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac",
                "-cp",
                client.classpath(),
                "com.amazonaws.services.lambda.runtime.api.client.AWSLambda",
                function.handler());
        Map<String, String> all = builder.environment();
        all.clear();
        all.putAll(environment);
        all.putAll(function.environment());
        all.putAll(Map.of(
                "LANG",
                "en_US.UTF-8",
                "TZ",
                ":UTC",
                "_HANDLER",
                function.handler(),
                "LAMBDA_TASK_ROOT",
                code.toString(),
                "AWS_EXECUTION_ENV",
                "AWS_Lambda_java25",
                "AWS_LAMBDA_RUNTIME_API",
                api.address(),
                "AWS_LAMBDA_INITIALIZATION_TYPE",
                how.type));
        all.putAll(Map.of(
                "AWS_LAMBDA_FUNCTION_NAME", function.name(),
                "AWS_LAMBDA_FUNCTION_VERSION", "1",
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", String.valueOf(function.memory()),
                "AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + function.name(),
                "AWS_LAMBDA_LOG_STREAM_NAME", "local",
                "AWS_LAMBDA_LOG_FORMAT", "JSON",
                "AWS_LAMBDA_LOG_LEVEL", "INFO"));
        // Its class loader looks for the artifact where it stands.
        return builder.directory(code.toFile()).redirectErrorStream(true).redirectOutput(said.toFile());
    }

    /** Waits until it asks for its first event; how long that took since it was started. */
    public Duration initialised() {
        return Duration.ofNanos(awaited(api.ready(), "before it asked for an event") - began);
    }

    /** How long ago it was started. */
    public Duration age() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** Brings it an event and waits for what comes of it. */
    public Answer invoke(byte[] event) {
        return awaited(api.bring(event), "before it answered");
    }

    /** What its process has written so far: its log. */
    public String said() {
        try {
            return Files.readString(said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T awaited(CompletableFuture<T> expected, String when) {
        try {
            CompletableFuture.anyOf(expected, process.onExit()).get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
            if (expected.isDone()) {
                return expected.get();
            }
            throw new IllegalStateException(
                    function.id() + " ended with " + process.exitValue() + " " + when + "; it said:\n" + said());
        } catch (TimeoutException e) {
            throw new IllegalStateException(function.id() + " was given up " + when + "; it said:\n" + said(), e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(function.id() + ": " + e.getCause() + "; it said:\n" + said(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + function.id() + " was running", e);
        }
    }

    /** Ends it as Lambda does, without asking. */
    @Override
    public void close() {
        process.destroyForcibly();
        api.close();
    }
}
