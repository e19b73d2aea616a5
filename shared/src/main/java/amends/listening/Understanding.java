package amends.listening;

import amends.complaint.Category;
import amends.complaint.Kind;
import amends.complaint.Severity;
import amends.complaint.Sure;
import amends.hotel.Language;
import amends.remedy.RemedyKind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a guest's message means, as far as the words say.
 *
 * @param second the next best category, if anything speaks for it; danger, where it is feared and the message is about something else
 * @param severity what is likeliest; where danger is only feared, the desk takes it for danger until somebody has looked
 * @param remedies what the guest asks for, in the order of the enum; empty when nothing was asked
 * @param safety whether a person must be alarmed at once
 * @param room the guest's own room as typed, in ASCII digits; in an emergency the room where help must go
 * @param because the words that decided, as the guest wrote them, in small letters
 */
public record Understanding(
        Kind kind,
        Category category,
        Optional<Category> second,
        Severity severity,
        Set<RemedyKind> remedies,
        boolean safety,
        Optional<String> room,
        Language language,
        Sure sure,
        List<String> because) {

    public Understanding {
        EnumSet<RemedyKind> ordered = EnumSet.noneOf(RemedyKind.class);
        ordered.addAll(remedies);
        remedies = Collections.unmodifiableSet(ordered);
        because = List.copyOf(because);
    }
}
