package amends.complaint;

import amends.hotel.Language;
import amends.remedy.Remedy;
import amends.remedy.Remedy.Station;
import amends.remedy.RemedyKind;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a complaint's meaning; each of it correctable by a clerk.
 *
 * @param second  the next best category, where a message was understood by the house
 * @param room    the guest's own
 * @param because the words that decided
 */
public record Understood(
        Kind kind,
        Category category,
        Optional<Category> second,
        Severity severity,
        boolean safety,
        Language language,
        Optional<String> room,
        List<Remedy> remedies,
        Sure sure,
        List<String> because) {
    public Understood {
        remedies = List.copyOf(remedies);
        because = List.copyOf(because);
        if (safety) {
            severity = Severity.DANGER;
        } else if (kind == Kind.QUESTION) {
            severity = Severity.MINOR;
        }
    }

    /** The kinds of remedy that have come as far as a station. */
    public List<RemedyKind> remedies(Station station) {
        return remedies.stream()
                .filter(remedy -> remedy.reached(station))
                .map(Remedy::kind)
                .toList();
    }

    public Understood withRemedies(List<Remedy> now) {
        return new Understood(kind, category, second, severity, safety, language, room, now, sure, because);
    }

    public Understood withRoom(Optional<String> now) {
        return new Understood(kind, category, second, severity, safety, language, now, remedies, sure, because);
    }

    public Understood in(Language spoken) {
        return new Understood(kind, category, second, severity, safety, spoken, room, remedies, sure, because);
    }
}
