package amends.local.bench.listening;

import amends.complaint.Category;
import amends.complaint.Kind;
import amends.complaint.Severity;
import amends.hotel.Language;
import amends.listening.Evidence;
import amends.listening.Listener;
import amends.listening.Signs;
import amends.listening.Tongue;
import amends.listening.Weights;
import amends.remedy.RemedyKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Fits what the listener counts to examples: which language, how much each sign weighs, and how sure it may be. */
final class Fitting {
    private static final int PARTS = 5;
    private static final double RESTRAINT = 1;
    /** Of the confident judgements so many may be wrong. */
    private static final double WRONG = 0.008;
    /** Of the dangers in the examples at least so many must be heard. */
    private static final double HEARD = 0.99;

    private final List<Example> examples;
    private final List<String> strangers;

    /** @param strangers lines in languages that the house does not know */
    Fitting(List<Example> examples, List<String> strangers) {
        this.examples = examples;
        this.strangers = strangers;
    }

    /** What was fitted: the lines of both files. */
    record Fitted(Weights weights, List<String> tongue) {
        Listener listener() {
            return new Listener(weights, tongue);
        }
    }

    Fitted all() {
        return fit(examples, strangers);
    }

    /** The examples' parts, each with a listener that was fitted without it. */
    Map<Listener, List<Example>> crossed() {
        Map<Listener, List<Example>> crossed = new HashMap<>();
        for (int part = 0; part < PARTS; part++) {
            int left = part;
            crossed.put(
                    fit(some(examples, i -> i % PARTS != left), strangers).listener(),
                    some(examples, i -> i % PARTS == left));
        }
        return crossed;
    }

    private static List<Example> some(List<Example> examples, Predicate<Integer> which) {
        return IntStream.range(0, examples.size())
                .boxed()
                .filter(which)
                .map(examples::get)
                .toList();
    }

    private static Fitted fit(List<Example> all, List<String> strangers) {
        List<String> tongue = tongue(all, strangers);
        Listener hearing = new Listener(new Weights(Map.of()), tongue);
        List<Example> learned = all.stream()
                .filter(one -> hearing.knows(Language.of(one.language())))
                .toList();
        List<Evidence> evidence =
                learned.stream().map(one -> hearing.evidence(one.text())).toList();
        Map<String, Double> weights = new TreeMap<>(judgements(learned, evidence, _ -> true));
        weights.putAll(certainty(learned, evidence));
        return new Fitted(new Weights(weights), tongue);
    }

    private static List<String> tongue(List<Example> learned, List<String> strangers) {
        Listener spelling = new Listener(new Weights(Map.of()), List.of());
        Map<Language, List<String>> texts = new EnumMap<>(Language.class);
        for (Example one : learned) {
            Language language = Language.of(one.language());
            List<String> own = texts.computeIfAbsent(language, _ -> new ArrayList<>());
            own.add(one.text());
            own.add(spelling.inLatin(language, one.text()));
        }
        texts.forEach((language, own) -> own.addAll(spelling.latinWords(language)));
        texts.put(Language.UND, strangers);
        return Tongue.fitted(texts);
    }

    private static Map<String, Double> judgements(
            List<Example> learned, List<Evidence> evidence, Predicate<Integer> which) {
        List<Dilemma> categories = new ArrayList<>();
        List<Dilemma> kinds = new ArrayList<>();
        List<Dilemma> dangers = new ArrayList<>();
        List<Dilemma> remedies = new ArrayList<>();
        List<Dilemma> severities = new ArrayList<>();
        for (int i = 0; i < learned.size(); i++) {
            if (!which.test(i)) {
                continue;
            }
            Example one = learned.get(i);
            Evidence heard = evidence.get(i);
            // What endangers somebody is of the category safety by that alone.
            if (one.hasCategory() && !one.safety()) {
                Category category = Category.of(one.category()).orElse(Category.OTHER);
                categories.add(new Dilemma(heard.categories(), Evidence.CATEGORIES.indexOf(category)));
            }
            kinds.add(new Dilemma(heard.kinds(), Evidence.KINDS.indexOf(one.kind())));
            dangers.add(new Dilemma(heard.danger(), one.safety() ? 1 : 0));
            heard.asked()
                    .forEach((remedy, options) ->
                            remedies.add(new Dilemma(options, one.remedies().contains(remedy.code()) ? 1 : 0)));
            if (one.kind() == Kind.COMPLAINT && one.severity() > 1) {
                Category category = Category.of(one.category()).orElse(Category.OTHER);
                Severity severity = Severity.of(one.severity()).orElse(Severity.ANNOYING);
                severities.add(new Dilemma(heard.severities(category), Evidence.SEVERITIES.indexOf(severity)));
            }
        }
        Map<String, Double> weights = new TreeMap<>();
        for (List<Dilemma> dilemmas : List.of(categories, kinds, dangers, remedies, severities)) {
            weights.putAll(Regression.fit(dilemmas, RESTRAINT));
        }
        weights.put("danger.bar", dangerBar(dangers, weights));
        return weights;
    }

