package amends.local.bench.listening;

import amends.complaint.Category;
import amends.complaint.Kind;
import amends.complaint.Severity;
import amends.listening.Leaning;
import amends.listening.Leanings;
import amends.remedy.RemedyKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Fits what words lean to: three logits over a language's rows (what it is about, how grave, what kind of message) and one for each remedy, by
 * stochastic gradient with a step of its own for each figure (AdaGrad): the same from the same messages, always.
 */
final class Leaner {
    private static final int ROUNDS = 20;
    private static final double PACE = 0.15;
    private static final double RESTRAINT = 2e-4;
    private static final double TINY = 1e-6;
    /** What is written less often teaches nothing that would hold of other messages, and makes the files heavy. */
    static final int FEWEST = 8;
    /** A wording of a language's file tells so much of what a message tells. */
    private static final double WORDING = 0.1;

    private final double[] figures = new double[Leaning.ROWS * Leaning.COLUMNS];
    private final double[] travelled = new double[figures.length];
    private final boolean[] used = new boolean[Leaning.ROWS];

    /** What is to be learned of one message, or of one wording of a language's file. */
    private static final class Lesson {
        private final int[] marks;
        private final int[] rows;
        private final Example meant;
        private final boolean whole;

        Lesson(Hearing one, boolean whole) {
            this.marks = one.heard().marks();
            this.rows = Arrays.stream(marks).map(Leaning::row).toArray();
            this.meant = one.meant();
            this.whole = whole;
        }

        double weight() {
            return whole ? 1 : WORDING;
        }
    }

    /**
     * The lines of each file of {@link Leanings}.
     *
     * @param messages what is learned whole
     * @param wordings those of the languages' files, of which only what they stand for is learned
     */
    static Map<String, List<String>> files(List<Hearing> messages, List<Hearing> wordings) {
        Map<String, List<Lesson>> byFile = new TreeMap<>();
        gather(messages, true, byFile);
        gather(wordings, false, byFile);
        Map<String, List<String>> files = new TreeMap<>();
        byFile.forEach((file, own) -> files.put(file, new Leaner().fit(own)));
        return files;
    }

    private static void gather(List<Hearing> some, boolean whole, Map<String, List<Lesson>> byFile) {
        for (Hearing one : some) {
            Leanings.file(one.meant().spoken())
                    .ifPresent(file ->
                            byFile.computeIfAbsent(file, _ -> new ArrayList<>()).add(new Lesson(one, whole)));
        }
    }

    private List<String> fit(List<Lesson> own) {
        use(own);
        List<Lesson> mixed = new ArrayList<>(own);
        Random random = new Random(1);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(mixed, random);
            mixed.forEach(this::learn);
        }
        return IntStream.range(0, Leaning.ROWS)
                .mapToObj(row ->
                        Leaning.line(Arrays.copyOfRange(figures, row * Leaning.COLUMNS, (row + 1) * Leaning.COLUMNS)))
                .toList();
    }

    private void use(List<Lesson> own) {
        Map<Integer, Integer> counts = new HashMap<>();
        own.forEach(one -> Arrays.stream(one.marks).forEach(mark -> counts.merge(mark, 1, Integer::sum)));
        counts.forEach((mark, count) -> used[Leaning.row(mark)] |= count >= FEWEST);
    }

    private void learn(Lesson one) {
        Example meant = one.meant;
        int[] rows = one.rows;
        if (one.whole || meant.remedies().isEmpty()) {
            learn(rows, 0, Leaning.SEVERITIES, about(meant), one.weight());
        }
        if (one.whole || !meant.remedies().isEmpty()) {
            for (RemedyKind remedy : RemedyKind.values()) {
                choose(rows, Leaning.column(remedy), meant.remedies().contains(remedy.code()), one.weight());
            }
        }
        if (one.whole) {
            learn(rows, Leaning.KINDS, Leaning.REMEDIES, Leaning.column(meant.kind()), one.weight());
        }
        if (one.whole && meant.severity() > 1 && meant.kind() == Kind.COMPLAINT) {
            int severity = Leaning.column(Severity.of(meant.severity()).orElse(Severity.ANNOYING));
            learn(rows, Leaning.SEVERITIES, Leaning.KINDS, severity, one.weight());
        }
    }

    private static int about(Example meant) {
        if (meant.safety()) {
            return Leaning.DANGER;
        }
        return meant.hasCategory()
                ? Leaning.column(Category.of(meant.category()).orElse(Category.OTHER))
                : Leaning.NOTHING;
    }

    private void learn(int[] rows, int from, int to, int right, double weight) {
        double say = Leaning.say(rows.length);
        double[] sums = new double[Leaning.COLUMNS];
        for (int row : rows) {
            for (int column = from; column < to; column++) {
                sums[column] += figures[row * Leaning.COLUMNS + column] * say;
            }
        }
        double[] shares = Leaning.shares(sums, from, to);
        for (int column = from; column < to; column++) {
            double missing = (column == right ? 1 : 0) - Math.exp(shares[column - from]);
            pull(rows, column, missing * say * weight);
        }
    }

    /** Learns one column for itself: yes or no. Without any row's say it is no. */
    private void choose(int[] rows, int column, boolean right, double weight) {
        double say = Leaning.say(rows.length);
        double score = Leaning.SELDOM;
        for (int row : rows) {
            score += figures[row * Leaning.COLUMNS + column] * say;
        }
        double missing = (right ? 1 : 0) - 1 / (1 + Math.exp(-score));
        pull(rows, column, missing * say * weight);
    }

    private void pull(int[] rows, int column, double pull) {
        for (int row : rows) {
            if (!used[row]) {
                continue;
            }
            int at = row * Leaning.COLUMNS + column;
            double slope = pull - RESTRAINT * figures[at];
            travelled[at] += slope * slope;
            figures[at] += PACE * slope / (Math.sqrt(travelled[at]) + TINY);
        }
    }
}
