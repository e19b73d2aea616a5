package amends.local.bench.figures;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What was measured beside its bounds. What has a bound and was not measured does not hold it. */
public record Verdict(List<Bound> bounds, Map<String, Figure> figures) {
    private static final String ROW = "%-52s %12s %12s   %-6s %s";

    public boolean holds() {
        return bounds.stream().allMatch(this::holds);
    }

    /** A line for each, below a line of headings. */
    public String table() {
        return ROW.formatted("", "measured", "at most", "", "").stripTrailing() + "\n"
                + bounds.stream().map(this::row).collect(Collectors.joining("\n", "", "\n"));
    }

    private String row(Bound bound) {
        Figure figure = figure(bound);
        return ROW.formatted(
                        bound.what(),
                        figure.value().map(value -> shown(value, bound.unit())).orElse("-"),
                        bound.most().map(most -> shown(most, bound.unit())).orElse(""),
                        bound.most().isEmpty() ? "" : holds(bound) ? "holds" : "FAILS",
                        figure.note())
                .stripTrailing();
    }

    private boolean holds(Bound bound) {
        return bound.most().isEmpty()
                || figure(bound).value().map(bound::heldBy).orElse(false);
    }

    private Figure figure(Bound bound) {
        return figures.getOrDefault(bound.figure(), Figure.MISSING);
    }

    private static String shown(double value, String unit) {
        String figure = value == Math.rint(value) ? "%.0f" : value < 10 ? "%.2f" : "%.1f";
        return String.format(Locale.ROOT, figure, value) + " " + unit;
    }
}
