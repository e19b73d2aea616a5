package amends.local.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The children that a killed supervisor left running. */
final class Orphans {
    private static final Duration GRACE = Duration.ofSeconds(5);

    private Orphans() {}

    /** Ends those whose notes are in this folder; to be called by who holds the lock of the instance. */
    static void end(Path run, Consumer<String> say) {
        for (Path file : notes(run)) {
            String name = file.getFileName().toString().replace(PidFile.ENDING, "");
            PidFile note = new PidFile(file);
            note.running(Plan.mark(name)).ifPresent(process -> {
                say.accept("Ending " + name + " (process " + process.pid() + "), left by a run that was killed.");
                Ending.end(process, GRACE);
            });
            note.delete();
        }
    }

    private static List<Path> notes(Path run) {
        try (Stream<Path> files = Files.list(run)) {
            return files.filter(file -> file.toString().endsWith(PidFile.ENDING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
