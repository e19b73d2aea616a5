package amends.listening;

import amends.hotel.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells a message's language by how common its words and pieces of words are in each, as counted in examples, and by its
 * script.
 */
public final class Tongue {
    private static final String FILE = "tongue.txt";
    /** What a figure in the file is worth in natural logarithms. */
    private static final double STEP = 0.25;

    private static final char LEAST = '0';
    private static final int LONGEST_PIECE = 3;
    private static final int FEWEST = 3;
    private static final int TELLING = 6;
    private static final double UNSEEN = 0.3;
    private static final double UNSEEN_ALL = 10_000;
    /** A second language this close to the first is listened to as well. */
    private static final double CLOSE = 3;

    /** Foreign names of things are read as English words from so many on. */
    private static final int FOREIGN_WORDS = 2;

    /** Chinese may hold a letter of Japanese, but not one beside each fourth of its own. */
    private static final int JAPANESE = 4;

    /** Written in Latin letters by one guest in thirty or so: e to the minus three. */
    private static final Set<Language> SELDOM_LATIN = EnumSet.of(Language.AR, Language.HE, Language.RU);

    private static final double SELDOM = 3;
    /** A word that all hotels' guests know (ok, stop, wifi) is English until more is said. */
    private static final double COMMON = 1;

    private static final List<Language> LANGUAGES = List.of(Language.values());

    /** Pieces and their rows, one after the other in the order of the pieces. */
    private final List<String> table;

    /** @param lines as {@link #fitted} makes them */
    Tongue(List<String> lines) {
        table = lines;
    }

    static Tongue shipped() {
        return new Tongue(Lexicons.lines(FILE).stream()
                .filter(line -> !line.startsWith("# "))
                .toList());
    }

    /** The likeliest language, and after it those that are hardly less likely; {@link Language#UND} where none is. */
    List<Language> of(Message message) {
        Character.UnicodeScript script = script(message.tokens());
        double[] scores = new double[LANGUAGES.size()];
        int heard = 0;
        for (String piece : pieces(message)) {
            int found = find(piece);
            if (found >= 0) {
                heard++;
                String line = table.get(found);
                for (int i = 0; i < scores.length; i++) {
                    scores[i] += (line.charAt(piece.length() + 1 + i) - LEAST) * STEP;
                }
            }
        }
        if (script == Character.UnicodeScript.LATIN) {
            SELDOM_LATIN.forEach(language -> scores[LANGUAGES.indexOf(language)] -= SELDOM);
            scores[LANGUAGES.indexOf(Language.EN)] += COMMON;
        }
        List<Language> possible = heard == 0 ? List.of() : written(script);
        if (possible.isEmpty()) {
            return List.of(Language.UND);
        }
        List<Language> ranked = possible.stream()
                .sorted(Comparator.comparingDouble((Language one) -> scores[LANGUAGES.indexOf(one)])
                        .reversed())
                .toList();
        double best = scores[LANGUAGES.indexOf(ranked.getFirst())];
        return Stream.concat(
                        ranked.stream().filter(one -> scores[LANGUAGES.indexOf(one)] > best - CLOSE),
                        inTwoScripts(message.tokens()) ? Stream.of(Language.EN) : Stream.of())
                .distinct()
                .toList();
    }

    /** Whether English words stand among those of another script. */
    private static boolean inTwoScripts(List<Token> tokens) {
        Map<Boolean, Long> latin = tokens.stream()
                .map(token -> token.text().codePointAt(0))
                .filter(Character::isLetter)
                .map(Character.UnicodeScript::of)
                .collect(Collectors.partitioningBy(
                        script -> script == Character.UnicodeScript.LATIN, Collectors.counting()));
        return latin.getOrDefault(true, 0L) >= FOREIGN_WORDS && latin.getOrDefault(false, 0L) > 0;
    }

    /** Whether it was counted as a whole word, in whatever language. */
    boolean isWord(String folded) {
        return find("_" + folded + "_") >= 0;
    }

