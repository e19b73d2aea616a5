package amends.listening;

import amends.complaint.Category;
import amends.complaint.Kind;
import amends.complaint.Severity;
import amends.remedy.RemedyKind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How much each word of a language, each four letters of one and each two words in a row lean to what is told in examples,
 * whether or not the language's file lists them. Each has a mark, its hash, and by that a row in a table of fixed size, so
 * that two may share one; the figures are fitted and shipped as one file a language. What was seldom written in the examples
 * is not fitted.
 */
public final class Leaning {
    /** A power of two: more rows mean fewer that are shared, and a heavier file. */
    public static final int ROWS = 1 << 15;

    /** Danger, and messages that are about nothing, stand beside the categories. */
    public static final int DANGER = Evidence.CATEGORIES.size();

    public static final int NOTHING = DANGER + 1;
    public static final int SEVERITIES = NOTHING + 1;
    public static final int KINDS = SEVERITIES + Evidence.SEVERITIES.size();
    private static final List<RemedyKind> REMEDY_KINDS = List.of(RemedyKind.values());

    /** Each remedy for itself: whether it is asked for. */
    public static final int REMEDIES = KINDS + Evidence.KINDS.size();

    public static final int COLUMNS = REMEDIES + REMEDY_KINDS.size();

    /** A remedy is asked for by one message in thirty or so; in the logarithm of its odds. */
    public static final double SELDOM = -3.5;

    /** What one step of a figure in a file is worth. */
    public static final double STEP = 0.25;

    private static final byte END = '\n';
    private static final char LEAST = '!';
    private static final char ZERO = 'O';
    private static final char MOST = '~';
    private static final int PIECE = 4;
    private static final int MIXING = 0x9E3779B9;
    /** One mark alone has this much of a say, and n of them, together, its root of n times as much. */
    private static final double SAY = 4;

    private static final Leaning NONE = new Leaning(new byte[0]);

    private final byte[] table;

    private Leaning(byte[] table) {
        this.table = table;
    }

    static Leaning none() {
        return NONE;
    }

    /**
     * Reads a file of the lines that {@link #line} makes, one a row, in few steps, because a guest waits.
     *
     * @throws IllegalArgumentException if it is not of {@link #ROWS} lines of {@link #COLUMNS} characters or none
     */
    static Leaning read(byte[] file) {
        byte[] table = new byte[ROWS * COLUMNS];
        Arrays.fill(table, (byte) ZERO);
        int at = 0;
        for (int row = 0; row < ROWS && at < file.length; row++) {
            if (file[at] != END) {
                if (at + COLUMNS >= file.length || file[at + COLUMNS] != END) {
                    throw new IllegalArgumentException("Row " + row + " is not of " + COLUMNS + " figures.");
                }
                System.arraycopy(file, at, table, row * COLUMNS, COLUMNS);
                at += COLUMNS;
            }
            at++;
        }
        return new Leaning(table);
    }

    /**
     * The same of lines that were not written to a file.
     *
     * @throws IllegalArgumentException if one is neither empty nor of {@link #COLUMNS} characters
     */
    static Leaning read(List<String> lines) {
        return read(lines.stream()
                .map(line -> line + (char) END)
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.ISO_8859_1));
    }

    /** One row's figures as they stand in the file; an empty line where there is none. */
    public static String line(double[] figures) {
        StringBuilder line = new StringBuilder();
        for (double figure : figures) {
            line.append((char) Math.clamp(ZERO + Math.round(figure / STEP), LEAST, MOST));
        }
        return line.chars().allMatch(one -> one == ZERO) ? "" : line.toString();
    }

    /** Which marks each token has: its own, its pieces', and that of the word before it with it; a number has none. */
    static int[][] marks(List<Token> tokens, UnaryOperator<String> fold) {
        int[][] marks = new int[tokens.size()][];
        String before = "";
        for (int i = 0; i < marks.length; i++) {
            Token token = tokens.get(i);
            String word = token.number() ? "" : fold.apply(token.text());
            marks[i] = word.isEmpty() ? new int[0] : marks(before, word);
            before = word;
        }
        return marks;
    }

    private static int[] marks(String before, String word) {
        IntStream.Builder marks = IntStream.builder();
        marks.add(mark(word));
        if (!before.isEmpty()) {
            marks.add(mark(before + " " + word));
        }
        String marked = "_" + word + "_";
        for (int at = 0; marked.length() > PIECE && at + PIECE <= marked.length(); at++) {
            marks.add(mark("#" + marked.substring(at, at + PIECE)));
        }
        return marks.build().toArray();
    }

    private static int mark(String piece) {
        return piece.hashCode() * MIXING;
    }

    /** The row that a mark has in every table. */
    public static int row(int mark) {
        return mark >>> (Integer.SIZE - Integer.numberOfTrailingZeros(ROWS));
    }

    /** How much of a say each of so many marks has. */
    public static double say(int marks) {
        return marks == 0 ? 0 : SAY / Math.sqrt(marks);
    }

    /** What marks lean to, altogether: a figure a column. */
    public double[] of(int[] marks) {
        int[] sums = new int[COLUMNS];
        add(marks, 1, sums);
        return figures(sums, marks.length);
    }

    /** Adds what marks lean to, in steps, so many times to the sums of columns. */
    void add(int[] marks, int times, int[] sums) {
        if (table.length == 0) {
            return;
        }
        for (int mark : marks) {
            int at = row(mark) * COLUMNS;
            for (int column = 0; column < COLUMNS; column++) {
                sums[column] += times * (table[at + column] - ZERO);
            }
        }
    }

    /** What so many marks of these sums lean to. */
    static double[] figures(int[] sums, int marks) {
        double say = say(marks) * STEP;
        return Arrays.stream(sums).mapToDouble(sum -> sum * say).toArray();
    }

    /** How much these marks alone lean to one column. */
    int to(int column, int[] marks) {
        int sum = 0;
        for (int mark : marks) {
            sum += table.length == 0 ? 0 : table[row(mark) * COLUMNS + column] - ZERO;
        }
        return sum;
    }

    /** The logarithms of shares among the columns from one to before another. */
    public static double[] shares(double[] figures, int from, int to) {
        double[] shares = Arrays.copyOfRange(figures, from, to);
        double highest = Arrays.stream(shares).max().orElse(0);
        double sum = Arrays.stream(shares).map(one -> Math.exp(one - highest)).sum();
        for (int i = 0; i < shares.length; i++) {
            shares[i] = shares[i] - highest - Math.log(sum);
        }
        return shares;
    }

    /** The column of what a message is about. */
    public static int column(Category category) {
        return Evidence.CATEGORIES.indexOf(category);
    }

    public static int column(Severity severity) {
        return SEVERITIES + Evidence.SEVERITIES.indexOf(severity);
    }

    public static int column(RemedyKind remedy) {
        return REMEDIES + REMEDY_KINDS.indexOf(remedy);
    }

    public static int column(Kind kind) {
        return KINDS + Evidence.KINDS.indexOf(kind);
    }
}
