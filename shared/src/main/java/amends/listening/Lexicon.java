package amends.listening;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The phrases of one language, and the search for them in a message. */
final class Lexicon {
    private static final int SHORTEST_OF_TWO = 6;
    private static final int SHORTEST_PART = 2;
    private static final int LONGEST_SMALL = 4;
    private static final int MOST_WORDS = 3;

    private final Spelling spelling;
    private final Vocabulary vocabulary;
    private final Phrasebook phrases;

    Lexicon(Spelling spelling, Vocabulary vocabulary, Phrasebook phrases) {
        this.spelling = spelling;
        this.vocabulary = vocabulary;
        this.phrases = phrases;
    }

    /** One that was printed. */
    static Lexicon read(Pages pages) {
        Spelling spelling = Spelling.read(pages);
        return new Lexicon(spelling, Vocabulary.read(pages, spelling), Phrasebook.read(pages));
    }

    void print(Press press) {
        spelling.print(press);
        vocabulary.print(press);
        phrases.print(press);
    }

    Spelling spelling() {
        return spelling;
    }

    List<String> latin() {
        return vocabulary.latin();
    }

    boolean isEmpty() {
        return phrases.isEmpty();
    }

    /** Whether its file has the word. */
    boolean knows(String word) {
        return vocabulary.knows(word);
    }

    /**
     * The words that somebody typed without spaces; nothing where it is a word, or cannot be cut into two or three.
     *
     * @param real whether something is a word that people write
     */
    List<String> apart(String typed, Predicate<String> real) {
        if (typed.length() < SHORTEST_OF_TWO
                || real.test(typed)
                || vocabulary.isOrdinary(typed)
                || vocabulary.read(typed, false).length > 0) {
            return List.of();
        }
        return apart(typed, real, MOST_WORDS);
    }

    private List<String> apart(String typed, Predicate<String> real, int most) {
        for (int cut = typed.length() - SHORTEST_PART; most > 1 && cut >= SHORTEST_PART; cut--) {
            String first = typed.substring(0, cut);
            String rest = typed.substring(cut);
            if (!isWord(first, real)) {
                continue;
            }
            if (isWord(rest, real)) {
                return List.of(first, rest);
            }
            List<String> others = apart(rest, real, most - 1);
            if (!others.isEmpty()) {
                List<String> all = new ArrayList<>(List.of(first));
                all.addAll(others);
                return all;
            }
        }
        return List.of();
    }

    private boolean isWord(String word, Predicate<String> real) {
        return word.length() < LONGEST_SMALL ? real.test(word) : real.test(word) || vocabulary.has(word);
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
        Phrasebook.Search search = phrases.search(atoms);
        List<Finding> found = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            for (Phrase phrase : search.beginningAt(at)) {
                Matching matching = new Matching(phrase, tokens, atoms, spelling.gap());
                if (matching.from(at)) {
                    boolean idiom = phrase.sense() == Sense.NOT_MEANT;
                    found.add(finding(phrase, idiom ? matching.marked() : matching.places(), tokens));
                }
            }
        }
        Set<Integer> notMeant = Finding.places(found.stream().filter(one -> one.sense() == Sense.NOT_MEANT));
        return found.stream()
                .filter(finding -> finding.sense() == Sense.NOT_MEANT
                        || finding.at().stream().noneMatch(notMeant::contains))
                .toList();
    }

    private static Finding finding(Phrase phrase, List<Integer> places, List<Token> tokens) {
        String words = places.stream().map(place -> tokens.get(place).typed()).collect(Collectors.joining(" "));
        return new Finding(phrase.sense(), phrase.subject(), phrase.weight(), places, words);
    }
}
