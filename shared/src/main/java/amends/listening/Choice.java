package amends.listening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Wordings that are used alike: single words, and rows of words that follow each other. */
final class Choice {
    private final BitSet single = new BitSet();
    /** Rows by their first word. */
    private final Map<Integer, List<int[]>> rows = new HashMap<>();

    /** @param atoms the numbers of the words, one after the other */
    void add(int[] atoms) {
        if (atoms.length == 1) {
            single.set(atoms[0]);
        } else {
            rows.computeIfAbsent(atoms[0], _ -> new ArrayList<>()).add(atoms);
        }
    }

    void addAll(Choice other) {
        single.or(other.single);
        other.rows.values().forEach(some -> some.forEach(this::add));
    }

    /** Each wording as a row of words, though it be of one. */
    List<int[]> wordings() {
        List<int[]> wordings = new ArrayList<>();
        rows.values().forEach(wordings::addAll);
        single.stream().forEach(atom -> wordings.add(new int[] {atom}));
        return wordings;
    }

    IntStream firstAtoms() {
        return IntStream.concat(single.stream(), rows.keySet().stream().mapToInt(Integer::intValue))
                .distinct();
    }

    /** How many tokens from here on are one of the wordings, for each that fits: the longest first. */
    int[] lengths(List<int[]> atoms, int at) {
        int[] here = at < atoms.size() ? atoms.get(at) : new int[0];
        IntStream.Builder lengths = IntStream.builder();
        for (int atom : here) {
            if (single.get(atom)) {
                lengths.add(1);
            }
            for (int[] row : rows.getOrDefault(atom, List.of())) {
                if (at + row.length <= atoms.size() && fits(row, atoms, at)) {
                    lengths.add(row.length);
                }
            }
        }
        return reversed(lengths.build().distinct().sorted().toArray());
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
