package amends.local.bench.figures;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that was measured, or why it could not be.
 *
 * @param note how it was measured or why it was not, in a few words
 */
public record Figure(Optional<Double> value, String note) {
    public static final Figure MISSING = new Figure(Optional.empty(), "not measured");

    public static Figure of(double value, String note) {
        return new Figure(Optional.of(value), note);
    }

    /** The figures of a JSON object that holds one for each name; whatever is no number is no value. */
    public static Map<String, Figure> all(Map<String, Object> written) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        written.forEach((name, figure) -> {
            if (figure instanceof Map<?, ?> fields) {
                figures.put(
                        name,
                        new Figure(
                                fields.get("value") instanceof Number number
                                        ? Optional.of(number.doubleValue())
                                        : Optional.empty(),
                                fields.get("note") instanceof String note ? note : ""));
            }
        });
        return figures;
    }
}
