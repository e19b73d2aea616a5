package amends.listening;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What speaks for one answer to one question about a message.
 *
 * @param strengths each sign's name and how strongly it is there; what is not there is left out
 */
public record Signs(Map<String, Double> strengths) {
    private static final double DOUBLE = Math.log(2);

    Signs() {
        this(new LinkedHashMap<>());
    }

    Signs with(String name, boolean there) {
        return there ? with(name, 1) : this;
    }

    Signs with(String name, double strength) {
        if (strength != 0) {
            strengths.merge(name, strength, Double::sum);
        }
        return this;
    }

    /** Many of a kind count more than one, but each further one counts less: 1 is 1, 3 is 2. */
    Signs counted(String name, long count) {
        return with(name, Math.log1p((double) count) / DOUBLE);
    }
}
