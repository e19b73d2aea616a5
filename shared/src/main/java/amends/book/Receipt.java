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
 */
public record Receipt(String id, Optional<String> number, int entry, Instant at, Optional<Instant> undoBy) {}
