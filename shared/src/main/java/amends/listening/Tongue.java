package amends.listening;

import amends.hotel.Language;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Tells a message's language: by its script, and where several languages share one, by the small words that only one of
 * them has.
 */
final class Tongue {
    private final Map<String, Set<Language>> telltales = new HashMap<>();

    /** Reads {@code telltales.txt}: a language's code, a colon, and words or characters of that language. */
    Tongue() {
        for (String line : Lexicons.lines("telltales.txt")) {
            int colon = line.indexOf(':');
            if (!line.startsWith("#") && colon > 0) {
                Language language = Language.of(line.substring(0, colon).strip());
                Message.fold(line.substring(colon + 1))
                        .forEach(word -> telltales
                                .computeIfAbsent(word, _ -> new HashSet<>())
                                .add(language));
            }
        }
    }

    /** @param english how many of the words the English file knows */
    Language of(Message message, long english) {
        return switch (script(message.tokens())) {
            case HEBREW -> Language.HE;
            case CYRILLIC -> Language.RU;
            case ARABIC -> Language.AR;
            case HAN -> most(message, Map.of(Language.ZH_HANS, 1L), Set.of(Language.ZH_HANT));
            case LATIN -> latin(message, english);
            default -> Language.UND;
        };
    }

    private Language latin(Message message, long english) {
        return most(
                message,
                Map.of(Language.EN, english * 2, Language.UND, 1L),
                Set.of(Language.EN, Language.SK, Language.TR, Language.ES, Language.FR, Language.DE));
    }

    /** The language with the most telltales; of equal ones the first in the enum, so English before others. */
    private Language most(Message message, Map<Language, Long> start, Set<Language> candidates) {
        Map<Language, Long> counts = new EnumMap<>(Language.class);
        counts.putAll(start);
        for (Token token : message.tokens()) {
            for (Language language : telltales.getOrDefault(token.text(), Set.of())) {
                if (candidates.contains(language)) {
                    counts.merge(language, 2L, Long::sum);
                }
            }
        }
        long highest = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return counts.keySet().stream()
                .filter(language -> counts.getOrDefault(language, 0L) == highest)
                .findFirst()
                .orElse(Language.UND);
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
        return words.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse(Character.UnicodeScript.COMMON);
    }
}
