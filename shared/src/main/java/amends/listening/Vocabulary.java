package amends.listening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The single words and stems of a language's file, each with a number (its atom), found as written or with one letter
 * wrong.
 */
final class Vocabulary {
    /** Shorter words have too many neighbours to guess what was meant. */
    private static final int SHORTEST_MISSPELT = 5;

    private final Map<String, Integer> words = new HashMap<>();
    private final Map<String, Integer> stems = new HashMap<>();
    /** Each word or stem under each spelling of it that lacks one letter, so that a neighbour is found by look-up. */
    private final Map<String, List<String>> lackingOne = new HashMap<>();

    private final Set<String> ordinary = new HashSet<>();
    private int longestStem;

    /** The atom of a word, or of a stem where it ends in an asterisk; the same for the same word. */
    int atom(String word, boolean stem) {
        Map<String, Integer> among = stem ? stems : words;
        Integer known = among.get(word);
        if (known != null) {
            return known;
        }
        int atom = words.size() + stems.size();
        among.put(word, atom);
        if (stem) {
            longestStem = Math.max(longestStem, word.length());
        }
        if (word.length() >= SHORTEST_MISSPELT) {
            lackingOne.computeIfAbsent(word, _ -> new ArrayList<>()).add(word);
            for (String shorter : shorter(word)) {
                lackingOne.computeIfAbsent(shorter, _ -> new ArrayList<>()).add(word);
            }
        }
        return atom;
    }

    /** A common word that is what it looks like: no prefix stands before it, and it is no misspelling. */
    void ordinary(String word) {
        ordinary.add(word);
    }

    boolean isOrdinary(String word) {
        return ordinary.contains(word);
    }

    Set<Integer> exactly(String word) {
        Set<Integer> atoms = new HashSet<>();
        add(words.get(word), atoms);
        for (int length = Math.min(word.length(), longestStem); length >= 1; length--) {
            add(stems.get(word.substring(0, length)), atoms);
        }
        return atoms;
    }

    /** The words and stems one wrong, missing, needless or swapped letter away; the first letter is trusted. */
    Set<Integer> nearly(String word) {
        Set<Integer> atoms = new HashSet<>();
        if (word.length() < SHORTEST_MISSPELT - 1) {
            return atoms;
        }
        neighbours(word).forEach(near -> add(words.get(near), atoms));
        for (int length = SHORTEST_MISSPELT - 1; length <= Math.min(word.length(), longestStem + 1); length++) {
            neighbours(word.substring(0, length)).forEach(near -> add(stems.get(near), atoms));
        }
        return atoms;
    }

    private Set<String> neighbours(String word) {
        Set<String> near = new HashSet<>(lackingOne.getOrDefault(word, List.of()));
        shorter(word).forEach(shorter -> near.addAll(lackingOne.getOrDefault(shorter, List.of())));
        near.removeIf(candidate -> !oneApart(candidate, word));
        return near;
    }

    private static Set<String> shorter(String word) {
        Set<String> shorter = new HashSet<>();
        for (int i = 1; i < word.length(); i++) {
            shorter.add(word.substring(0, i) + word.substring(i + 1));
        }
        return shorter;
    }

    private static boolean oneApart(String one, String other) {
        int same = 0;
        int shortest = Math.min(one.length(), other.length());
        while (same < shortest && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        if (same == 0) {
            return false;
        }
        String restOfOne = one.substring(same);
        String restOfOther = other.substring(same);
        return dropped(restOfOne).equals(restOfOther)
                || dropped(restOfOther).equals(restOfOne)
                || dropped(restOfOne).equals(dropped(restOfOther))
                || swapped(restOfOne).equals(restOfOther);
    }

    private static String dropped(String text) {
        return text.isEmpty() ? text : text.substring(1);
    }

    private static String swapped(String text) {
        return text.length() < 2 ? text : "" + text.charAt(1) + text.charAt(0) + text.substring(2);
    }

    private static void add(@Nullable Integer atom, Set<Integer> atoms) {
        if (atom != null) {
            atoms.add(atom);
        }
    }
}
