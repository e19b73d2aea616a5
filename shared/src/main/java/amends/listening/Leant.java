package amends.listening;

import amends.complaint.Category;
import amends.remedy.RemedyKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What the words of one message lean to, each by itself. */
final class Leant {
    private static final double HARDLY_EVER = 0.002;

    private final int[][] marks;
    private final Leaning table;
    private final int near;
    private final double[] figures;
    /** The figures of all words, and of each few in a row but the last few. */
    private final List<double[]> nearby;

    /**
     * @param marks those of each token
     * @param near how many tokens in a row may be read together
     */
    Leant(int[][] marks, Leaning table, int near) {
        this.marks = marks;
        this.table = table;
        this.near = near;
        this.figures = table.of(marks());
        this.nearby = nearby();
    }

    private List<double[]> nearby() {
        List<double[]> nearby = new ArrayList<>(List.of(figures));
        int[] sums = new int[Leaning.COLUMNS];
        int said = 0;
        for (int to = 0; to + 1 < marks.length; to++) {
            table.add(marks[to], 1, sums);
            said += marks[to].length;
            if (to >= near) {
                table.add(marks[to - near], -1, sums);
                said -= marks[to - near].length;
            }
            if (to + 1 >= near) {
                nearby.add(Leaning.figures(sums, said));
            }
        }
        return nearby;
    }

    /** The same words by another table. */
    Leant by(Leaning other) {
        return new Leant(marks, other, near);
    }

    /** All the marks, each once. */
    int[] marks() {
        return Arrays.stream(marks).flatMapToInt(Arrays::stream).distinct().toArray();
    }

    /** How likely each category is, in logarithms. What is about nothing is of no category's. */
    double[] categories() {
        double[] about = Arrays.copyOf(figures, Leaning.DANGER);
        int other = Leaning.column(Category.OTHER);
        double nothing = figures[Leaning.NOTHING];
        about[other] = Math.max(about[other], nothing) + Math.log1p(Math.exp(-Math.abs(about[other] - nothing)));
        return Leaning.shares(about, 0, about.length);
    }

    /** How likely each severity is that is no danger, in logarithms. */
    double[] severities() {
        return Leaning.shares(figures, Leaning.SEVERITIES, Leaning.KINDS);
    }

    /** How likely each kind is, in logarithms. */
    double[] kinds() {
        return Leaning.shares(figures, Leaning.KINDS, Leaning.REMEDIES);
    }

    /** How likely it is to be danger, in the logarithm of its odds. */
    double danger() {
        return danger(figures);
    }

    /** The same of the few words in a row that lean to it most: danger is said shortly, however long the rest is. */
    double dangerNearby() {
        return nearby.stream().mapToDouble(Leant::danger).max().orElse(0);
    }

    private static double danger(double[] figures) {
        double likely = Math.exp(Leaning.shares(figures, 0, Leaning.SEVERITIES)[Leaning.DANGER]);
        return Math.log((likely + HARDLY_EVER) / (1 - likely + HARDLY_EVER));
    }

    /** How likely it is asked for, in the logarithm of its odds. */
    double remedy(RemedyKind remedy) {
        return Leaning.SELDOM + figures[Leaning.column(remedy)];
    }

    /** The same of the few words in a row that lean to it most. */
    double remedyNearby(RemedyKind remedy) {
        int column = Leaning.column(remedy);
        return Leaning.SELDOM
                + nearby.stream().mapToDouble(some -> some[column]).max().orElse(0);
    }

    /** The tokens that lean to a column, those that do so most first. */
    IntStream most(int column) {
        return IntStream.range(0, marks.length)
                .filter(i -> table.to(column, marks[i]) > 0)
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> table.to(column, marks[i]))
                        .reversed())
                .mapToInt(Integer::intValue);
    }
}
