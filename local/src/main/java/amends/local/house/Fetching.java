package amends.local.house;

import amends.local.command.CannotRun;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Fetches with the user's own Maven into the user's own repository what runs here beside the program;
 * <code>.amends/cache</code> keeps where its jars are, so that the next start asks no Maven.
 */
public final class Fetching {
    private static final Duration PROGRESS = Duration.ofSeconds(2);

    private Fetching() {}

    /**
     * A classpath, fetched first if it is not here; one fetch at a time in a checkout.
     *
     * @param id of the project under <code>local/emulators</code> that asks for it
     * @param title what people know it as
     */
    public static synchronized String classpath(Checkout checkout, String id, String title, Consumer<String> say) {
        Path kept = checkout.cache().resolve(id + ".classpath");
        Path lock = checkout.cache().resolve("fetching.lock");
        try (FileChannel held = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            held.lock();
            Path project = checkout.root().resolve("local/emulators/" + id + "/pom.xml");
            Optional<String> here = here(kept, project);
            if (here.isPresent()) {
                return here.get();
            }
            fetch(checkout, id, title, project, kept, say);
            return here(kept, project)
                    .orElseThrow(() -> new IllegalStateException("Maven wrote no usable classpath to " + kept));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is kept, unless the project has changed since or a jar has been deleted. */
    private static Optional<String> here(Path kept, Path project) throws IOException {
        if (!Files.exists(kept) || Files.getLastModifiedTime(kept).compareTo(Files.getLastModifiedTime(project)) < 0) {
            return Optional.empty();
        }
        String classpath = Files.readString(kept).strip();
        boolean whole = !classpath.isEmpty()
                && Stream.of(classpath.split(Pattern.quote(File.pathSeparator), -1))
                        .allMatch(jar -> Files.exists(Path.of(jar)));
        return whole ? Optional.of(classpath) : Optional.empty();
    }

    private static void fetch(Checkout checkout, String id, String title, Path project, Path kept, Consumer<String> say)
            throws IOException {
        say.accept("Fetching " + title + " with Maven; this is needed once.");
        Path written = kept.resolveSibling(kept.getFileName() + ".new");
        Log log = new Log(checkout.logs().resolve("fetch-" + id + ".log"));
        log.begin();
        Process maven = new ProcessBuilder(List.of(
                        checkout.root().resolve("mvnw").toString(),
                        "-B",
                        "-f",
                        project.toString(),
                        "dependency:build-classpath",
                        "-Dmdep.outputFile=" + written))
                .directory(checkout.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.file().toFile())
                .start();
        Thread withUs = new Thread(maven::destroy, "end-maven");
        Runtime.getRuntime().addShutdownHook(withUs);
        long began = System.nanoTime();
        while (!ended(maven)) {
            say.accept("  %s: %d files fetched, %d s"
                    .formatted(
                            title,
                            downloads(log),
                            Duration.ofNanos(System.nanoTime() - began).toSeconds()));
        }
        Runtime.getRuntime().removeShutdownHook(withUs);
        if (maven.exitValue() != 0) {
            throw CannotRun.because("Maven could not fetch " + title
                    + ". Is this machine online, and may Maven reach its repository? Its last lines:\n"
                    + log.lastLines());
        }
        Files.move(written, kept, StandardCopyOption.ATOMIC_MOVE);
    }

    private static boolean ended(Process maven) {
        try {
            return maven.waitFor(PROGRESS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            maven.destroy();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while Maven was fetching", e);
        }
    }

    private static long downloads(Log log) throws IOException {
        try (Stream<String> lines = Files.lines(log.file())) {
            return lines.filter(line -> line.startsWith("Downloaded from") || line.contains("] Downloaded from"))
                    .count();
        }
    }
}
