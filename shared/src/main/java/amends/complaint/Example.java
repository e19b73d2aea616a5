package amends.complaint;

import amends.hotel.HotelId;
import amends.hotel.Language;
import amends.hotel.Page;
import amends.hotel.Place;
import amends.remedy.Remedy.Station;
import amends.remedy.RemedyKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a guest wrote or said, understood wrongly, and what a person then said that it means: kept for those who widen what
 * the house can hear, and never learned from by itself.
 *
 * @param entry     of the complaint, that says so
 * @param words     the guest's, without names and numbers: see {@link Unnamed}
 * @param room      as far as the words name it, its digits as in them
 * @param withdrawn the correction was taken back
 */
public record Example(
        HotelId hotel,
        String complaint,
        int entry,
        Instant at,
        Language language,
        Kind kind,
        Category category,
        Severity severity,
        boolean safety,
        List<RemedyKind> remedies,
        Optional<String> room,
        String words,
        boolean withdrawn,
        long version)
        implements Page {
    public Example {
        remedies = List.copyOf(remedies);
    }

    /** Of a complaint, as it is understood from entry {@code entry} on. */
    public static Example of(Complaint complaint, int entry, Understood is, Unnamed unnamed, Instant now) {
        String words = unnamed.said(complaint.words());
        return new Example(
                complaint.hotel(),
                complaint.id(),
                entry,
                now,
                is.language(),
                is.kind(),
                is.category(),
                is.severity(),
                is.safety(),
                is.remedies(Station.REQUESTED),
                is.room().map(unnamed::said).filter(words::contains),
                words,
                false,
                0);
    }

    @Override
    public Place place() {
        return Place.example(hotel, at, complaint, entry);
    }

    public Example withdraw() {
        return new Example(
                hotel, complaint, entry, at, language, kind, category, severity, safety, remedies, room, words, true,
                version);
    }
}
