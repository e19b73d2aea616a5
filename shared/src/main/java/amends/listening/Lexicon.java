package amends.listening;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The phrases of one language, and the search for them in a message. */
final class Lexicon {
    private static final int LONGEST_PREFIX = 3;
    private static final int SHORTEST_REMAINDER = 2;

    private final Vocabulary vocabulary;
    private final String prefixLetters;
    private final Map<Integer, List<Phrase>> byFirstAtom;

    /** @param prefixLetters letters that this language writes onto the front of a word, or none */
    Lexicon(Vocabulary vocabulary, String prefixLetters, List<Phrase> phrases) {
        this.vocabulary = vocabulary;
        this.prefixLetters = prefixLetters;
        byFirstAtom = phrases.stream()
                .flatMap(phrase -> phrase.first().atoms().stream().map(atom -> Map.entry(atom, phrase)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableList())));
    }

    /** How many of the tokens are words of this language, as far as its file knows them. */
    long known(List<Token> tokens) {
        return tokens.stream()
                .filter(token -> !token.number() && knows(token.text()))
                .count();
    }

    private boolean knows(String word) {
        return vocabulary.isOrdinary(word) || !exactly(word).isEmpty();
    }

    /** Every phrase found, one that speaks otherwise than it is meant left out. */
    List<Finding> find(Message message) {
        List<Token> tokens = message.tokens();
        List<Set<Integer>> atoms =
                tokens.stream().map(token -> read(token.text())).toList();
        List<Finding> found = new ArrayList<>();
        Set<Integer> notMeant = new LinkedHashSet<>();
        for (int at = 0; at < tokens.size(); at++) {
            for (Phrase phrase : startingWith(atoms.get(at))) {
                List<Integer> places = new Matching(phrase, tokens, atoms).from(at);
                if (places.isEmpty()) {
                    continue;
                }
                if (phrase.sense() == Sense.NOT_MEANT) {
                    notMeant.addAll(marked(phrase, places));
                } else if (!phrase.sense().wholeMessage() || places.size() == tokens.size()) {
                    found.add(finding(phrase, places, tokens));
                }
            }
        }
        return found.stream()
                .filter(finding -> finding.at().stream().noneMatch(notMeant::contains))
                .toList();
    }

    private Set<Phrase> startingWith(Set<Integer> atoms) {
        Set<Phrase> phrases = new LinkedHashSet<>();
        atoms.forEach(atom -> phrases.addAll(byFirstAtom.getOrDefault(atom, List.of())));
        return phrases;
    }

    /** The words and stems that a token may be: as typed or without prefixes, else rightly spelt. */
    private Set<Integer> read(String word) {
        Set<Integer> exact = exactly(word);
        return exact.isEmpty() && !vocabulary.isOrdinary(word) ? vocabulary.nearly(word) : exact;
    }

    private Set<Integer> exactly(String word) {
        Set<Integer> atoms = vocabulary.exactly(word);
        for (int cut = 1; cut <= LONGEST_PREFIX && canCut(word, cut); cut++) {
            atoms.addAll(vocabulary.exactly(word.substring(cut)));
        }
        return atoms;
    }

    private boolean canCut(String word, int letters) {
        return word.length() - letters >= SHORTEST_REMAINDER
                && !vocabulary.isOrdinary(word)
                && prefixLetters.indexOf(word.charAt(letters - 1)) >= 0;
    }

    private static List<Integer> marked(Phrase phrase, List<Integer> places) {
        List<Phrase.Word> words = phrase.parts().stream()
                .filter(Phrase.Word.class::isInstance)
                .map(Phrase.Word.class::cast)
                .toList();
        boolean some = words.stream().anyMatch(Phrase.Word::marked);
        List<Integer> marked = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (!some || words.get(i).marked()) {
                marked.add(places.get(i));
            }
        }
        return marked;
    }

    private static Finding finding(Phrase phrase, List<Integer> places, List<Token> tokens) {
        String words = places.stream().map(place -> tokens.get(place).typed()).collect(Collectors.joining(" "));
        return new Finding(phrase.sense(), phrase.subject(), phrase.weight(), places, words);
    }

    /** One phrase laid along a message. */
    private record Matching(Phrase phrase, List<Token> tokens, List<Set<Integer>> atoms) {

        /** The places of the phrase's words if it begins here, else nothing. */
        List<Integer> from(int at) {
            List<Integer> places = new ArrayList<>();
            return fits(0, at, at, places) ? List.copyOf(places) : List.of();
        }

        private boolean fits(int part, int at, int start, List<Integer> places) {
            if (part == phrase.parts().size()) {
                return true;
            }
            if (at >= tokens.size()
                    || tokens.get(at).sentence() != tokens.get(start).sentence()) {
                return false;
            }
            return switch (phrase.parts().get(part)) {
                case Phrase.Word word -> fitsWord(word, part, at, start, places);
                case Phrase.Gap _ -> fitsAfterGap(part, at, start, places);
            };
        }

        private boolean fitsWord(Phrase.Word word, int part, int at, int start, List<Integer> places) {
            if (atoms.get(at).stream().noneMatch(word.atoms()::contains)) {
                return false;
            }
            places.add(at);
            if (fits(part + 1, at + 1, start, places)) {
                return true;
            }
            places.removeLast();
            return false;
        }

        private boolean fitsAfterGap(int part, int at, int start, List<Integer> places) {
            for (int swallowed = 0; swallowed <= Phrase.GAP; swallowed++) {
                if (fits(part + 1, at + swallowed, start, places)) {
                    return true;
                }
            }
            return false;
        }
    }
}
