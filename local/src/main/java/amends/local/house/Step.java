package amends.local.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A program that is run to its end, while every two seconds it is said how long it takes.
 *
 * @param title what it is doing
 * @param environment added to this process's own, of which nothing that begins with {@code AWS_} is passed on
 * @param log where its output goes
 */
record Step(String title, List<String> command, Path folder, Map<String, String> environment, Log log) {
    private static final Duration PROGRESS = Duration.ofSeconds(2);

    /** Runs it; ends it when this process is told to end. Returns its exit code. */
    int run(Consumer<String> say) {
        log.begin();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(log.file().toFile());
        builder.environment().keySet().removeIf(variable -> variable.startsWith("AWS_"));
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            // It stays: a process that has ended is not harmed, and hooks cannot be taken away while this one is
            // ending.
            Runtime.getRuntime().addShutdownHook(new Thread(() -> endAll(process), "end-step"));
            long began = System.nanoTime();
            while (!process.waitFor(PROGRESS.toMillis(), TimeUnit.MILLISECONDS)) {
                say.accept("  " + title + ", "
                        + Duration.ofNanos(System.nanoTime() - began).toSeconds() + " s");
            }
            return process.exitValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while it was " + title, e);
        }
    }

    /** What it starts, such as Maven, does not end with it. */
    private static void endAll(Process process) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
