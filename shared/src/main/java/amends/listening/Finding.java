package amends.listening;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A phrase of a language's file found in a message.
 *
 * @param subject a category's or a remedy's code, or empty
 * @param weight 1 weak, 2 usual, 3 strong
 * @param at the places of its words among the tokens, ascending; what a gap swallowed is left out, and of an idiom
 *     what is meant as it is said
 * @param words the words as the guest wrote them
 */
record Finding(Sense sense, String subject, int weight, List<Integer> at, String words) {
    /** The places of all words of some. */
    static Set<Integer> places(Stream<Finding> some) {
        return some.flatMap(one -> one.at().stream()).collect(Collectors.toSet());
    }

    int from() {
        return at.getFirst();
    }

    int to() {
        return at.getLast() + 1;
    }
}
