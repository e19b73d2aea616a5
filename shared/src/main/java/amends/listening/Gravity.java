package amends.listening;

import amends.complaint.Category;
import amends.complaint.Kind;
import amends.complaint.Severity;

/** Judges how bad it is. */
final class Gravity {
    private Gravity() {}

    static Severity of(Findings findings, boolean danger, Kind kind, Category category) {
        if (danger) {
            return Severity.DANGER;
        }
        if (kind != Kind.COMPLAINT) {
            return Severity.MINOR;
        }
        if (findings.has(Sense.STAY_BREAKING)) {
            return Severity.STAY_BREAKING;
        }
        return findings.has(Sense.MINOR) ? Severity.MINOR : usual(category);
    }

    private static Severity usual(Category category) {
        return switch (category) {
            case PESTS, KEY_LOCK -> Severity.STAY_BREAKING;
            default -> Severity.ANNOYING;
        };
    }
}
