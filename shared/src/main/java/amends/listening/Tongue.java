package amends.listening;

import amends.hotel.Language;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
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
    private static final byte END = '\n';
    private static final int LONGEST_PIECE = 3;
    /** A word so often written is one; a piece of words says something of a language only if it stands in several. */
    private static final int FEWEST = 4;

    private static final int FEWEST_PIECES = 12;
    private static final int TELLING = 6;
    private static final double UNSEEN = 0.3;
    private static final double UNSEEN_ALL = 10_000;
    /** A second language this close to the first is listened to as well. */
    private static final double CLOSE = 3;
    /** Of a word or two, as many languages may be close as there are, and each has to be read first. */
    private static final int MOST = 3;

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

    /** Lines of a piece and its row, in the order of the pieces: searched as they stand, because a guest waits. */
    private final byte[] table;

    private Tongue(byte[] table) {
        this.table = table;
    }

    /** @param lines as {@link #fitted} makes them */
    Tongue(List<String> lines) {
        this(lines.stream()
                .map(line -> line + (char) END)
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8));
    }

    static Tongue shipped() {
        return new Tongue(Lexicons.bytes(FILE));
    }

    /** The likeliest language, and after it those that are hardly less likely; {@link Language#UND} where none is. */
    List<Language> of(Message message) {
        Character.UnicodeScript script = script(message.tokens());
        double[] scores = new double[LANGUAGES.size()];
        int heard = 0;
        for (String piece : pieces(message)) {
            int row = row(piece);
            if (row >= 0) {
                heard++;
                for (int i = 0; i < scores.length; i++) {
                    scores[i] += (table[row + i] - LEAST) * STEP;
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
                        ranked.stream()
                                .filter(one -> scores[LANGUAGES.indexOf(one)] > best - CLOSE)
                                .limit(MOST),
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
        return row("_" + folded + "_") >= 0;
    }

    /** Where a piece's row begins; negative if it has none. */
    private int row(String piece) {
        byte[] sought = piece.getBytes(StandardCharsets.UTF_8);
        int from = 0;
        int to = table.length;
        while (from < to) {
            int begin = (from + to) >>> 1;
            int end = begin;
            while (begin > from && table[begin - 1] != END) {
                begin--;
            }
            while (table[end] != END) {
                end++;
            }
            int row = end - LANGUAGES.size();
            int order = Arrays.compareUnsigned(table, begin, row - 1, sought, 0, sought.length);
            if (order == 0) {
                return row;
            }
            if (order < 0) {
                from = end + 1;
            } else {
                to = begin;
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
            boolean whole = piece.startsWith("_") && piece.endsWith("_");
            if (sum >= (whole ? FEWEST : FEWEST_PIECES)) {
                String line = row(row, isLatin(piece) ? latin : others);
                if (whole || line.chars().max().orElse(LEAST) - LEAST >= TELLING) {
                    lines.add(piece + " " + line);
                }
            }
        });
        lines.sort(Comparator.comparing(line -> line.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned));
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
