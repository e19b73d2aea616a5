package amends.listening;

import amends.complaint.Category;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What in a message speaks against and what for a judgement's being right; how much each sign counts, {@link Weights} say. */
public final class Certainty {
    private static final double TINY = 1e-4;

    private final Evidence evidence;
    private final List<Signs> options = List.of(new Signs(), new Signs());

    private Certainty(Evidence evidence) {
        this.evidence = evidence;
    }

    /** @param shares how likely each of {@link Evidence#KINDS} is */
    public static List<Signs> ofKind(Evidence evidence, double[] shares) {
        return new Certainty(evidence)
                .shares("kind", shares)
                .message("kind")
                .with("sure.kind."
                        + Evidence.KINDS.get(Shares.likeliest(shares)).code())
                .options;
    }

    /** @param shares how likely it is that everything asked for, and nothing else, was heard, and that not */
    public static List<Signs> ofRemedies(Evidence evidence, double[] shares) {
        return new Certainty(evidence)
                .shares("remedies", shares)
                .message("remedies")
                .asked()
                .options;
    }

    /** @param shares how likely alarm is not in place, and how likely it is */
    public static List<Signs> ofDanger(Evidence evidence, double[] shares) {
        return new Certainty(evidence)
                .shares("danger", shares)
                .message("danger")
                .danger()
                .options;
    }

    /** @param shares how likely each of {@link Evidence#CATEGORIES} is */
    public static List<Signs> ofCategory(Evidence evidence, double[] shares) {
        return new Certainty(evidence)
                .shares("category", shares)
                .message("category")
                .category(Evidence.CATEGORIES.get(Shares.likeliest(shares)))
                .options;
    }

    private Certainty with(String sign) {
        options.getLast().with(sign, 1);
        return this;
    }

    private Certainty shares(String judgement, double[] shares) {
        double[] ranked = shares.clone();
        Arrays.sort(ranked);
        double best = ranked[ranked.length - 1];
        double next = ranked[ranked.length - 2];
        String prefix = "sure." + judgement + ":";
        options.getLast()
                .with(prefix + "bias", 1)
                .with(prefix + "odds", Math.log((best + TINY) / (1 - best + TINY)))
                .with(prefix + "lead", Math.log((best + TINY) / (next + TINY)))
                .with(prefix + "margin", best - next);
        return this;
    }

    private Certainty message(String judgement) {
        String prefix = "sure." + judgement + ":";
        options.getLast()
                .with(prefix + "known", evidence.known())
                .counted(prefix + "unknown", evidence.unknown())
                .with(prefix + "one-language", evidence.oneLanguage())
                .counted(prefix + "words", evidence.message().tokens().size())
                .counted(prefix + "sentences", sentences())
                .with(prefix + "grievance", evidence.findings().has(Sense.GRIEVANCE))
                .with(prefix + "nothing", evidence.heardOf().isEmpty())
                .with(prefix + "danger", !evidence.dangerSigns().isEmpty());
        return this;
    }

    private long sentences() {
        return evidence.message().tokens().stream()
                .mapToInt(Token::sentence)
                .distinct()
                .count();
    }

    private Certainty danger() {
        List<Finding> signs = evidence.dangerSigns();
        options.getLast().counted("sure.danger:strong", strong(signs)).counted("sure.danger:wordings", signs.size());
        return this;
    }

    private Certainty asked() {
        options.getLast()
                .counted("sure.remedies:named", evidence.remedies().kinds())
                .with("sure.remedies:refused", evidence.remedies().refusedAny())
                .with("sure.remedies:ask", evidence.findings().has(Sense.ASK));
        return this;
    }

    private Certainty category(Category chosen) {
        List<Finding> plain = evidence.plain(chosen);
        List<Finding> wrong = wrong(plain);
        Set<Category> rivals = new TreeSet<>(evidence.heardOf());
        rivals.remove(chosen);
        double[] leanings = evidence.leant().categories();
        double own = leanings[Leaning.column(chosen)];
        double other = Evidence.CATEGORIES.stream()
                .filter(one -> one != chosen)
                .mapToDouble(one -> leanings[Leaning.column(one)])
                .max()
                .orElse(own);
        List<List<Finding>> theirs = rivals.stream().map(evidence::plain).toList();
        options.getLast()
                .with("sure.category." + chosen.code(), 1)
                .with("sure.category:leaning", own)
                .with("sure.category:leaning-lead", own - other)
                .with("sure.category:agreed", own > other)
                .counted("sure.category:wrong", wrong.size())
                .counted("sure.category:strong", strong(wrong))
                .counted("sure.category:about", plain.size() - wrong.size())
                .counted("sure.category:places", places(plain.stream()))
                .with("sure.category:silent", plain.isEmpty())
                .with("sure.category:no-wrong", wrong.isEmpty())
                .counted(
                        "sure.category:rivals",
                        theirs.stream().filter(one -> !one.isEmpty()).count())
                .counted(
                        "sure.category:rivals-wrong",
                        theirs.stream().filter(one -> !wrong(one).isEmpty()).count())
                .with("sure.category:rivals-strong", theirs.stream().anyMatch(one -> strong(wrong(one)) > 0))
                .counted("sure.category:rivals-places", places(theirs.stream().flatMap(List::stream)));
        return this;
    }

    private static List<Finding> wrong(List<Finding> some) {
        return some.stream().filter(one -> one.sense() == Sense.WRONG).toList();
    }

    private static long strong(List<Finding> some) {
        return some.stream().filter(one -> one.weight() == 3).count();
    }

    private static long places(Stream<Finding> some) {
        return Finding.places(some).size();
    }
}
