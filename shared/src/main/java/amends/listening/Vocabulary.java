package amends.listening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The single words of a language's file, each with a number (its atom): found as written, with the language's prefixes and
 * endings, in Latin letters, or with a letter or two wrong.
 */
final class Vocabulary {
    /** Shorter words have too many neighbours to guess what was meant. */
    private static final int SHORTEST_MISSPELT = 5;

    private static final int SHORTEST_TWICE_MISSPELT = 9;
    private static final int SHORTEST_MISSPELT_STEM = 5;
    private static final int SHORTEST_REPLACED = 6;

    /** How a word of the file stands in a message. */
    enum Form {
        /** {@code word} */
        WHOLE,
        /** {@code word*} */
        BEGINNING,
        /** {@code word~} */
        INFLECTED,
        /** {@code *word} */
        ENDING,
        /** {@code *word*} */
        WITHIN
    }

    private static final List<Form> FORMS = List.of(Form.values());

    private final Spelling spelling;
    private final Map<Form, Map<String, Integer>> words = new HashMap<>();
    /** Words by what is left of them without their loose letters; gathered when a message in Latin letters first needs them. */
    private @Nullable Map<String, List<Integer>> bones;

    /** Words that may be misspelt, by first letter. */
    private final Map<Character, List<Spelt>> spelt = new HashMap<>();

    private final Set<String> ordinary = new HashSet<>();
    private int atoms;
    private int longest;

    private record Spelt(String word, boolean open, int atom) {}

    Vocabulary(Spelling spelling) {
        this.spelling = spelling;
        for (Form form : Form.values()) {
            words.put(form, new HashMap<>());
        }
    }

    /** The atom of a word, always the same for the same word and form. */
    int atom(String written, Form form) {
        String word = spelling.fold(written);
        Map<String, Integer> among = among(form);
        Integer known = among.get(word);
        if (known != null) {
            return known;
        }
        return add(word, form);
    }

    private int add(String word, Form form) {
        int atom = atoms++;
        among(form).put(word, atom);
        longest = Math.max(longest, word.length());
        boolean open = form != Form.WHOLE;
        if (word.length() >= (open ? SHORTEST_MISSPELT_STEM : SHORTEST_MISSPELT)) {
            spelt.computeIfAbsent(word.charAt(0), _ -> new ArrayList<>()).add(new Spelt(word, open, atom));
        }
        return atom;
    }

    private synchronized List<Integer> withBones(String bare) {
        if (bones == null) {
            Map<String, List<Integer>> gathered = new HashMap<>();
            words.values()
                    .forEach(some -> some.forEach(
                            (word, atom) -> gathered.computeIfAbsent(spelling.bones(word), _ -> new ArrayList<>())
                                    .add(atom)));
            gathered.remove("");
            bones = gathered;
        }
        return bones.getOrDefault(bare, List.of());
    }

    /** How many atoms there are; they are numbered from 0. */
    int size() {
        return atoms;
    }

    void print(Press press) {
        String[] texts = new String[atoms];
        int[] forms = new int[atoms];
        words.forEach((form, some) -> some.forEach((word, atom) -> {
            texts[atom] = word;
            forms[atom] = FORMS.indexOf(form);
        }));
        press.texts(List.of(texts))
                .figures(forms)
                .texts(ordinary.stream().sorted().toList());
    }

    static Vocabulary read(Pages pages, Spelling spelling) {
        Vocabulary vocabulary = new Vocabulary(spelling);
        List<String> texts = pages.texts();
        int[] forms = pages.figures();
        for (int i = 0; i < forms.length; i++) {
            vocabulary.add(texts.get(i), FORMS.get(forms[i]));
        }
        vocabulary.ordinary.addAll(pages.texts());
        return vocabulary;
    }

    /** A common word that is what it looks like: no prefix stands before it, and it is no misspelling. */
    void ordinary(String word) {
        ordinary.add(spelling.fold(word));
    }

    /** Whether the language's file has the word, as typed or with what the language writes onto it. */
    boolean knows(String typed) {
        String word = spelling.fold(typed);
        return ordinary.contains(word)
                || !asWritten(word).isEmpty()
                || (spelling.hasLatin() && !asWritten(spelling.own(typed)).isEmpty());
    }

    /** Whether the file has exactly this word. */
    boolean has(String typed) {
        String word = spelling.fold(typed);
        return ordinary.contains(word) || among(Form.WHOLE).containsKey(word);
    }

