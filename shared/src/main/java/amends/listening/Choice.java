package amends.listening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** Wordings that are used alike: single words, and rows of words that follow each other. */
final class Choice {
    private final BitSet single = new BitSet();
    private final List<int[]> rows = new ArrayList<>();

    /** @param atoms the numbers of the words, one after the other */
    void add(int[] atoms) {
        if (atoms.length == 1) {
            single.set(atoms[0]);
        } else {
            rows.add(atoms);
        }
    }

    void addAll(Choice other) {
        single.or(other.single);
        rows.addAll(other.rows);
    }

    /** Each wording as a row of words, though it be of one. */
    List<int[]> wordings() {
        List<int[]> wordings = new ArrayList<>(rows);
        single.stream().forEach(atom -> wordings.add(new int[] {atom}));
        return wordings;
    }

    IntStream firstAtoms() {
        return IntStream.concat(single.stream(), rows.stream().mapToInt(row -> row[0]))
                .distinct();
    }

    /** How many tokens from here on are one of the wordings, for each that fits: the longest first. */
    int[] lengths(List<int[]> atoms, int at) {
        int[] lengths = new int[1 + rows.size()];
        int found = 0;
        for (int[] row : rows) {
            if (at + row.length <= atoms.size() && fits(row, atoms, at)) {
                lengths[found++] = row.length;
            }
        }
        if (at < atoms.size() && Arrays.stream(atoms.get(at)).anyMatch(single::get)) {
            lengths[found++] = 1;
        }
        int[] exact = Arrays.stream(lengths, 0, found).distinct().sorted().toArray();
        return reversed(exact);
    }

    private static boolean fits(int[] row, List<int[]> atoms, int at) {
        for (int i = 0; i < row.length; i++) {
            int wanted = row[i];
            if (Arrays.stream(atoms.get(at + i)).noneMatch(atom -> atom == wanted)) {
                return false;
            }
        }
        return true;
    }

    private static int[] reversed(int[] ascending) {
        int[] descending = new int[ascending.length];
        for (int i = 0; i < ascending.length; i++) {
            descending[i] = ascending[ascending.length - 1 - i];
        }
        return descending;
    }
}
