package amends.local.house;

import amends.local.command.CannotRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Something made of Python that is fetched once, with all that it needs, each in its version. */
enum Tool {
    SAM,
    LOCALSTACK;

    /** Its virtual environment, made first if it is not there. */
    Path home(Checkout checkout, Consumer<String> say) {
        String name = name().toLowerCase(Locale.ROOT);
        Log log = new Log(checkout.logs().resolve("fetch-" + name + ".log"));
        Step step = new Step(
                "fetching " + name + " with pip",
                List.of("/bin/sh", "local/localstack/tool", name),
                checkout.root(),
                Map.of(),
                log);
        if (step.run(say) != 0) {
            throw CannotRun.because(said(log));
        }
        return Path.of(log.lastLine());
    }

    private static String said(Log log) {
        try {
            return Files.readString(log.file()).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
