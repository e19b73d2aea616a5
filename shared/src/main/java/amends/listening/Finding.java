package amends.listening;

import java.util.List;

/**
 * A phrase of a language's file found in a message.
 *
 * @param subject a category's or a remedy's code, or empty
 * @param weight 1 weak, 2 usual, 3 strong
 * @param at the places of its words among the tokens, ascending; what a gap swallowed is left out
 * @param words the words as the guest wrote them
 */
record Finding(Sense sense, String subject, int weight, List<Integer> at, String words) {
    int from() {
        return at.getFirst();
    }

    int to() {
        return at.getLast() + 1;
    }
}
