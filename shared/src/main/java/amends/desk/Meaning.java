package amends.desk;

import amends.complaint.Understood;
import amends.listening.Understanding;
import amends.remedy.Remedy;
import java.time.Instant;
import java.util.Optional;

/** What was heard, as the book keeps it. */
final class Meaning {
    private Meaning() {}

    static Understood of(Understanding heard, String words, Instant now) {
        Optional<String> own = words.isEmpty() ? Optional.empty() : Optional.of(excerpt(words));
        return new Understood(
                heard.kind(),
                heard.category(),
                heard.second(),
                heard.severity(),
                heard.safety(),
                heard.language(),
                heard.room(),
                heard.remedies().stream()
                        .map(kind -> Remedy.requested(kind, Optional.empty(), Optional.empty(), own, now))
                        .toList(),
                heard.sure(),
                heard.because());
    }

    /** The story is kept whole elsewhere: with a remedy stands what fits a line. */
    private static String excerpt(String words) {
        return words.length() <= 120
                ? words
                : words.substring(
                        0, words.offsetByCodePoints(0, Math.min(100, words.codePointCount(0, words.length()))));
    }
}