    /** The share from which danger is alarmed: so low that hardly one of those in the examples is missed. */
    private static double dangerBar(List<Dilemma> dangers, Map<String, Double> weights) {
        List<Double> shares = dangers.stream()
                .filter(one -> one.right() == 1)
                .filter(one -> !one.options().get(1).strengths().isEmpty())
                .map(one -> Regression.shares(one.options(), weights)[1])
                .sorted()
                .toList();
        return shares.isEmpty() ? 0.5 : Math.clamp(shares.get((int) (shares.size() * (1 - HEARD))), 0.1, 0.5);
    }

    /** How sure each judgement may be, by how often one was right whose example had been left out. */
    private static Map<String, Double> certainty(List<Example> learned, List<Evidence> evidence) {
        Map<String, List<Dilemma>> rightly = new HashMap<>();
        for (int part = 0; part < PARTS; part++) {
            int left = part;
            Map<String, Double> weights = judgements(learned, evidence, i -> i % PARTS != left);
            for (int i = part; i < learned.size(); i += PARTS) {
                judge(learned.get(i), evidence.get(i), weights, rightly);
            }
        }
        Map<String, Double> fitted = new TreeMap<>();
        rightly.forEach((judgement, dilemmas) -> {
            Map<String, Double> weights = Regression.fit(dilemmas, RESTRAINT);
            fitted.putAll(weights);
            fitted.put("sure." + judgement, bar(dilemmas, weights));
        });
        return fitted;
    }

    private static void judge(
            Example meant, Evidence heard, Map<String, Double> weights, Map<String, List<Dilemma>> rightly) {
        if (meant.hasCategory()) {
            double[] alarm = Regression.shares(heard.danger(), weights);
            boolean danger = alarm[1] >= weights.getOrDefault("danger.bar", 1.0);
            double[] shares = danger ? alarm : Regression.shares(heard.categories(), weights);
            Category chosen = danger ? Category.SAFETY : Evidence.CATEGORIES.get(best(shares));
            boolean right = chosen.code().equals(meant.category());
            add("category", heard, shares, right, rightly);
        }
        double[] kinds = Regression.shares(heard.kinds(), weights);
        add("kind", heard, kinds, Evidence.KINDS.get(best(kinds)) == meant.kind(), rightly);
        double all = 1;
        boolean right = true;
        List<String> missing = new ArrayList<>(meant.remedies());
        for (Map.Entry<RemedyKind, List<Signs>> one : heard.asked().entrySet()) {
            double share = Regression.shares(one.getValue(), weights)[1];
            all *= Math.max(share, 1 - share);
            right &= (share >= 0.5) == meant.remedies().contains(one.getKey().code());
            missing.remove(one.getKey().code());
        }
        add("remedies", heard, new double[] {all, 1 - all}, right && missing.isEmpty(), rightly);
    }

    private static void add(
            String judgement, Evidence heard, double[] shares, boolean right, Map<String, List<Dilemma>> rightly) {
        rightly.computeIfAbsent(judgement, _ -> new ArrayList<>())
                .add(new Dilemma(heard.certainty(judgement, shares), right ? 1 : 0));
    }

    /** The share of being right from which so few are wrong that it may be called confident. */
    private static double bar(List<Dilemma> dilemmas, Map<String, Double> weights) {
        record Sure(double share, boolean right) {}
        List<Sure> surest = dilemmas.stream()
                .map(one -> new Sure(Regression.shares(one.options(), weights)[1], one.right() == 1))
                .sorted(Comparator.comparingDouble(Sure::share).reversed())
                .toList();
        double bar = 0.999;
        int wrong = 0;
        for (int i = 0; i < surest.size(); i++) {
            wrong += surest.get(i).right() ? 0 : 1;
            if (wrong <= WRONG * (i + 1)) {
                bar = surest.get(i).share();
            }
        }
        return Math.clamp(bar, 0.5, 0.999);
    }

    private static int best(double[] shares) {
        int best = 0;
        for (int i = 1; i < shares.length; i++) {
            best = shares[i] > shares[best] ? i : best;
        }
        return best;
    }
}
