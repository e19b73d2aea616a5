package amends.lambda.desk;

import amends.complaint.BoardLine;
import amends.complaint.Complaint;
import amends.complaint.State;
import amends.complaint.Understood;
import amends.lambda.door.Fields;
import amends.remedy.Remedy.Station;
import java.util.Optional;

/** Complaints in JSON: named in passing, in short beside another, and what the list and their own page share. */
final class Complaints {
    private Complaints() {}

    static Fields mention(BoardLine line) {
        return mention(line.id(), line.number()).put("room", line.room());
    }

    static Fields mention(String id, Optional<String> number) {
        return new Fields().put("id", id).put("number", number);
    }

    private static Fields mention(String id, String number) {
        return mention(id, Optional.of(number));
    }

    static Fields earlier(Complaint complaint) {
        State state = complaint.state();
        Understood known = state.understood();
        return mention(complaint.id(), complaint.number())
                .put("category", known.category())
                .put("severity", known.severity().number())
                .put("state", state.standing().code())
                .put("receivedAt", complaint.receivedAt())
                .put("excerpt", complaint.excerpt())
                .put("requested", known.remedies(Station.REQUESTED))
                .put("given", known.remedies(Station.GIVEN));
    }

    static Fields listed(BoardLine line, Standings.Names names) {
        return mention(line)
                .put("channel", line.channel())
                .put("kind", line.kind())
                .put("category", line.category())
                .put("severity", line.severity().number())
                .put("safety", line.safety())
                .put("language", line.language())
                .put("guest", line.guest())
                .put("phone", line.phone())
                .put("standing", Standings.of(line.standing(), names))
                .put("minutes", line.minutes())
                .put("receivedAt", line.receivedAt())
                .put("acknowledgeBy", line.acknowledgeBy())
                .put("acknowledgedAt", line.acknowledgedAt())
                .put("resolveBy", line.resolveBy())
                .put("unsure", line.unsure())
                .put("parked", line.parked())
                .put("version", line.version());
    }
}
