package amends.complaint;

import amends.hotel.Language;
import amends.hotel.Phone;
import amends.remedy.Remedy.Station;
import amends.remedy.RemedyKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One open complaint as the desk's list shows it. */
public record BoardLine(
        String id,
        String number,
        Channel channel,
        Kind kind,
        Category category,
        Severity severity,
        boolean safety,
        Language language,
        Optional<String> room,
        Optional<String> guest,
        Optional<Phone> phone,
        Standing standing,
        int minutes,
        Instant receivedAt,
        Instant acknowledgeBy,
        Instant resolveBy,
        Optional<Instant> acknowledgedAt,
        Optional<Instant> promisedBy,
        boolean unsure,
        boolean parked,
        List<RemedyKind> requested,
        String excerpt,
        int entries,
        long version) {
    public static BoardLine of(Complaint complaint) {
        State state = complaint.state();
        Understood understood = state.understood();
        return new BoardLine(
                complaint.id(),
                complaint.number(),
                complaint.channel(),
                understood.kind(),
                understood.category(),
                understood.severity(),
                understood.safety(),
                understood.language(),
                understood.room(),
                complaint.guest(),
                complaint.phone(),
                state.standing(),
                state.minutes(),
                complaint.receivedAt(),
                state.acknowledgeBy(),
                state.resolveBy(),
                state.acknowledgedAt(),
                state.promise().map(State.Promise::by),
                understood.sure().unsure(),
                state.parked(),
                understood.remedies(Station.REQUESTED),
                complaint.excerpt(),
                complaint.entries(),
                complaint.version());
    }
}
