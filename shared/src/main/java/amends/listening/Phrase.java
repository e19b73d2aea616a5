package amends.listening;

import java.util.List;
import java.util.stream.Stream;

/**
 * Words that speak for something, as a line of a language's file gives them.
 *
 * @param weight 1 weak, 2 usual, 3 strong
 * @param groups one: words in their order; several: all of them near each other, in any order
 */
record Phrase(Sense sense, String subject, int weight, List<List<Part>> groups) {

    sealed interface Part {}

    /**
     * One wording out of several.
     *
     * @param marked whether parentheses stood around it
     */
    record Word(Choice choice, boolean marked) implements Part {}

    /** Any few words of the same sentence. */
    record Gap() implements Part {}

    /** The choices of which all must be in a message, in their order. */
    Stream<Choice> choices() {
        return groups.stream()
                .flatMap(List::stream)
                .flatMap(part -> part instanceof Word word ? Stream.of(word.choice()) : Stream.of());
    }

    Choice first() {
        return ((Word) groups.getFirst().getFirst()).choice();
    }
}
