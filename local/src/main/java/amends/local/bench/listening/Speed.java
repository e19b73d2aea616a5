package amends.local.bench.listening;

import amends.local.command.CannotRun;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;

/** How long it takes to understand, and what it weighs: each language in processes that have understood nothing before. */
final class Speed {
    private static final int PROCESSES = 5;
    private static final int MESSAGES = 300;
    private static final String ROW = "%-8s %9s %9s %9s %9s %9s %9s %9s";
    private static final double BYTES_A_MEGA = 1e6;

    private final PrintStream out;
    private final Path classes;

    /** @param classes where the built files of languages lie */
    Speed(PrintStream out, Path classes) {
        this.out = out;
        this.classes = classes;
    }

    void report(List<Example> examples) {
        Map<String, List<String>> texts = examples.stream()
                .collect(Collectors.groupingBy(
                        Example::language,
                        TreeMap::new,
                        Collectors.mapping(example -> example.text().replace("\n", " "), Collectors.toList())));
        texts.replaceAll((_, all) -> all.subList(0, Math.min(all.size(), MESSAGES)));
        out.println("Median of " + PROCESSES
                + " processes each; cold: all that no language needs, class loading included, and then the");
        out.println(
                "first message with its language's files; restored: that first message in a process that has rehearsed,");
        out.println(
                "as one from a snapshot has; heap after it; warm: a message, on average and at p99; heap at last: after");
        out.println(MESSAGES + " messages with whatever other languages some of them needed.");
        out.println(ROW.formatted("", "cold ms", "first ms", "restored", "heap MB", "warm ms", "p99 ms", "at last"));
        texts.forEach((language, messages) -> out.println(row(language, messages)));
        out.println(weight());
    }

    private static String row(String language, List<String> messages) {
        List<double[]> cold = new ArrayList<>();
        List<double[]> restored = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            cold.add(run(messages));
            restored.add(run(messages, FirstMessage.REHEARSED));
        }
        return ROW.formatted(
                language,
                median("%.0f", cold, 0),
                median("%.0f", cold, 1),
                median("%.0f", restored, 1),
                median("%.0f", cold, 2),
                median("%.2f", cold, 3),
                median("%.2f", cold, 4),
                median("%.0f", cold, 5));
    }

    /** @param figure which of those that {@link FirstMessage} writes */
    private static String median(String format, List<double[]> runs, int figure) {
        double[] sorted = runs.stream().mapToDouble(run -> run[figure]).sorted().toArray();
        return String.format(Locale.ROOT, format, sorted[sorted.length / 2]);
    }

    private static double[] run(List<String> messages, String... how) {
        try {
            Path file = Files.createTempFile("messages", ".txt");
            try {
                Files.write(file, messages, StandardCharsets.UTF_8);
                List<String> command = new ArrayList<>(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FirstMessage.class.getName(),
                        file.toString()));
                command.addAll(List.of(how));
                Process process = new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
                String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                if (process.waitFor() != 0) {
                    throw CannotRun.because("A process that should understand messages ended with " + said);
                }
                return Arrays.stream(said.strip().split(" ", -1))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while messages were understood", e);
        }
    }

    /** As it lies in the jar that is shipped: compressed, file by file. */
    private String weight() {
        Path shelf = classes.resolve("amends").resolve("listening");
        try (Stream<Path> files = Files.walk(shelf)) {
            long raw = 0;
            long packed = 0;
            for (Path file : files.filter(Speed::isShipped).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                raw += bytes.length;
                var small = new ByteArrayOutputStream();
                try (DeflaterOutputStream deflater = new DeflaterOutputStream(small)) {
                    deflater.write(bytes);
                }
                packed += small.size();
            }
            return "All languages' files: %.1f MB in the jar, %.1f MB unpacked."
                    .formatted(packed / BYTES_A_MEGA, raw / BYTES_A_MEGA);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(shelf.toString(), unreadable);
        }
    }

    /** Everything but the classes and what is bound before it is shipped. */
    private static boolean isShipped(Path file) {
        String name = file.getFileName().toString();
        boolean bound = Files.exists(file.resolveSibling(name.replace(".txt", ".bound"))) && name.endsWith(".txt");
        return Files.isRegularFile(file) && !bound && !name.endsWith(".class") && !name.endsWith(".md");
    }
}
