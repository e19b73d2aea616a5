package amends.local;

import amends.complaint.Example;
import amends.hotel.Coded;
import java.io.PrintStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What clerks corrected, as lines for the files of tests/listening: the last word on each complaint, by language. In the
 * files themselves the language is their name, so here it stands in front.
 */
record Corrections(List<Example> examples) {
    static final String HEADER = "language\tkind\tcategory\tsecond\tseverity\tsafety\tremedies\troom\ttext";
    private static final String NONE = "-";

    void print(PrintStream out) {
        out.println(HEADER);
        lasting().stream().map(Corrections::line).sorted().forEach(out::println);
    }

    /** Of each complaint what was said of it last, and not taken back. */
    private Collection<Example> lasting() {
        Map<String, Example> last = new LinkedHashMap<>();
        examples.stream()
                .filter(example -> !example.withdrawn())
                .forEach(example -> last.merge(
                        example.complaint(), example, (one, other) -> one.entry() > other.entry() ? one : other));
        return last.values();
    }

    private static String line(Example example) {
        String remedies = example.remedies().stream().map(Coded::code).sorted().collect(Collectors.joining(","));
        return String.join(
                "\t",
                example.language().code(),
                example.kind().code(),
                example.category().code(),
                NONE,
                String.valueOf(example.severity().number()),
                example.safety() ? "yes" : "no",
                remedies.isEmpty() ? NONE : remedies,
                example.room().orElse(NONE),
                example.words().replace("\t", " ").replace("\r", "").replace("\n", "\\n"));
    }
}
