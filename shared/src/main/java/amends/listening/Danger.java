package amends.listening;

import java.util.List;

/** Judges whether somebody must be alarmed at once; missing one is worse than alarming for nothing. */
record Danger(List<Finding> because) {

    static Danger in(Findings findings) {
        return new Danger(findings.of(Sense.SAFETY)
                .filter(sign -> findings.of(Sense.NEGATION).noneMatch(no -> no.to() == sign.from()))
                .toList());
    }

    boolean present() {
        return !because.isEmpty();
    }
}
