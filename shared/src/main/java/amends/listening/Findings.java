package amends.listening;

import java.util.List;
import java.util.stream.Stream;

/** All that the lexicons found in one message. */
record Findings(List<Finding> all) {

    Stream<Finding> of(Sense sense) {
        return all.stream().filter(finding -> finding.sense() == sense);
    }

    boolean has(Sense sense) {
        return of(sense).findAny().isPresent();
    }

    /** The weights of the sense's different wordings together: saying it twice in the same words adds nothing. */
    int weight(Sense sense) {
        return of(sense).map(Wording::of).distinct().mapToInt(Wording::weight).sum();
    }

    /** Whether words of the sense end right before the token, so that they speak of it. */
    boolean before(int token, Sense sense) {
        return of(sense).anyMatch(finding -> finding.to() == token);
    }

    boolean after(int token, Sense sense) {
        return of(sense).anyMatch(finding -> finding.from() == token + 1);
    }

    private record Wording(String words, int weight) {
        static Wording of(Finding finding) {
            return new Wording(finding.words(), finding.weight());
        }
    }
}
