package amends.book;

/** How long a command may go on trying when others are writing at the same place. */
@FunctionalInterface
public interface Patience {
    /** Waits a moment, by full jitter, before try number {@code tries} + 1; false when no time is left. */
    boolean again(int tries);
}
