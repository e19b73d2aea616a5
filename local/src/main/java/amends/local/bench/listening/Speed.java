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
import java.util.Comparator;
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
    /** Those that a process writes, and which of them are times of a message. */
    private static final int FIGURES = 6;

    private static final int WARM = 3;
    private static final int SLOW = 4;
    private static final String ROW = "%-8s %9s %9s %9s %9s %9s %9s";
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
                + " processes each; ready: all that no language needs, class loading included;");
        out.println(
                "language: its files and the first message in it, and the heap they take; warm: a message, on average and at");
        out.println("p99; heap at last: after " + MESSAGES
                + " messages with whatever other languages some of them needed.");
        out.println(ROW.formatted("", "ready ms", "language", "heap MB", "warm ms", "p99 ms", "at last"));
        texts.forEach((language, messages) -> out.println(row(language, messages)));
        out.println(weight());
    }

    private static String row(String language, List<String> messages) {
        List<double[]> runs = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            runs.add(run(messages));
        }
        Object[] cells = new Object[FIGURES + 1];
        cells[0] = language;
        for (int figure = 0; figure < FIGURES; figure++) {
            int which = figure;
            double median = runs.stream()
                    .map(run -> run[which])
                    .sorted(Comparator.naturalOrder())
                    .toList()
                    .get(PROCESSES / 2);
            cells[figure + 1] = String.format(Locale.ROOT, which == WARM || which == SLOW ? "%.2f" : "%.0f", median);
        }
        return ROW.formatted(cells);
    }

    private static double[] run(List<String> messages) {
        try {
            Path file = Files.createTempFile("messages", ".txt");
            try {
                Files.write(file, messages, StandardCharsets.UTF_8);
                Process process = new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx256m",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                FirstMessage.class.getName(),
                                file.toString())
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
