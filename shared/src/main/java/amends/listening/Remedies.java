package amends.listening;

import amends.remedy.RemedyKind;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The remedies that a message names, and which of them it refuses. */
final class Remedies {
    private final Message message;
    private final Findings findings;
    private final Map<RemedyKind, List<Finding>> named = new EnumMap<>(RemedyKind.class);
    private final Set<Finding> refused = new HashSet<>();

    Remedies(Message message, Findings findings) {
        this.message = message;
        this.findings = findings;
        for (RemedyKind kind : RemedyKind.values()) {
            List<Finding> all = findings.of(Sense.REMEDY)
                    .filter(one -> one.subject().equals(kind.code()))
                    .toList();
            if (!all.isEmpty()) {
                named.put(kind, all);
            }
        }
        findings.of(Sense.REMEDY).filter(this::isRefused).forEach(refused::add);
    }

    List<Finding> of(RemedyKind kind) {
        return named.getOrDefault(kind, List.of());
    }

    /** How many different ones are named and not refused. */
    long kinds() {
        return named.keySet().stream().filter(this::named).count();
    }

    /** Whether it is named, by itself or beside a word of asking, and not refused. */
    boolean named(RemedyKind kind) {
        return of(kind).stream().anyMatch(one -> !refused(one) && (one.weight() > 1 || findings.has(Sense.ASK)));
    }

    boolean namedAny() {
        return named.keySet().stream().anyMatch(this::named);
    }

    /** What asks for it, and does not refuse it. */
    Stream<Finding> asked(RemedyKind kind) {
        return of(kind).stream().filter(one -> !refused(one));
    }

    boolean refused(Finding one) {
        return refused.contains(one);
    }

    /**
     * Whether it is refused and nothing else. A thing is more often lacked than refused ("no towels"), and a question with a
     * no in it asks ("isn't there another room?"): these are left to what the other words say.
     */
    boolean refusedOutright(RemedyKind kind) {
        return kind != RemedyKind.ITEM && !message.asks() && !of(kind).isEmpty() && refused.containsAll(of(kind));
    }

    boolean refusedAny() {
        return !refused.isEmpty();
    }

    /** Whether a finding's words are part of what is asked for: "a free breakfast would help" is hardly about breakfast. */
    boolean covers(Finding one) {
        return findings.of(Sense.REMEDY).anyMatch(remedy -> remedy.at().containsAll(one.at()));
    }

    /** Of two remedies the one named in the midst of the other's words is not meant: "the fee off my bill". */
    boolean shadowed(Finding inner) {
        return findings.of(Sense.REMEDY)
                .anyMatch(outer -> !outer.subject().equals(inner.subject())
                        && outer.from() <= inner.from()
                        && inner.to() <= outer.to()
                        && inner.to() - inner.from() < outer.to() - outer.from());
    }

    private boolean isRefused(Finding remedy) {
        int reach = findings.reach();
        boolean before = findings.of(Sense.NEGATION)
                .anyMatch(no -> no.to() <= remedy.from()
                        && remedy.from() - no.to() <= reach
                        && clause(no.from()) == clause(remedy.from())
                        && findings.of(Sense.TURN)
                                .noneMatch(turn -> turn.from() > no.to() && turn.from() <= remedy.from()));
        return before
                || findings.of(Sense.REFUSED_AFTER)
                        .anyMatch(no -> no.from() >= remedy.to()
                                && no.from() - remedy.to() <= reach
                                && clause(no.from()) == clause(remedy.from()));
    }

    private int clause(int token) {
        return message.tokens().get(token).clause();
    }
}
