package amends.listening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * How a language is spelt: which letters are read alike, how it is written in Latin letters, what is written onto a word,
 * and how far words that belong together stand apart.
 */
final class Spelling {
    static final int DEFAULT_GAP = 4;
    private static final int SHORTEST_BONES = 3;
    private static final int MOST_PREFIXES = 3;
    private static final int MOST_SUFFIXES = 4;
    private static final int SHORTEST_REMAINDER = 2;

    private final Map<String, String> alike = new LinkedHashMap<>();
    private final Map<String, String> letters = new LinkedHashMap<>();
    private final List<String> prefixes = new ArrayList<>();
    private final List<String> suffixes = new ArrayList<>();
    private final Map<Character, String> loose = new HashMap<>();
    private int gap = DEFAULT_GAP;
    private int longestAlike = 1;
    private int longestLetter = 1;

    void readAlike(String written, String read) {
        alike.put(written, read);
        longestAlike = Math.max(longestAlike, written.length());
    }

    /** Latin letters that stand for one of this language's own. */
    void readLatin(String written, String read) {
        letters.put(written, read);
        longestLetter = Math.max(longestLetter, written.length());
    }

    void prefix(String text) {
        prefixes.add(text);
    }

    void suffix(String text) {
        suffixes.add(text);
        suffixes.sort(Comparator.comparingInt(String::length).reversed());
    }

    /** A letter that people leave out, or confuse with another, when they write this language in Latin letters. */
    void loose(String own, String read) {
        loose.put(own.charAt(0), read);
    }

    void print(Press press) {
        press.figure(gap)
                .texts(pairs(alike))
                .texts(pairs(letters))
                .texts(prefixes)
                .texts(suffixes);
        Map<String, String> read = new TreeMap<>();
        loose.forEach((own, alike) -> read.put(own.toString(), alike));
        press.texts(pairs(read));
    }

    private static List<String> pairs(Map<String, String> map) {
        return map.entrySet().stream()
                .flatMap(pair -> Stream.of(pair.getKey(), pair.getValue()))
                .toList();
    }

    static Spelling read(Pages pages) {
        Spelling spelling = new Spelling();
        spelling.gap(pages.figure());
        pairs(pages.texts(), spelling::readAlike);
        pairs(pages.texts(), spelling::readLatin);
        spelling.prefixes.addAll(pages.texts());
        spelling.suffixes.addAll(pages.texts());
        pairs(pages.texts(), spelling::loose);
        return spelling;
    }

    private static void pairs(List<String> texts, BiConsumer<String, String> taken) {
        for (int i = 0; i < texts.size(); i += 2) {
            taken.accept(texts.get(i), texts.get(i + 1));
        }
    }

    void gap(int words) {
        gap = words;
    }

    int gap() {
        return gap;
    }

    boolean hasLatin() {
        return !letters.isEmpty();
    }

    /** Whether figures are letters when it is written in Latin letters, as in Arabizi. */
    boolean figuresAreLetters() {
        return letters.keySet().stream().anyMatch(latin -> Character.isDigit(latin.charAt(0)));
    }

    String fold(String text) {
        return alike.isEmpty() ? text : replaced(text, alike, longestAlike);
    }

    /** A word in Latin letters, in this language's own. */
    String own(String latin) {
        return fold(replaced(latin, letters, longestLetter));
    }

    /** The text as people write it in Latin letters, or nothing where that drops letters; each letter as first listed. */
    String inLatin(String own) {
        if (letters.isEmpty() || !loose.isEmpty()) {
            return "";
        }
        StringBuilder latin = new StringBuilder();
        for (int i = 0; i < own.length(); i++) {
            String letter = own.substring(i, i + 1);
            latin.append(letters.entrySet().stream()
                    .filter(pair -> pair.getValue().equals(letter))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(letter));
        }
        return latin.toString();
    }

    /** What is left of a word without its loose letters, or nothing when too little is. */
    String bones(String own) {
        if (loose.isEmpty()) {
            return "";
        }
        StringBuilder bones = new StringBuilder();
        for (int i = 0; i < own.length(); i++) {
            String read = loose.getOrDefault(own.charAt(i), own.substring(i, i + 1));
            if (bones.isEmpty() || !read.contentEquals(bones.substring(bones.length() - 1))) {
                bones.append(read);
            }
        }
        return bones.length() >= SHORTEST_BONES ? bones.toString() : "";
    }

    /** The word without each prefix, or row of prefixes, that it may begin with. */
    List<String> withoutPrefixes(String word) {
        List<String> found = new ArrayList<>();
        cut(word, MOST_PREFIXES, found);
        return found;
    }

    private void cut(String word, int left, List<String> found) {
        for (String prefix : prefixes) {
            if (left > 0 && word.startsWith(prefix) && word.length() - prefix.length() >= SHORTEST_REMAINDER) {
                String rest = word.substring(prefix.length());
                if (!found.contains(rest)) {
                    found.add(rest);
                    cut(rest, left - 1, found);
                }
            }
        }
    }

    /** Whether a word's end is nothing but endings of this language. */
    boolean isEnding(String end) {
        return isEnding(end, MOST_SUFFIXES);
    }

    private boolean isEnding(String end, int left) {
        if (end.isEmpty()) {
            return true;
        }
        return left > 0
                && suffixes.stream()
                        .anyMatch(
                                suffix -> end.startsWith(suffix) && isEnding(end.substring(suffix.length()), left - 1));
    }

    private static String replaced(String text, Map<String, String> table, int longest) {
        StringBuilder folded = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int length = Math.min(longest, text.length() - at);
            while (length > 0 && !table.containsKey(text.substring(at, at + length))) {
                length--;
            }
            if (length == 0) {
                folded.append(text.charAt(at++));
            } else {
                folded.append(table.getOrDefault(text.substring(at, at + length), ""));
                at += length;
            }
        }
        return folded.toString();
    }
}
