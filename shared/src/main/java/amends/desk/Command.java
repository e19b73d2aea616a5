package amends.desk;

import amends.complaint.Category;
import amends.complaint.Kind;
import amends.complaint.Severity;
import amends.remedy.Remedy.Station;
import amends.remedy.RemedyKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Something that somebody signed in does to one complaint; its rule stands in {@link Rules}. */
public sealed interface Command {
    /** Makes it one's own, and counted. */
    record Take() implements Command {}

    /** Begins it, taking it if nobody has; confirms a severity 1 that was pushed. */
    record Start() implements Command {}

    /** Texts the guest, which takes and starts it. */
    record Reply(String words) implements Command {}

    record Note(String words) implements Command {}

    /** A time told to the guest, which takes and starts it. */
    record Promise(Instant by) implements Command {}

    /**
     * What was really meant, in so far as it was understood wrongly.
     *
     * @param remedies all that the guest asks for
     */
    record Correct(
            Optional<Kind> kind,
            Optional<Category> category,
            Optional<Severity> severity,
            Optional<Boolean> safety,
            Optional<String> room,
            Optional<List<RemedyKind>> remedies)
            implements Command {}

    /** One station further with a remedy. */
    record Remedy(RemedyKind kind, Station station, Optional<String> detail) implements Command {}

    record Resolve(Optional<String> outcome) implements Command {}

    record Reopen(Optional<String> why) implements Command {}

    /**
     * @param to     a person's id, or a department's name
     * @param said   what the guest was told
     * @param wanted what is to be done
     */
    record HandOver(String to, boolean person, String said, String wanted) implements Command {}

    /** Takes back one's own act of a moment ago. */
    record Undo(int entry) implements Command {}

    /** Whether it can be taken back within the time to undo. */
    default boolean undoable() {
        return switch (this) {
            case Take _, Start _, Reply _, Note _, Promise _, Correct _, Resolve _, HandOver _ -> true;
            case Remedy _, Reopen _, Undo _ -> false;
        };
    }
}
