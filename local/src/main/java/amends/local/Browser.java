package amends.local;

import java.io.Console;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The desktop's browser, where there is a desktop. */
final class Browser {
    private Browser() {}

    /** Opens this address, if somebody at a desktop's terminal is here; whether that worked is theirs to see. */
    static void open(String address) {
        Optional<String> opener = opener(System.getenv(), System.getProperty("os.name"));
        boolean watched = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
        if (opener.isEmpty() || !watched) {
            return;
        }
        try {
            new ProcessBuilder(List.of(opener.get(), address))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            System.err.println("The browser could not be opened: " + e.getMessage());
        }
    }

    static Optional<String> opener(Map<String, String> environment, String system) {
        String name = system.toLowerCase(Locale.ROOT).startsWith("mac") ? "open" : "xdg-open";
        boolean desktop =
                name.equals("open") || environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
        return desktop
                ? Stream.of(environment.getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator), -1))
                        .map(folder -> Path.of(folder, name))
                        .filter(Files::isExecutable)
                        .map(Path::toString)
                        .findFirst()
                : Optional.empty();
    }
}