    /** The whole words written in Latin letters, in a language that has letters of its own. */
    List<String> latin() {
        return Stream.concat(ordinary.stream(), among(Form.WHOLE).keySet().stream())
                .filter(word -> spelling.hasLatin() && word.codePoints().anyMatch(Vocabulary::isLatin))
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean isLatin(int letter) {
        return letter >= 'a' && letter <= 'z';
    }

    boolean isOrdinary(String typed) {
        return ordinary.contains(spelling.fold(typed));
    }

    /**
     * The atoms that a typed word may be; none when the file does not know it.
     *
     * @param real whether it is a word that people write, and so no misspelling
     */
    int[] read(String typed, boolean real) {
        String word = spelling.fold(typed);
        Set<Integer> found = asWritten(word);
        if (found.isEmpty() && !ordinary.contains(word)) {
            found = inLatin(typed, real);
        }
        if (found.isEmpty() && !ordinary.contains(word)) {
            found = asWritten(unstretched(word));
        }
        if (found.isEmpty() && !real && !ordinary.contains(word)) {
            found = misspelt(word);
        }
        return found.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    private Set<Integer> asWritten(String word) {
        Set<Integer> found = new HashSet<>();
        look(word, found);
        if (!ordinary.contains(word)) {
            spelling.withoutPrefixes(word).forEach(rest -> look(rest, found));
        }
        return found;
    }

    private void look(String word, Set<Integer> found) {
        add(among(Form.WHOLE).get(word), found);
        for (int length = Math.min(word.length(), longest); length >= 1; length--) {
            String beginning = word.substring(0, length);
            add(among(Form.BEGINNING).get(beginning), found);
            Integer inflected = among(Form.INFLECTED).get(beginning);
            if (inflected != null && spelling.isEnding(word.substring(length))) {
                found.add(inflected);
            }
        }
        if (!among(Form.ENDING).isEmpty() || !among(Form.WITHIN).isEmpty()) {
            lookInside(word, found);
        }
    }

    private void lookInside(String word, Set<Integer> found) {
        for (int from = 0; from < word.length(); from++) {
            add(among(Form.ENDING).get(word.substring(from)), found);
            for (int to = Math.min(word.length(), from + longest); to > from; to--) {
                add(among(Form.WITHIN).get(word.substring(from, to)), found);
            }
        }
    }

    private Set<Integer> inLatin(String typed, boolean real) {
        char first = typed.charAt(0);
        if (!spelling.hasLatin() || first > 'z') {
            return Set.of();
        }
        String own = spelling.own(typed);
        Set<Integer> found = new HashSet<>(asWritten(own));
        if (found.isEmpty()) {
            found.addAll(withBones(spelling.bones(own)));
            for (String rest : spelling.withoutPrefixes(own)) {
                found.addAll(withBones(spelling.bones(rest)));
            }
        }
        return found.isEmpty() && !real ? misspelt(own) : found;
    }

    private Set<Integer> misspelt(String word) {
        Set<Integer> found = new HashSet<>();
        if (word.length() < SHORTEST_MISSPELT - 1 || !Character.isLetter(word.charAt(0))) {
            return found;
        }
        int nearest = Integer.MAX_VALUE;
        for (Spelt candidate : spelt.getOrDefault(word.charAt(0), List.of())) {
            int allowed = allowed(candidate, word);
            int distance = allowed == 0
                    ? Misspelling.TOO_FAR
                    : Misspelling.distance(candidate.word(), word, candidate.open(), allowed);
            if (distance <= allowed && distance <= nearest && distance > 0) {
                if (distance < nearest) {
                    found.clear();
                    nearest = distance;
                }
                found.add(candidate.atom());
            }
        }
        return found;
    }

    /** How many letters may be wrong; in the shortest words only one that is swapped, missing or needless. */
    private static int allowed(Spelt candidate, String word) {
        int length = candidate.word().length();
        int shorter = Math.min(length, word.length());
        int lost = length > SHORTEST_MISSPELT_STEM ? 1 : 0;
        if (candidate.open() ? word.length() < length - lost : Math.abs(word.length() - length) > 2) {
            return 0;
        }
        if (shorter >= SHORTEST_TWICE_MISSPELT) {
            return 2;
        }
        boolean replaced = candidate.open() || word.length() == length;
        if (shorter < SHORTEST_REPLACED && replaced && !sameLetters(candidate.word(), word)) {
            return 0;
        }
        return 1;
    }

    private static boolean sameLetters(String meant, String typed) {
        int sum = 0;
        int square = 0;
        for (int i = 0; i < meant.length() && i < typed.length(); i++) {
            sum += meant.charAt(i) - typed.charAt(i);
            square += meant.charAt(i) * meant.charAt(i) - typed.charAt(i) * typed.charAt(i);
        }
        return sum == 0 && square == 0;
    }

    private static String unstretched(String word) {
        StringBuilder once = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            if (i == 0 || word.charAt(i) != word.charAt(i - 1)) {
                once.append(word.charAt(i));
            }
        }
        return once.toString();
    }

    private Map<String, Integer> among(Form form) {
        return words.getOrDefault(form, Map.of());
    }

    private static void add(@Nullable Integer atom, Set<Integer> atoms) {
        if (atom != null) {
            atoms.add(atom);
        }
    }
}
