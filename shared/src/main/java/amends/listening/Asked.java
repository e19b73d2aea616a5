package amends.listening;

import amends.remedy.RemedyKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Judges which remedies a guest asks for: those named and not refused. */
record Asked(Set<RemedyKind> remedies, double sure, List<Finding> because) {
    /** A negation turns what comes at most so many words after it. */
    private static final int REACH = 5;

    private static final double SURE_OF_STRONG = 0.9;
    private static final double SURE_OF_USUAL = 0.8;
    private static final double SURE_OF_WEAK = 0.55;
    private static final double SURE_OF_NONE = 0.75;
    private static final double SURE_WHEN_ALL_REFUSED = 0.65;
    private static final double SURE_WHEN_NOTHING_IS_KNOWN = 0.3;

    static Asked in(Message message, Findings findings) {
        List<Finding> named = named(findings);
        List<Finding> asked = named.stream()
                .filter(one -> !refused(one, message, findings))
                .filter(one -> one.weight() > 1 || askedBeside(one, message, findings))
                .toList();
        Set<RemedyKind> remedies = EnumSet.noneOf(RemedyKind.class);
        asked.forEach(one -> RemedyKind.of(one.subject()).ifPresent(remedies::add));
        return new Asked(remedies, findings.all().isEmpty() ? SURE_WHEN_NOTHING_IS_KNOWN : sure(named, asked), asked);
    }

    /** Of two remedies the one named in the midst of the other's words is not meant: "the fee off my bill". */
    private static List<Finding> named(Findings findings) {
        List<Finding> all = findings.of(Sense.REMEDY).toList();
        return all.stream()
                .filter(one -> all.stream().noneMatch(other -> within(one, other)))
                .toList();
    }

    private static boolean within(Finding inner, Finding outer) {
        return !inner.subject().equals(outer.subject())
                && outer.from() <= inner.from()
                && inner.to() <= outer.to()
                && inner.to() - inner.from() < outer.to() - outer.from();
    }

    private static double sure(List<Finding> named, List<Finding> asked) {
        if (asked.isEmpty()) {
            return named.isEmpty() ? SURE_OF_NONE : SURE_WHEN_ALL_REFUSED;
        }
        return asked.stream()
                .map(Finding::subject)
                .distinct()
                .mapToDouble(kind -> surest(
                        asked.stream().filter(one -> one.subject().equals(kind)).toList()))
                .min()
                .orElse(SURE_OF_NONE);
    }

    private static double surest(List<Finding> ofOneKind) {
        int weight = ofOneKind.stream().mapToInt(Finding::weight).max().orElse(0);
        return weight >= 3 ? SURE_OF_STRONG : weight == 2 ? SURE_OF_USUAL : SURE_OF_WEAK;
    }

    private static boolean askedBeside(Finding remedy, Message message, Findings findings) {
        int sentence = message.tokens().get(remedy.from()).sentence();
        return findings.of(Sense.ASK)
                .anyMatch(ask -> message.tokens().get(ask.from()).sentence() == sentence);
    }

    private static boolean refused(Finding remedy, Message message, Findings findings) {
        boolean before = findings.of(Sense.NEGATION)
                .anyMatch(no -> no.to() <= remedy.from()
                        && remedy.from() - no.to() < REACH
                        && clause(message, no.from()) == clause(message, remedy.from())
                        && findings.of(Sense.TURN)
                                .noneMatch(turn -> turn.from() > no.to() && turn.from() <= remedy.from()));
        boolean after = findings.of(Sense.REFUSED_AFTER)
                .anyMatch(no -> no.from() >= remedy.to()
                        && no.from() - remedy.to() < REACH
                        && clause(message, no.from()) == clause(message, remedy.from()));
        return before || after;
    }

    private static int clause(Message message, int token) {
        return message.tokens().get(token).clause();
    }
}
