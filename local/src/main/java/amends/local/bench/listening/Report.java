package amends.local.bench.listening;

import amends.hotel.Coded;
import amends.listening.Listener;
import amends.listening.Understanding;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Lets the listener loose on examples and tells by language and by judgement how often it was right. */
final class Report {
    private static final int MOST_CONFUSIONS = 40;

    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    /** One line a language and one for all, then what was taken for what. */
    void report(String part, Map<Listener, List<Example>> examples) {
        Map<String, Tally> tallies = new TreeMap<>();
        Tally all = new Tally();
        examples.forEach((listener, some) -> {
            for (Example example : some) {
                Understanding heard = listener.listen(example.text());
                tallies.computeIfAbsent(example.language(), _ -> new Tally()).add(example, heard);
                all.add(example, heard);
            }
        });
        out.println(part);
        out.println(Tally.TITLES);
        tallies.forEach((language, tally) -> out.println(tally.row(language)));
        out.println(all.row("all"));
        out.println();
        all.confusions(MOST_CONFUSIONS).forEach(out::println);
        out.println();
    }

    /** Every message of one language that was understood otherwise than meant. */
    void errors(String language, Listener listener, List<Example> examples) {
        for (Example example : examples) {
            if (example.language().equals(language)) {
                Understanding heard = listener.listen(example.text());
                List<String> mistakes = example.mistakes(heard);
                if (!mistakes.isEmpty()) {
                    out.println(example.text().replace("\n", "\\n"));
                    mistakes.forEach(mistake -> out.println("    " + mistake));
                    out.println("    because " + heard.because() + ", second "
                            + heard.second().map(Coded::code).orElse("-") + ", sure of kind, category, remedies "
                            + sures(heard));
                }
            }
        }
    }

    private static String sures(Understanding heard) {
        return List.of(
                        heard.sure().kind(),
                        heard.sure().category(),
                        heard.sure().remedies())
                .stream()
                .map("%.2f"::formatted)
                .collect(Collectors.joining(" "));
    }
}
