package amends.local.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The note of a child's process, by which the next start finds what a killed supervisor left behind. */
record PidFile(Path file) {
    static final String ENDING = ".pid";

    /** A process's start is told to the second by some systems, and moves with a corrected clock. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    static PidFile of(Path run, String name) {
        return new PidFile(run.resolve(name + ENDING));
    }

    void write(ProcessHandle process) {
        try {
            Path written = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(written, process.pid() + " " + started(process).orElse(Instant.now()));
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The noted process if it still runs: not another one that was given the same number since. */
    Optional<ProcessHandle> running(String mark) {
        String[] noted = read().split(" ", -1);
        if (noted.length != 2) {
            return Optional.empty();
        }
        Instant start = Instant.parse(noted[1]);
        return ProcessHandle.of(Long.parseLong(noted[0]))
                .filter(process -> started(process)
                        .filter(at -> Duration.between(start, at).abs().compareTo(TOLERANCE) <= 0)
                        .isPresent())
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> (line + " ").contains(" " + mark + " "))
                        .isPresent());
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String read() {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Instant> started(ProcessHandle process) {
        return process.info().startInstant();
    }
}
