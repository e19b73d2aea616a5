package amends.book;

import java.time.Instant;
import java.util.Optional;

/**
 * What a command that was carried out is answered with, and what a second tap of it is answered with again.
 *
 * @param id     of the complaint, or of what else the command was about
 * @param number of the complaint, to say aloud
 * @param entry  which entry it wrote, to undo it by; 0 where there is nothing to undo
 * @param at     when
 * @param undoBy until when it can be undone
 * @param waiting how long the line before the desk is then, where the command was about it
 */
public record Receipt(
        String id,
        Optional<String> number,
        int entry,
        Instant at,
        Optional<Instant> undoBy,
        Optional<Integer> waiting) {
    /** Of a command about a complaint. */
    public Receipt(String id, Optional<String> number, int entry, Instant at, Optional<Instant> undoBy) {
        this(id, number, entry, at, undoBy, Optional.empty());
    }

    /** Of a command about something else, which writes no entry. */
    public static Receipt about(String id, Instant at) {
        return new Receipt(id, Optional.empty(), 0, at, Optional.empty());
    }

    public static Receipt ofLine(int waiting, Instant at) {
        return new Receipt("line", Optional.empty(), 0, at, Optional.empty(), Optional.of(waiting));
    }
}
