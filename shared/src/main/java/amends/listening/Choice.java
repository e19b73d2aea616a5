package amends.listening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Wordings that are used alike: single words, and rows of words that follow each other. */
final class Choice {
    private static final int[] NONE = {};

    private int[] single = NONE;
    /** Rows by their first word. */
    private Map<Integer, List<int[]>> rows = Map.of();

    /** @param atoms the numbers of the words, one after the other */
    void add(int[] atoms) {
        if (atoms.length == 1) {
            single = with(single, atoms[0]);
        } else {
            if (rows.isEmpty()) {
                rows = new HashMap<>();
            }
            rows.computeIfAbsent(atoms[0], _ -> new ArrayList<>()).add(atoms);
        }
    }

    void addAll(Choice other) {
        for (int atom : other.single) {
            single = with(single, atom);
        }
        other.rows.values().forEach(some -> some.forEach(this::add));
    }

    /** The ascending figures with one more, or the same where it is among them. */
    private static int[] with(int[] ascending, int one) {
        int found = Arrays.binarySearch(ascending, one);
        if (found >= 0) {
            return ascending;
        }
        int at = -found - 1;
        int[] longer = Arrays.copyOf(ascending, ascending.length + 1);
        System.arraycopy(ascending, at, longer, at + 1, ascending.length - at);
        longer[at] = one;
        return longer;
    }

    /** Each wording as a row of words, though it be of one. */
    List<int[]> wordings() {
        List<int[]> wordings = new ArrayList<>();
        rows.values().forEach(wordings::addAll);
        Arrays.stream(single).forEach(atom -> wordings.add(new int[] {atom}));
        return wordings;
    }

    IntStream firstAtoms() {
        return IntStream.concat(Arrays.stream(single), rows.keySet().stream().mapToInt(Integer::intValue))
                .distinct();
    }

    /** How many tokens from here on are one of the wordings, for each that fits: the longest first. */
    int[] lengths(List<int[]> atoms, int at) {
        int[] lengths = NONE;
        int[] here = at < atoms.size() ? atoms.get(at) : NONE;
        for (int atom : here) {
            if (Arrays.binarySearch(single, atom) >= 0) {
                lengths = with(lengths, 1);
            }
            for (int[] row : rows.getOrDefault(atom, List.of())) {
                if (at + row.length <= atoms.size() && fits(row, atoms, at)) {
                    lengths = with(lengths, row.length);
                }
            }
        }
        return lengths.length < 2 ? lengths : reversed(lengths);
    }

    private static boolean fits(int[] row, List<int[]> atoms, int at) {
        for (int i = 0; i < row.length; i++) {
            if (!has(atoms.get(at + i), row[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean has(int[] atoms, int wanted) {
        for (int atom : atoms) {
            if (atom == wanted) {
                return true;
            }
        }
        return false;
    }

    private static int[] reversed(int[] ascending) {
        int[] descending = new int[ascending.length];
        for (int i = 0; i < ascending.length; i++) {
            descending[i] = ascending[ascending.length - 1 - i];
        }
        return descending;
    }
}
