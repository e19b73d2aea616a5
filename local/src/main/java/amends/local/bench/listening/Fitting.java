package amends.local.bench.listening;

import amends.complaint.Category;
import amends.complaint.Kind;
import amends.complaint.Severity;
import amends.hotel.Language;
import amends.listening.Evidence;
import amends.listening.Leanings;
import amends.listening.Listener;
import amends.listening.Tongue;
import amends.listening.Weights;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Fits what the listener counts to examples: which language, how much each sign weighs, and how sure it may be. */
final class Fitting {
    /** So many wordings of a hundred go unheard when the examples are heard a second time; for categories a third time too. */
    private static final int UNHEARD = 20;

    private static final int UNHEARD_OFTEN = 40;

    private static final double RESTRAINT = 1;
    /** Categories have many signs of their own, seldom seen. */
    private static final double RESTRAINT_OF_CATEGORIES = 3;
    /** Of the dangers in the examples at least so many must be heard. */
    private static final double HEARD = 0.99;
    /**
     * Of what is no danger in the examples so much may be alarmed for; they hold far more that only sounds like it than what
     * guests write, of which it should be 0.05 at most.
     */
    private static final double FALSE_ALARMS = 0.075;

    private final List<Example> examples;
    private final List<Example> held;
    private final List<Example> wordings;
    private final List<String> strangers;

    /**
     * @param held messages that only tell how sure one may be
     * @param wordings those of the languages' files
     * @param strangers lines in languages that the house does not know
     */
    Fitting(List<Example> examples, List<Example> held, List<Example> wordings, List<String> strangers) {
        this.examples = examples;
        this.held = held;
        this.wordings = wordings;
        this.strangers = strangers;
    }

    /** What was fitted: the lines of the files, and of those of what words lean to each by its name. */
    record Fitted(Weights weights, List<String> tongue, Map<String, List<String>> leanings) {
        Listener listener() {
            return new Listener(weights, tongue, Leanings.of(leanings));
        }
    }

    Fitted all() {
        return fit(examples);
    }

    /** The examples' parts, each with a listener that was fitted without it. */
    Map<Listener, List<Example>> crossed() {
        Map<Listener, List<Example>> crossed = new HashMap<>();
        for (int part = 0; part < Hearing.PARTS; part++) {
            int left = part;
            crossed.put(
                    fit(some(examples, i -> i % Hearing.PARTS != left)).listener(),
                    some(examples, i -> i % Hearing.PARTS == left));
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

    private Fitted fit(List<Example> all) {
        List<String> tongue = tongue(all, strangers);
        Listener plain = listener(tongue, Map.of());
        List<Hearing> words = heard(all, plain);
        List<Hearing> listed = heard(wordings, plain);
        Map<String, List<String>> leanings = Leaner.files(words, listed);
        List<Hearing> hearings = leantOnOthers(words, listed);
        Listener hearing = listener(tongue, leanings);
        Weights judging = judgements(hearings);
        Map<String, Double> weights = new TreeMap<>(judging.bySign());
        weights.putAll(Calibration.fit(
                hearings,
                heard(held, hearing),
                judging,
                strangers.stream().map(hearing::evidence).toList()));
        return new Fitted(new Weights(weights), tongue, leanings);
    }

    /** What the words lean to must not have been learned from the very message that is weighed. */
    private static List<Hearing> leantOnOthers(List<Hearing> words, List<Hearing> listed) {
        List<Leanings> others = withoutEach(words, rest -> Leanings.of(Leaner.files(rest, listed)));
        return words.stream().map(one -> one.leaning(others.get(one.part()))).toList();
    }

    /** What is made of all parts but the first, all but the second and so on; all at the same time, because each takes long. */
    static <T> List<T> withoutEach(List<Hearing> hearings, Function<List<Hearing>, T> made) {
        return IntStream.range(0, Hearing.PARTS)
                .parallel()
                .mapToObj(left -> made.apply(
                        hearings.stream().filter(one -> one.part() != left).toList()))
                .toList();
    }

    private static Listener listener(List<String> tongue, Map<String, List<String>> leanings) {
        return new Listener(new Weights(Map.of()), tongue, Leanings.of(leanings));
    }

    private static List<Hearing> heard(List<Example> some, Listener hearing) {
        List<Example> known =
                some.stream().filter(one -> hearing.knows(one.spoken())).toList();
        return Hearing.of(
                known, known.stream().map(one -> hearing.evidence(one.text())).toList());
    }

    private static List<String> tongue(List<Example> learned, List<String> strangers) {
        Listener spelling = listener(List.of(), Map.of());
        Map<Language, List<String>> texts = new EnumMap<>(Language.class);
        for (Example one : learned) {
            Language language = one.spoken();
            List<String> own = texts.computeIfAbsent(language, _ -> new ArrayList<>());
            own.add(one.text());
            own.add(spelling.inLatin(language, one.text()));
        }
        texts.forEach((language, own) -> own.addAll(spelling.latinWords(language)));
        texts.put(Language.UND, strangers);
        return Tongue.fitted(texts);
    }

    static Weights judgements(List<Hearing> hearings) {
        List<Dilemma> categories = new ArrayList<>();
        List<Dilemma> kinds = new ArrayList<>();
        List<Dilemma> dangers = new ArrayList<>();
        List<Dilemma> remedies = new ArrayList<>();
        List<Dilemma> severities = new ArrayList<>();
        for (Hearing hearing : Hearing.whole(hearings, UNHEARD, UNHEARD_OFTEN)) {
            Example one = hearing.meant();
            // What endangers somebody is of the category safety by that alone.
            if (one.hasCategory() && !one.safety()) {
                Category category = Category.of(one.category()).orElse(Category.OTHER);
                categories.add(new Dilemma(hearing.heard().categories(), Evidence.CATEGORIES.indexOf(category)));
            }
        }
        for (Hearing hearing : Hearing.whole(hearings, UNHEARD)) {
            Example one = hearing.meant();
            Evidence heard = hearing.heard();
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
        Map<String, Double> weights = new TreeMap<>(Regression.fit(categories, RESTRAINT_OF_CATEGORIES));
        for (List<Dilemma> dilemmas : List.of(kinds, dangers, remedies, severities)) {
            weights.putAll(Regression.fit(dilemmas, RESTRAINT));
        }
        var weighed = new Weights(weights);
        weights.put("danger.bar", dangerBar(dangers, weighed));
        weights.putAll(AskedExactly.settled(hearings, weighed));
        return new Weights(weights);
    }

    /**
     * The share from which danger is alarmed: so low that hardly one of those in the examples is missed, but not so low that
     * too many others are alarmed for.
     */
    private static double dangerBar(List<Dilemma> dangers, Weights weights) {
        List<Double> rightly = shares(dangers, 1, weights);
        List<Double> falsely = shares(dangers, 0, weights);
        if (rightly.isEmpty() || falsely.isEmpty()) {
            return 0.5;
        }
        double hears = rightly.get((int) (rightly.size() * (1 - HEARD)));
        double spares = falsely.get((int) (falsely.size() * (1 - FALSE_ALARMS)));
        return Math.clamp(Math.max(hears, spares), 0.05, 0.5);
    }

    /** Of the dangers, or of what is none, ascending. */
    private static List<Double> shares(List<Dilemma> dangers, int right, Weights weights) {
        return dangers.stream()
                .filter(one -> one.right() == right)
                .map(one -> weights.shares(one.options())[1])
                .sorted()
                .toList();
    }
}
