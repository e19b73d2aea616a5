package amends.local.house;

import amends.local.command.CannotRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of the clone, and the places under its <code>.amends</code>. */
public record Checkout(Path root) {

    /** The clone that the launcher named, else the one that the working folder is in. */
    public static Checkout find() {
        String named = System.getProperty("amends.checkout");
        Path from = Path.of(named != null ? named : "").toAbsolutePath().normalize();
        for (Path folder = from; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw")) && Files.isDirectory(folder.resolve("local/emulators"))) {
                return new Checkout(folder);
            }
        }
        throw CannotRun.because("There is no clone of Amends at " + from + ". Start ./amends from inside one.");
    }

    /** What outlives a restart: tables, queues, keys, phones. */
    public Path state() {
        return root.resolve(".amends/state");
    }

    Path logs() {
        return made(".amends/logs");
    }

    Path run() {
        return made(".amends/run");
    }

    Path cache() {
        return made(".amends/cache");
    }

    private Path made(String place) {
        try {
            return Files.createDirectories(root.resolve(place));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
