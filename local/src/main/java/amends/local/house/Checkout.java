package amends.local.house;

import amends.local.command.CannotRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder of the clone, and the places of what runs from it.
 *
 * @param kept where state, logs and pid files are: the clone's <code>.amends</code>, unless {@value #KEPT} names another
 */
public record Checkout(Path root, Path kept) {
    private static final String KEPT = "amends.kept";

    /** The clone that the launcher named, else the one that the working folder is in. */
    public static Checkout find() {
        String named = System.getProperty("amends.checkout");
        Path from = Path.of(named != null ? named : "").toAbsolutePath().normalize();
        for (Path folder = from; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw")) && Files.isDirectory(folder.resolve("local/emulators"))) {
                String elsewhere = System.getProperty(KEPT);
                return new Checkout(folder, elsewhere == null ? folder.resolve(".amends") : Path.of(elsewhere));
            }
        }
        throw CannotRun.because("There is no clone of Amends at " + from + ". Start ./amends from inside one.");
    }

    /** What outlives a restart: tables, queues, keys, phones. */
    public Path state() {
        return kept.resolve("state");
    }

    Path logs() {
        return made(kept.resolve("logs"));
    }

    Path run() {
        return made(kept.resolve("run"));
    }

    /** Of what was fetched once; it is the clone's, wherever the rest is. */
    Path cache() {
        return made(root.resolve(".amends/cache"));
    }

    private static Path made(Path place) {
        try {
            return Files.createDirectories(place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
