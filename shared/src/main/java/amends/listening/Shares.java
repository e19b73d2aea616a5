package amends.listening;

import java.util.Arrays;

/** How likely each of several answers is, of which one is right. */
public final class Shares {
    private Shares() {}

    /** @param scores what speaks for each, in logarithms of odds */
    public static double[] of(double[] scores) {
        double highest = Arrays.stream(scores).max().orElse(0);
        double[] shares = new double[scores.length];
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Math.exp(scores[i] - highest);
            sum += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    /** The place of the likeliest; of several, the first. */
    public static int likeliest(double[] shares) {
        int likeliest = 0;
        for (int i = 1; i < shares.length; i++) {
            likeliest = shares[i] > shares[likeliest] ? i : likeliest;
        }
        return likeliest;
    }
}
