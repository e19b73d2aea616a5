package amends.local.bench.listening;

import amends.listening.Shares;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds the weights of signs under which the right answers are likeliest (a conditional logit with squared weights held
 * against it), by gradient steps of Adam over all dilemmas at once: the same from the same dilemmas, always.
 */
final class Regression {
    private static final int STEPS = 400;
    private static final double PACE = 0.05;
    private static final double MEMORY = 0.9;
    private static final double SQUARE_MEMORY = 0.999;
    private static final double TINY = 1e-8;
    private static final double FIGURES = 1000;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<Case> cases = new ArrayList<>();

    /** One dilemma, its signs by number. */
    private static final class Case {
        private final int[][] signs;
        private final double[][] strengths;
        private final int right;

        Case(int[][] signs, double[][] strengths, int right) {
            this.signs = signs;
            this.strengths = strengths;
            this.right = right;
        }
    }

    private Regression(List<Dilemma> dilemmas) {
        for (Dilemma dilemma : dilemmas) {
            int[][] signs = new int[dilemma.options().size()][];
            double[][] strengths = new double[signs.length][];
            for (int i = 0; i < signs.length; i++) {
                Map<String, Double> option = dilemma.options().get(i).strengths();
                signs[i] = option.keySet().stream().mapToInt(this::number).toArray();
                strengths[i] = option.values().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray();
            }
            cases.add(new Case(signs, strengths, dilemma.right()));
        }
    }

    private int number(String name) {
        return numbers.computeIfAbsent(name, _ -> {
            names.add(name);
            return names.size() - 1;
        });
    }

    /** @param restraint how much a weight's square costs, in units of one dilemma's likelihood */
    static Map<String, Double> fit(List<Dilemma> dilemmas, double restraint) {
        Regression regression = new Regression(dilemmas);
        double[] weights = regression.climb(restraint);
        Map<String, Double> fitted = new TreeMap<>();
        for (int i = 0; i < weights.length; i++) {
            double rounded = rounded(weights[i]);
            if (rounded != 0) {
                fitted.put(regression.names.get(i), rounded);
            }
        }
        return fitted;
    }

    /** As a weight is written to the file. */
    static double rounded(double weight) {
        return Math.round(weight * FIGURES) / FIGURES;
    }

    private double[] climb(double restraint) {
        double[] weights = new double[names.size()];
        double[] drift = new double[weights.length];
        double[] spread = new double[weights.length];
        for (int step = 1; step <= STEPS; step++) {
            double[] slope = slope(weights);
            for (int i = 0; i < weights.length; i++) {
                double gradient = (slope[i] - restraint * weights[i]) / Math.max(1, cases.size());
                drift[i] = MEMORY * drift[i] + (1 - MEMORY) * gradient;
                spread[i] = SQUARE_MEMORY * spread[i] + (1 - SQUARE_MEMORY) * gradient * gradient;
                double mean = drift[i] / (1 - Math.pow(MEMORY, step));
                double size = Math.sqrt(spread[i] / (1 - Math.pow(SQUARE_MEMORY, step)));
                weights[i] += PACE * mean / (size + TINY);
            }
        }
        return weights;
    }

    private double[] slope(double[] weights) {
        double[] slope = new double[weights.length];
        for (Case one : cases) {
            double[] scores = new double[one.signs.length];
            for (int i = 0; i < scores.length; i++) {
                for (int j = 0; j < one.signs[i].length; j++) {
                    scores[i] += weights[one.signs[i][j]] * one.strengths[i][j];
                }
            }
            double[] shares = Shares.of(scores);
            for (int i = 0; i < shares.length; i++) {
                double pull = (i == one.right ? 1 : 0) - shares[i];
                for (int j = 0; j < one.signs[i].length; j++) {
                    slope[one.signs[i][j]] += pull * one.strengths[i][j];
                }
            }
        }
        return slope;
    }
}
