package amends.local.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A real child process that is as small as one can be. */
final class Tiny {
    private Tiny() {}

    /** Notes in the file that it runs, and stays; or says why not, and ends. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path answered = Path.of(arguments[0]);
        if (arguments.length > 1) {
            System.out.println(arguments[1]);
            System.exit(3);
        }
        Files.writeString(answered, String.valueOf(ProcessHandle.current().pid()));
        Thread.sleep(Long.MAX_VALUE);
    }

    static Plan staying(String name, Path folder) {
        return plan(name, folder, List.of());
    }

    static Plan dying(String name, Path folder, String lastWords) {
        return plan(name, folder, List.of(lastWords));
    }

    /** Returns when this holds; the test's own time limit is the only one. */
    static void await(Holds condition) throws IOException, InterruptedException {
        while (!condition.now()) {
            Thread.sleep(20);
        }
    }

    interface Holds {
        boolean now() throws IOException;
    }

    static Consumer<String> into(List<String> said) {
        return line -> {
            synchronized (said) {
                said.add(line);
            }
        };
    }

    private static Plan plan(String name, Path folder, List<String> lastWords) {
        Path answered = folder.resolve(name + ".answered");
        List<String> java = new ArrayList<>(List.of(Tiny.class.getName(), answered.toString()));
        java.addAll(lastWords);
        return new Plan(
                name,
                "The " + name,
                java,
                Map.of("CLASSPATH", classes().toString()),
                process -> wrote(answered, process.pid()),
                folder.resolve(name + ".log"));
    }

    private static boolean wrote(Path file, long pid) {
        try {
            return Files.exists(file) && Files.readString(file).equals(String.valueOf(pid));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path classes() {
        try {
            return Path.of(Tiny.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
