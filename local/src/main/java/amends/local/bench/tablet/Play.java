package amends.local.bench.tablet;

import amends.local.bench.figures.Figure;
import amends.local.command.CannotRun;
import amends.local.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The part of the bench that is played in a browser: {@code tablet/bench}, in a process of its own. */
final class Play {
    private static final int GRACE_SECONDS = 10;

    private Play() {}

    /**
     * Plays it to its end; what it says goes where this process's words go.
     *
     * @param tablet  the folder of the tablet's sources, built
     * @param told    the environment that tells it where to play
     * @param figures the file that it writes
     */
    static Map<String, Figure> play(Path tablet, Map<String, String> told, Path figures) {
        try {
            var builder = new ProcessBuilder("node_modules/.bin/playwright", "test", "--config", "bench")
                    .directory(tablet.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT);
            builder.environment().putAll(told);
            builder.environment().put("AMENDS_FIGURES", figures.toString());
            Process browser = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(browser), "end-browser"));
            int ended = browser.waitFor();
            return (Files.exists(figures)
                            ? Json.read(Files.readString(figures))
                            : Optional.<Map<String, Object>>empty())
                    .map(Figure::all)
                    .orElseThrow(() -> CannotRun.because(
                            "The browser's part ended with exit code " + ended + " and wrote no figures."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the browser's part was played", e);
        }
    }

    private static void end(Process browser) {
        browser.destroy();
        try {
            if (!browser.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                browser.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
