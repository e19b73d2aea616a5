package amends.listening;

import java.util.List;
import java.util.stream.Stream;

/**
 * All that the lexicons found in one message.
 *
 * @param reach a word turns what comes at most so many words after it
 */
record Findings(List<Finding> all, int reach) {

    Stream<Finding> of(Sense sense) {
        return all.stream().filter(finding -> finding.sense() == sense);
    }

    boolean has(Sense sense) {
        return of(sense).findAny().isPresent();
    }

    /** Whether words of the sense end right before the token, so that they speak of it. */
    boolean before(int token, Sense sense) {
        return of(sense).anyMatch(finding -> finding.to() == token);
    }

    boolean after(int token, Sense sense) {
        return of(sense).anyMatch(finding -> finding.from() == token + 1);
    }
}
