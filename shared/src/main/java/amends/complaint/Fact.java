package amends.complaint;

import amends.hotel.Place;
import amends.remedy.Remedy.Station;
import amends.remedy.RemedyKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What an entry says happened. */
public sealed interface Fact {
    /**
     * @param number to say aloud
     * @param digest of the request that filed it, so that a second tap is told from another complaint under its key
     */
    record Filed(Channel channel, String number, String digest) implements Fact {}

    /** A guest's text, kept verbatim; {@code unsure} when it may have been meant otherwise. */
    record TextIn(String words, Kind kind, boolean unsure) implements Fact {}

    /**
     * A text to a guest.
     *
     * @param automatic the house's own words: such a text answers nobody's waiting
     * @param whileOpen it is worth sending only while the complaint is open
     * @param always    sent even to a number that opted out: the one confirmation of a word like STOP
     */
    record TextOut(String words, boolean automatic, boolean whileOpen, boolean always) implements Fact {}

    record Taken() implements Fact {}

    record Started() implements Fact {}

    record Noted(String words) implements Fact {}

    record Promised(Instant by) implements Fact {}

    /** What was understood wrongly, as a person then said it. */
    record Corrected(
            Optional<Kind> kind,
            Optional<Category> category,
            Optional<Severity> severity,
            Optional<Boolean> safety,
            Optional<String> room,
            Optional<List<RemedyKind>> remedies)
            implements Fact {}

    record Resolved(Optional<String> outcome) implements Fact {}

    record Reopened(Optional<String> why) implements Fact {}

    /** The guest has asked again too often for the house to reopen it by itself: a manager hears of it. */
    record ForManager(int reopened) implements Fact {}

    /** To a person of the staff, or to a department. */
    record HandedOver(String to, boolean person, String said, String wanted) implements Fact {}

    record Remedied(RemedyKind kind, Station station, Optional<String> detail) implements Fact {}

    /** The opposite of one entry, within the time to undo. */
    record Undone(int entry) implements Fact {}

    /** Given back to the desk's list unstarted: the clerk had too much, or went off duty. */
    record Returned(String from, Optional<Place> episode) implements Fact {}

    /** Severity 1, given to a clerk at once. */
    record Pushed(String to) implements Fact {}

    /** Severity 1, unconfirmed by one and given to the next; the manager hears of it. */
    record PassedOn(String from, String to) implements Fact {}

    /** Severity 1, and nobody on duty who could take it or has confirmed it. */
    record Nobody() implements Fact {}

    /** The house will look again by itself. */
    record Watching(Instant until) implements Fact {}

    /** A time was missed; {@code rung} is how far up the ladder it is told. */
    record Late(Deadline what, Instant due, int rung) implements Fact {}

    record PromiseLengthened(Instant from, Instant to) implements Fact {}

    /** Something owed could not be carried. */
    record Parked(Place entry) implements Fact {}

    /** What was parked is owed again. */
    record Redriven(Place entry) implements Fact {}

    /** Overload: the mark was crossed, by taking this complaint. */
    record Crossed(String clerk, int minutes, int items, Optional<String> complaint) implements Fact {}

    /**
     * Overload: what was done about it; this is the alert.
     *
     * @param minutes  in hand when the mark was crossed
     * @param items    in hand when the mark was crossed
     * @param returned the numbers of what went back to the list
     * @param left     how many complaints the clerk still has
     * @param urgent   the number of the worst of what went back, for somebody else to take
     */
    record Relieved(String clerk, int minutes, int items, List<String> returned, int left, Optional<String> urgent)
            implements Fact {}

    /** Overload: under the low mark for long enough. */
    record AllClear(String clerk) implements Fact {}
}
