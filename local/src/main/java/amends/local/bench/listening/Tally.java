package amends.local.bench.listening;

import amends.listening.Evidence;
import amends.listening.Understanding;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How often each judgement was right, for one language or all. */
final class Tally {
    static final String TITLES = "%-8s %5s | %5s %5s | %5s | %7s %5s | %5s %5s %5s | %5s %5s | %5s %5s"
            .formatted(
                    "", "n", "cat1", "cat2", "remed", "safety", "false", "lang", "kind", "room", "sever", "±1", "wrong",
                    "sure");

    private final Share first = new Share();
    private final Share second = new Share();
    private final Share remedies = new Share();
    private final Share alarmed = new Share();
    private final Share alarmedFalsely = new Share();
    private final Share language = new Share();
    private final Share kind = new Share();
    private final Share room = new Share();
    private final Share severity = new Share();
    private final Share severityNearly = new Share();
    private final Share confident = new Share();
    private final Share confidentlyWrong = new Share();
    private final Map<String, Integer> confusions = new TreeMap<>();
    private int messages;

    /** Of so many so many. */
    private static final class Share {
        private int all;
        private int some;

        void add(boolean one) {
            all++;
            some += one ? 1 : 0;
        }

        String percent() {
            return all == 0 ? "-" : "%.1f".formatted(100.0 * some / all);
        }

        String fraction() {
            return some + "/" + all;
        }
    }

    void add(Example meant, Understanding heard) {
        messages++;
        List<String> mistakes = meant.mistakes(heard);
        if (meant.hasCategory()) {
            boolean right = !has(mistakes, "category");
            first.add(right);
            second.add(right
                    || heard.second()
                            .filter(next -> next.code().equals(meant.category()))
                            .isPresent());
            boolean sure = heard.sure().category() >= Evidence.CONFIDENT;
            confident.add(sure);
            if (sure) {
                confidentlyWrong.add(!right);
            }
        }
        remedies.add(!has(mistakes, "remedies"));
        (meant.safety() ? alarmed : alarmedFalsely).add(heard.safety());
        language.add(!has(mistakes, "language"));
        kind.add(!has(mistakes, "kind"));
        room.add(!has(mistakes, "room"));
        if (meant.severity() > 0) {
            severity.add(!has(mistakes, "severity"));
            severityNearly.add(Math.abs(heard.severity().number() - meant.severity()) <= 1);
        }
        mistakes.stream()
                .filter(mistake ->
                        mistake.startsWith("category") || mistake.startsWith("kind") || mistake.startsWith("language"))
                .forEach(mistake -> confusions.merge(mistake, 1, Integer::sum));
    }

    private static boolean has(List<String> mistakes, String judgement) {
        return mistakes.stream().anyMatch(mistake -> mistake.startsWith(judgement + ":"));
    }

    String row(String name) {
        return "%-8s %5d | %5s %5s | %5s | %7s %5s | %5s %5s %5s | %5s %5s | %5s %5s"
                .formatted(
                        name,
                        messages,
                        first.percent(),
                        second.percent(),
                        remedies.percent(),
                        alarmed.fraction(),
                        alarmedFalsely.percent(),
                        language.percent(),
                        kind.percent(),
                        room.percent(),
                        severity.percent(),
                        severityNearly.percent(),
                        confidentlyWrong.percent(),
                        confident.percent());
    }

    /** The commonest confusions, with how often. */
    List<String> confusions(int most) {
        return confusions.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(most)
                .map(entry -> "%4d  %s".formatted(entry.getValue(), entry.getKey()))
                .toList();
    }
}
