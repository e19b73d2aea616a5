package amends.listening;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much each sign counts in each judgement, fitted on the examples and shipped as {@code weights.txt}.
 *
 * @param bySign a sign's weight; one that is not there counts nothing
 */
public record Weights(Map<String, Double> bySign) {
    private static final String FILE = "weights.txt";

    public Weights {
        bySign = Map.copyOf(bySign);
    }

    static Weights shipped() {
        return read(Lexicons.lines(FILE));
    }

    /** Reads lines of a sign and its weight. */
    public static Weights read(List<String> lines) {
        Map<String, Double> bySign = new HashMap<>();
        for (String line : lines) {
            int space = line.indexOf(' ');
            if (!line.startsWith("#") && space > 0) {
                bySign.put(line.substring(0, space), Double.valueOf(line.substring(space + 1)));
            }
        }
        return new Weights(bySign);
    }

    /** The lines that {@link #read} reads, in the order of the signs' names. */
    public List<String> lines() {
        return bySign.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toList();
    }

    public double of(String sign, double otherwise) {
        return bySign.getOrDefault(sign, otherwise);
    }

    /** How likely each of several options is, given what speaks for it. */
    public double[] shares(List<Signs> options) {
        return Shares.of(options.stream().mapToDouble(this::score).toArray());
    }

    private double score(Signs signs) {
        double score = 0;
        for (Map.Entry<String, Double> sign : signs.strengths().entrySet()) {
            score += sign.getValue() * of(sign.getKey(), 0);
        }
        return score;
    }
}
