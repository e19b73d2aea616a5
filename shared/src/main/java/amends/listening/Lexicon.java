package amends.listening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The phrases of one language, and the search for them in a message. */
final class Lexicon {
    private final Spelling spelling;
    private final Vocabulary vocabulary;
    private final Map<Integer, List<Phrase>> byFirstAtom = new HashMap<>();

    Lexicon(Spelling spelling, Vocabulary vocabulary, List<Phrase> phrases) {
        this.spelling = spelling;
        this.vocabulary = vocabulary;
        for (Phrase phrase : phrases) {
            phrase.first()
                    .firstAtoms()
                    .forEach(atom -> byFirstAtom
                            .computeIfAbsent(atom, _ -> new ArrayList<>())
                            .add(phrase));
        }
    }

    Spelling spelling() {
        return spelling;
    }

    boolean isEmpty() {
        return byFirstAtom.isEmpty();
    }

    /** Whether its file has the word. */
    boolean knows(Token word) {
        return vocabulary.knows(word.text());
    }

    /** Every phrase found, one that speaks otherwise than it is meant left out. */
    List<Finding> find(Message message) {
        return find(message, _ -> false);
    }

    /** @param real whether something is a word that people write, and so no misspelling */
    List<Finding> find(Message message, Predicate<String> real) {
        List<Token> tokens = message.tokens();
        List<int[]> atoms = new ArrayList<>();
        for (Token token : tokens) {
            atoms.add(vocabulary.read(token.text(), real.test(token.text())));
        }
        List<Finding> found = new ArrayList<>();
        Set<Integer> notMeant = new LinkedHashSet<>();
        for (int at = 0; at < tokens.size(); at++) {
            for (Phrase phrase : startingWith(atoms.get(at))) {
                Matching matching = new Matching(phrase, tokens, atoms, spelling.gap());
                if (!matching.from(at)) {
                    continue;
                }
                if (phrase.sense() == Sense.NOT_MEANT) {
                    notMeant.addAll(matching.marked());
                }
                found.add(finding(phrase, matching.places(), tokens));
            }
        }
        return found.stream()
                .filter(finding -> finding.sense() == Sense.NOT_MEANT
                        || finding.at().stream().noneMatch(notMeant::contains))
                .toList();
    }

    private Set<Phrase> startingWith(int[] atoms) {
        Set<Phrase> phrases = new LinkedHashSet<>();
        for (int atom : atoms) {
            phrases.addAll(byFirstAtom.getOrDefault(atom, List.of()));
        }
        return phrases;
    }

    private static Finding finding(Phrase phrase, List<Integer> places, List<Token> tokens) {
        String words = places.stream().map(place -> tokens.get(place).typed()).collect(Collectors.joining(" "));
        return new Finding(phrase.sense(), phrase.subject(), phrase.weight(), places, words);
    }
}
