package amends.local.bench.listening;

import amends.complaint.Category;
import amends.complaint.Kind;
import amends.hotel.Coded;
import amends.hotel.Language;
import amends.listening.Understanding;
import amends.local.command.CannotRun;
import amends.remedy.RemedyKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A message as a guest would write it, and what a person says that it means.
 *
 * @param category a category's code, or {@code -} where it does not matter
 * @param severity 1 to 4, or 0 where it does not matter
 */
record Example(
        String language,
        Kind kind,
        String category,
        int severity,
        boolean safety,
        Set<String> remedies,
        String room,
        String text) {
    static final String HEADER = "kind\tcategory\tsecond\tseverity\tsafety\tremedies\troom\ttext";
    private static final String NONE = "-";

    /** All of a folder's files, each named after its language, in the order of their names. */
    static List<Example> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Example> examples = new ArrayList<>();
            for (Path file : files.filter(file -> file.toString().endsWith(".tsv"))
                    .sorted()
                    .toList()) {
                examples.addAll(of(file));
            }
            return examples;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(folder.toString(), unreadable);
        }
    }

    private static List<Example> of(Path file) throws IOException {
        String language = file.getFileName().toString().replace(".tsv", "");
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
            throw CannotRun.because(file + " does not begin with the line that names its columns.");
        }
        List<Example> examples = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split("\t", -1);
            if (cells.length != HEADER.split("\t", -1).length) {
                throw CannotRun.because(file + ", line " + (i + 1) + ": " + cells.length + " cells.");
            }
            examples.add(of(language, cells, file + ", line " + (i + 1)));
        }
        return examples;
    }

    private static Example of(String language, String[] cells, String where) {
        Kind kind = Kind.of(cells[0]).orElseThrow(() -> CannotRun.because(where + ": no kind " + cells[0]));
        if (!cells[1].equals(NONE) && Category.of(cells[1]).isEmpty()) {
            throw CannotRun.because(where + ": no category " + cells[1]);
        }
        Set<String> remedies = cells[5].equals(NONE)
                ? Set.of()
                : Arrays.stream(cells[5].split(",", -1))
                        .map(String::strip)
                        .collect(Collectors.toCollection(TreeSet::new));
        for (String code : remedies) {
            if (RemedyKind.of(code).isEmpty()) {
                throw CannotRun.because(where + ": no remedy " + code);
            }
        }
        return new Example(
                language,
                kind,
                cells[1],
                cells[3].equals(NONE) ? 0 : Integer.parseInt(cells[3]),
                cells[4].equals("yes"),
                remedies,
                cells[6],
                cells[7].replace("\\n", "\n"));
    }

    Language spoken() {
        return Language.of(language);
    }

    boolean hasCategory() {
        return !category.equals(NONE);
    }

    /** What was made of it otherwise than meant, each as "judgement: meant, heard". */
    List<String> mistakes(Understanding heard) {
        List<String> mistakes = new ArrayList<>();
        compare("language", language, heard.language().code(), mistakes);
        compare("kind", kind.code(), heard.kind().code(), mistakes);
        if (hasCategory()) {
            compare("category", category, heard.category().code(), mistakes);
        }
        if (severity > 0) {
            compare("severity", severity, heard.severity().number(), mistakes);
        }
        compare("safety", safety, heard.safety(), mistakes);
        compare("remedies", remedies, codes(heard), mistakes);
        compare("room", room, heard.room().orElse(NONE), mistakes);
        return mistakes;
    }

    static Set<String> codes(Understanding heard) {
        return heard.remedies().stream().map(Coded::code).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void compare(String what, Object meant, Object heard, List<String> mistakes) {
        if (!meant.equals(heard)) {
            mistakes.add(what + ": meant " + meant + ", heard " + heard);
        }
    }
}
