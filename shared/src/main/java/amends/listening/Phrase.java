package amends.listening;

import java.util.List;
import java.util.Set;

/** Words in their order, as a line of a language's file gives them. */
record Phrase(Sense sense, String subject, int weight, List<Part> parts) {

    /** A gap swallows at most so many words. */
    static final int GAP = 4;

    sealed interface Part {}

    /**
     * One word out of several.
     *
     * @param atoms the numbers of the words and stems that fit
     * @param marked whether parentheses stood around it
     */
    record Word(Set<Integer> atoms, boolean marked) implements Part {}

    /** Any words, at most {@link #GAP}, of the same sentence. */
    record Gap() implements Part {}

    Word first() {
        return (Word) parts.getFirst();
    }
}
