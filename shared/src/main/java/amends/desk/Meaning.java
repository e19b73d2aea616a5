package amends.desk;

import amends.complaint.Understood;
import amends.listening.Understanding;
import amends.remedy.Remedy;
import java.time.Instant;
import java.util.Optional;

/** What was heard, as the book keeps it. The words in which a remedy was asked for are the complaint's own, and not kept twice. */
final class Meaning {
    private Meaning() {}

    static Understood of(Understanding heard, Instant now) {
        return new Understood(
                heard.kind(),
                heard.category(),
                heard.second(),
                heard.severity(),
                heard.safety(),
                heard.language(),
                heard.room(),
                heard.remedies().stream()
                        .map(kind -> Remedy.requested(kind, Optional.empty(), Optional.empty(), Optional.empty(), now))
                        .toList(),
                heard.sure().rounded(),
                heard.because());
    }
}
