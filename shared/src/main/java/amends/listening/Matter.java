package amends.listening;

import amends.complaint.Category;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Judges what a message is about: the category with the most, and the gravest, said of it. */
record Matter(Category category, Optional<Category> second, double sure, List<Finding> because) {
    private static final double WRONG_COUNTS = 1.5;
    private static final double BESIDE_A_GRIEVANCE = 1;
    private static final double ONLY_ASKED_FOR = 0.5;
    private static final double SURE_OF_DANGER = 0.85;
    private static final double SURE_OF_NOTHING = 0.1;
    private static final double SUREST = 0.95;

    static Matter in(Message message, Findings findings, Danger danger, Asked asked) {
        Scores scores = new Scores(message, findings, asked);
        List<Category> ranked = scores.ranked();
        if (danger.present()) {
            return new Matter(
                    Category.SAFETY,
                    ranked.stream().filter(one -> one != Category.SAFETY).findFirst(),
                    SURE_OF_DANGER,
                    danger.because());
        }
        if (ranked.isEmpty()) {
            return new Matter(Category.OTHER, Optional.empty(), SURE_OF_NOTHING, List.of());
        }
        Category best = ranked.getFirst();
        Optional<Category> second = ranked.stream().skip(1).findFirst();
        double first = scores.of(best);
        double next = second.map(scores::of).orElse(0.0);
        double sure = first / (first + 1.2) * (1 - 0.6 * next / first);
        return new Matter(best, second, Math.min(SUREST, sure), scores.because(best));
    }

    /** What speaks for each category, added up. */
    private static final class Scores {
        private final Map<Category, Double> scores = new EnumMap<>(Category.class);
        private final Map<Category, List<Finding>> because = new EnumMap<>(Category.class);
        private final Message message;
        private final Findings findings;
        private final Asked asked;

        Scores(Message message, Findings findings, Asked asked) {
            this.message = message;
            this.findings = findings;
            this.asked = asked;
            List<Finding> told = new ArrayList<>();
            findings.of(Sense.WRONG).forEach(told::add);
            findings.of(Sense.ABOUT).forEach(told::add);
            told.sort(Comparator.comparingInt((Finding one) -> one.at().size()).reversed());
            Set<String> heard = new HashSet<>();
            for (Finding one : told) {
                if (heard.add(one.sense() + one.subject() + one.words())) {
                    Category.of(one.subject()).ifPresent(category -> add(category, one));
                }
            }
        }

        private void add(Category category, Finding one) {
            scores.merge(category, worth(one), Double::sum);
            because.computeIfAbsent(category, _ -> new ArrayList<>()).add(one);
        }

        private double worth(Finding one) {
            if (one.sense() == Sense.WRONG) {
                return one.weight() * WRONG_COUNTS;
            }
            if (onlyAskedFor(one)) {
                return ONLY_ASKED_FOR;
            }
            return one.weight() + (besideAGrievance(one) ? BESIDE_A_GRIEVANCE : 0);
        }

        /** "A free breakfast would help" is hardly about breakfast. */
        private boolean onlyAskedFor(Finding one) {
            return asked.because().stream().anyMatch(remedy -> remedy.at().containsAll(one.at()));
        }

        private boolean besideAGrievance(Finding one) {
            int clause = clause(one);
            return findings.of(Sense.GRIEVANCE).anyMatch(grievance -> clause(grievance) == clause);
        }

        private int clause(Finding one) {
            return message.tokens().get(one.from()).clause();
        }

        double of(Category category) {
            return scores.getOrDefault(category, 0.0);
        }

        List<Finding> because(Category category) {
            return because.getOrDefault(category, List.of());
        }

        List<Category> ranked() {
            return scores.keySet().stream()
                    .sorted(Comparator.comparingDouble(this::of).reversed())
                    .toList();
        }
    }
}