    /** The place of a piece's line; searched rather than mapped, because a table is read while a guest waits. */
    private int find(String piece) {
        int from = 0;
        int to = table.size() - 1;
        while (from <= to) {
            int middle = (from + to) >>> 1;
            String line = table.get(middle);
            int order = line.substring(0, line.length() - LANGUAGES.size() - 1).compareTo(piece);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                from = middle + 1;
            } else {
                to = middle - 1;
            }
        }
        return -1;
    }

    /** The languages that this script may be; Arabic, Hebrew and Russian are written in Latin letters too. */
    private static List<Language> written(Character.UnicodeScript script) {
        return switch (script) {
            case HEBREW -> List.of(Language.HE);
            case CYRILLIC -> List.of(Language.RU, Language.UND);
            case ARABIC -> List.of(Language.AR, Language.UND);
            case HAN -> List.of(Language.ZH_HANS, Language.ZH_HANT);
            case LATIN ->
                List.of(
                        Language.EN,
                        Language.HE,
                        Language.SK,
                        Language.TR,
                        Language.ES,
                        Language.FR,
                        Language.DE,
                        Language.AR,
                        Language.RU,
                        Language.UND);
            default -> List.of();
        };
    }

    /** The table's lines for messages of known languages: each piece with its logarithm in each language. */
    public static List<String> fitted(Map<Language, List<String>> texts) {
        Map<String, double[]> counts = new TreeMap<>();
        // Counted by script, for whoever writes Arabic in Latin letters uses none of the Arabic pieces.
        double[] latin = new double[LANGUAGES.size()];
        double[] others = new double[LANGUAGES.size()];
        texts.forEach((language, some) -> some.forEach(text -> {
            for (String piece : pieces(Message.of(text))) {
                counts.computeIfAbsent(piece, _ -> new double[LANGUAGES.size()])[LANGUAGES.indexOf(language)]++;
                (isLatin(piece) ? latin : others)[LANGUAGES.indexOf(language)]++;
            }
        }));
        List<String> lines = new ArrayList<>();
        counts.forEach((piece, row) -> {
            double sum = 0;
            for (double count : row) {
                sum += count;
            }
            if (sum >= FEWEST) {
                String line = row(row, isLatin(piece) ? latin : others);
                boolean whole = piece.startsWith("_") && piece.endsWith("_");
                if (whole || line.chars().max().orElse(LEAST) - LEAST >= TELLING) {
                    lines.add(piece + " " + line);
                }
            }
        });
        return lines;
    }

    private static boolean isLatin(String piece) {
        return piece.chars()
                .filter(Character::isLetter)
                .allMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
    }

    private static String row(double[] counts, double[] totals) {
        double smallest = Double.MAX_VALUE;
        double[] logs = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            logs[i] = Math.log((counts[i] + UNSEEN) / (totals[i] + UNSEEN_ALL));
            smallest = Math.min(smallest, logs[i]);
        }
        StringBuilder row = new StringBuilder();
        for (double log : logs) {
            row.append((char) (LEAST + Math.round((log - smallest) / STEP)));
        }
        return row.toString();
    }

    /** Each different word and piece of a word, its ends marked. */
    private static Set<String> pieces(Message message) {
        Set<String> pieces = new HashSet<>();
        for (Token token : message.tokens()) {
            if (Character.isLetter(token.text().codePointAt(0))) {
                String marked = "_" + token.text() + "_";
                pieces.add(marked);
                for (int length = 2; length <= LONGEST_PIECE; length++) {
                    for (int at = 0; at + length <= marked.length(); at++) {
                        String piece = marked.substring(at, at + length);
                        if (!isHalved(piece)) {
                            pieces.add(piece);
                        }
                    }
                }
            }
        }
        return pieces;
    }

    /** Whether a character beyond the first 65,536, as Cantonese has some, was cut in two. */
    private static boolean isHalved(String piece) {
        return Character.isLowSurrogate(piece.charAt(0)) || Character.isHighSurrogate(piece.charAt(piece.length() - 1));
    }

    /** The script of most words; a few foreign names of things ("wifi") do not outweigh it. */
    static Character.UnicodeScript script(List<Token> tokens) {
        Map<Character.UnicodeScript, Integer> words = new TreeMap<>();
        for (Token token : tokens) {
            int first = token.text().codePointAt(0);
            if (Character.isLetter(first)) {
                words.merge(Character.UnicodeScript.of(first), 1, Integer::sum);
            }
        }
        if (words.containsKey(Character.UnicodeScript.HIRAGANA)) {
            // Japanese writes its things with Chinese characters and its grammar with its own.
            words.merge(
                    Character.UnicodeScript.HIRAGANA,
                    words.getOrDefault(Character.UnicodeScript.HAN, 0),
                    (own, borrowed) -> own * JAPANESE > borrowed ? own + borrowed : own);
        }
        return words.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse(Character.UnicodeScript.COMMON);
    }
}
