package amends.local.bench.listening;

import amends.complaint.Category;
import amends.listening.Certainty;
import amends.listening.Evidence;
import amends.listening.Shares;
import amends.listening.Signs;
import amends.listening.Weights;
import amends.remedy.RemedyKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fits how sure the listener may be of what it judges: by how often it was right of examples that had been left out, heard
 * both whole and with some of their wordings unheard, and of messages that were held apart.
 */
final class Calibration {
    private static final int[] UNHEARD = {15, 30};
    /** What was held apart tells more than an example whose very words were learned. */
    private static final int AS_MANY = 15;

    private static final double RESTRAINT = 1;
    /**
     * Of the confident judgements so many may differ from the label, of messages that were held apart. These are written to be
     * hard: of one in nine a second person, who read 704 of them blind, files another category first, and the listener takes a
     * third of them wrongly. Of messages as hard as the unseen ones 0.15 here is less than 0.02; seen there, not derived.
     */
    private static final double WRONG = 0.15;

    private static final double LOWEST_BAR = 0.5;
    private static final double HIGHEST_BAR = 0.999;

    private final Map<String, List<Dilemma>> rightly = new TreeMap<>();

    private Calibration() {}

    /**
     * The weights of the signs of being right, and for each judgement the bar over which it is confident.
     *
     * @param held messages of which nothing was fitted, and no wording written
     * @param all what was fitted to the examples
     * @param strangers what was heard of messages in languages that the house does not know, of which it is never right
     */
    static Map<String, Double> fit(List<Hearing> hearings, List<Hearing> held, Weights all, List<Evidence> strangers) {
        Calibration calibration = new Calibration();
        for (int i = 0; i < AS_MANY; i++) {
            held.forEach(one -> calibration.judge(one.meant(), one.heard(), all));
        }
        List<Weights> others = Fitting.withoutEach(hearings, Fitting::judgements);
        for (int part = 0; part < Hearing.PARTS; part++) {
            int left = part;
            List<Hearing> own =
                    hearings.stream().filter(one -> one.part() == left).toList();
            Weights weights = others.get(part);
            Hearing.whole(own, UNHEARD).forEach(one -> calibration.judge(one.meant(), one.heard(), weights));
            if (part == 0) {
                strangers.forEach(one -> calibration.stranger(one, weights));
            }
        }
        return calibration.fitted();
    }

    private Map<String, Double> fitted() {
        Map<String, Double> fitted = new TreeMap<>();
        rightly.forEach((judgement, dilemmas) -> {
            Map<String, Double> weights = Regression.fit(dilemmas, RESTRAINT);
            fitted.putAll(weights);
            fitted.put("sure." + judgement, bar(dilemmas, new Weights(weights)));
        });
        return fitted;
    }

    private void judge(Example meant, Evidence heard, Weights weights) {
        if (meant.hasCategory()) {
            category(meant.category(), heard, weights);
        }
        kind(meant.kind().code(), heard, weights);
        double all = 1;
        boolean right = true;
        List<String> missing = new ArrayList<>(meant.remedies());
        for (Map.Entry<RemedyKind, List<Signs>> one : heard.asked().entrySet()) {
            double share = weights.shares(one.getValue())[1];
            all *= Math.max(share, 1 - share);
            right &= (share >= Evidence.LIKELIER_THAN_NOT)
                    == meant.remedies().contains(one.getKey().code());
            missing.remove(one.getKey().code());
        }
        add("remedies", Certainty.ofRemedies(heard, new double[] {all, 1 - all}), right && missing.isEmpty());
    }

    private void stranger(Evidence heard, Weights weights) {
        category("", heard, weights);
        kind("", heard, weights);
    }

    private void kind(String meant, Evidence heard, Weights weights) {
        double[] shares = weights.shares(heard.kinds());
        String chosen = Evidence.KINDS.get(Shares.likeliest(shares)).code();
        add("kind", Certainty.ofKind(heard, shares), chosen.equals(meant));
    }

    private void category(String meant, Evidence heard, Weights weights) {
        double[] alarm = weights.shares(heard.danger());
        if (alarm[1] >= Evidence.LIKELIER_THAN_NOT) {
            add(
                    "danger",
                    Certainty.ofDanger(heard, alarm),
                    Category.SAFETY.code().equals(meant));
        } else {
            double[] shares = weights.shares(heard.categories());
            String chosen = Evidence.CATEGORIES.get(Shares.likeliest(shares)).code();
            add("category", Certainty.ofCategory(heard, shares), chosen.equals(meant));
        }
    }

    private void add(String judgement, List<Signs> certainty, boolean right) {
        rightly.computeIfAbsent(judgement, _ -> new ArrayList<>()).add(new Dilemma(certainty, right ? 1 : 0));
    }

    /** The share of being right from which so few are wrong that it may be called confident. */
    private static double bar(List<Dilemma> dilemmas, Weights weights) {
        record Sure(double share, boolean right) {}
        List<Sure> surest = dilemmas.stream()
                .map(one -> new Sure(weights.shares(one.options())[1], one.right() == 1))
                .sorted(Comparator.comparingDouble(Sure::share).reversed())
                .toList();
        double bar = HIGHEST_BAR;
        int wrong = 0;
        for (int i = 0; i < surest.size(); i++) {
            wrong += surest.get(i).right() ? 0 : 1;
            if (wrong <= WRONG * (i + 1)) {
                bar = surest.get(i).share();
            }
        }
        return Math.clamp(bar, LOWEST_BAR, HIGHEST_BAR);
    }
}
