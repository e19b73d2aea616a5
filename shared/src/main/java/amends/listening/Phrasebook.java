package amends.listening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

/**
 * The phrases of one language, in rows of figures; a phrase is taken apart when a message may first have it.
 *
 * @param subjects the categories and remedies that phrases speak for
 * @param choices for each choice its wordings, each as its length and its atoms
 * @param phrases for each phrase its sense, subject, weight and parts: a choice's number, or one of the signs
 * @param choicesOfAtom for each atom the choices with which phrases begin and which begin with it
 * @param phrasesOfChoice for each choice the phrases that begin with it
 */
record Phrasebook(
        List<String> subjects, Rows choices, Rows phrases, Rows choicesOfAtom, Rows phrasesOfChoice, Opened opened) {
    private static final List<Sense> SENSES = List.of(Sense.values());
    /** Sense, subject and weight stand before the parts. */
    private static final int HEAD = 3;

    private static final int GAP = -1;
    private static final int NEXT_GROUP = -2;
    /** From here downwards: a choice in parentheses. */
    private static final int MARKED = -3;

    /** Rows of figures, one after the other; {@code at} says where each begins, and the last one's end. */
    static final class Rows {
        private final int[] at;
        private final int[] figures;

        private Rows(int[] lengths, int[] figures) {
            this.at = new int[lengths.length + 1];
            for (int i = 0; i < lengths.length; i++) {
                at[i + 1] = at[i] + lengths[i];
            }
            this.figures = figures;
        }

        static Rows of(List<int[]> rows) {
            return new Rows(
                    rows.stream().mapToInt(row -> row.length).toArray(),
                    rows.stream().flatMapToInt(Arrays::stream).toArray());
        }

        static Rows read(Pages pages) {
            return new Rows(pages.figures(), pages.figures());
        }

        void print(Press press) {
            press.figures(IntStream.range(0, count())
                            .map(row -> at[row + 1] - at[row])
                            .toArray())
                    .figures(figures);
        }

        int count() {
            return at.length - 1;
        }

        int[] row(int number) {
            return Arrays.copyOfRange(figures, at[number], at[number + 1]);
        }
    }

    /** What has been taken apart. */
    record Opened(AtomicReferenceArray<Choice> choices, AtomicReferenceArray<Phrase> phrases) {}

    private Phrasebook(List<String> subjects, Rows choices, Rows phrases, Rows choicesOfAtom, Rows phrasesOfChoice) {
        this(
                subjects,
                choices,
                phrases,
                choicesOfAtom,
                phrasesOfChoice,
                new Opened(new AtomicReferenceArray<>(choices.count()), new AtomicReferenceArray<>(phrases.count())));
    }

    static Phrasebook of(List<Phrase> all, int atoms) {
        List<Choice> choices = new ArrayList<>();
        Map<Choice, Integer> numbers = numbers(all, choices);
        List<String> subjects =
                all.stream().map(Phrase::subject).distinct().sorted().toList();
        List<List<Integer>> phrasesOfChoice = choices.stream()
                .map(_ -> (List<Integer>) new ArrayList<Integer>())
                .toList();
        List<int[]> phrases = new ArrayList<>();
        Set<List<Integer>> written = new HashSet<>();
        for (Phrase phrase : all) {
            int[] figures = figures(phrase, subjects, numbers);
            // What a file says twice it says once.
            if (written.add(Arrays.stream(figures).boxed().toList())) {
                phrasesOfChoice.get(number(phrase.first(), numbers)).add(phrases.size());
                phrases.add(figures);
            }
        }
        List<List<Integer>> choicesOfAtom = IntStream.range(0, atoms)
                .mapToObj(_ -> (List<Integer>) new ArrayList<Integer>())
                .toList();
        for (int i = 0; i < choices.size(); i++) {
            int choice = i;
            if (!phrasesOfChoice.get(i).isEmpty()) {
                choices.get(i)
                        .firstAtoms()
                        .forEach(atom -> choicesOfAtom.get(atom).add(choice));
            }
        }
        return new Phrasebook(
                subjects,
                Rows.of(choices.stream().map(Phrasebook::figures).toList()),
                Rows.of(phrases),
                rows(choicesOfAtom),
                rows(phrasesOfChoice));
    }

    /** Choices of the same wordings have the same number. */
    private static Map<Choice, Integer> numbers(List<Phrase> all, List<Choice> choices) {
        Map<List<Integer>, Integer> byContent = new HashMap<>();
        Map<Choice, Integer> numbers = new HashMap<>();
        for (Phrase phrase : all) {
            phrase.choices()
                    .forEach(choice -> numbers.computeIfAbsent(
                            choice,
                            one -> byContent.computeIfAbsent(
                                    Arrays.stream(figures(one)).boxed().toList(), _ -> {
                                        choices.add(one);
                                        return choices.size() - 1;
                                    })));
        }
        return numbers;
    }

    private static int number(Choice choice, Map<Choice, Integer> numbers) {
        return Objects.requireNonNull(numbers.get(choice));
    }

    private static Rows rows(List<List<Integer>> rows) {
        return Rows.of(rows.stream()
                .map(row -> row.stream().mapToInt(Integer::intValue).toArray())
                .toList());
    }

    private static int[] figures(Choice choice) {
        return choice.wordings().stream()
                .flatMapToInt(row -> IntStream.concat(IntStream.of(row.length), Arrays.stream(row)))
                .toArray();
    }

    private static int[] figures(Phrase phrase, List<String> subjects, Map<Choice, Integer> numbers) {
        IntStream.Builder figures = IntStream.builder()
                .add(SENSES.indexOf(phrase.sense()))
                .add(subjects.indexOf(phrase.subject()))
                .add(phrase.weight());
        for (List<Phrase.Part> group : phrase.groups()) {
            for (Phrase.Part part : group) {
                figures.add(
                        switch (part) {
                            case Phrase.Gap _ -> GAP;
                            case Phrase.Word(Choice choice, boolean marked) ->
                                marked ? MARKED - number(choice, numbers) : number(choice, numbers);
                        });
            }
            figures.add(NEXT_GROUP);
        }
        return figures.build().toArray();
    }

    boolean isEmpty() {
        return phrases.count() == 0;
    }

    /** @param atoms those of each token of a message */
    Search search(List<int[]> atoms) {
        return new Search(atoms);
    }

    /** The search in one message: a phrase of which a word is not there is not even taken apart. */
    final class Search {
        private static final byte THERE = 1;
        private static final byte MISSING = 2;

        private final List<int[]> atoms;
        private final BitSet present = new BitSet();
        /** By choice: whether one of its wordings can be there, or 0 until that is asked. */
        private final byte[] asked = new byte[choices.count()];

        private Search(List<int[]> atoms) {
            this.atoms = atoms;
            for (int[] some : atoms) {
                for (int atom : some) {
                    present.set(atom);
                }
            }
        }

        /** The phrases that may begin with a token, each once. */
        List<Phrase> beginningAt(int token) {
            Set<Integer> beginning = new LinkedHashSet<>();
            for (int atom : atoms.get(token)) {
                for (int choice : choicesOfAtom.row(atom)) {
                    for (int phrase : phrasesOfChoice.row(choice)) {
                        if (mayBe(phrase)) {
                            beginning.add(phrase);
                        }
                    }
                }
            }
            return beginning.stream().map(Phrasebook.this::phrase).toList();
        }

        private boolean mayBe(int phrase) {
            for (int i = phrases.at[phrase] + HEAD; i < phrases.at[phrase + 1]; i++) {
                int figure = phrases.figures[i];
                if (figure != GAP && figure != NEXT_GROUP && !isThere(choiceOf(figure))) {
                    return false;
                }
            }
            return true;
        }

        private boolean isThere(int choice) {
            if (asked[choice] == 0) {
                asked[choice] = beginsHere(choice) ? THERE : MISSING;
            }
            return asked[choice] == THERE;
        }

        /** Whether a wording's first word is in the message. */
        private boolean beginsHere(int choice) {
            int end = choices.at[choice + 1];
            for (int i = choices.at[choice]; i < end; i += 1 + choices.figures[i]) {
                if (present.get(choices.figures[i + 1])) {
                    return true;
                }
            }
            return false;
        }
    }

    private static boolean isMarked(int figure) {
        return figure <= MARKED;
    }

    private static int choiceOf(int figure) {
        return isMarked(figure) ? MARKED - figure : figure;
    }

    private Phrase phrase(int number) {
        Phrase known = opened.phrases().get(number);
        if (known != null) {
            return known;
        }
        int[] figures = phrases.row(number);
        List<List<Phrase.Part>> groups = new ArrayList<>();
        List<Phrase.Part> group = new ArrayList<>();
        for (int i = HEAD; i < figures.length; i++) {
            int figure = figures[i];
            if (figure == NEXT_GROUP) {
                groups.add(List.copyOf(group));
                group.clear();
            } else if (figure == GAP) {
                group.add(new Phrase.Gap());
            } else {
                group.add(new Phrase.Word(choice(choiceOf(figure)), isMarked(figure)));
            }
        }
        Phrase phrase = new Phrase(SENSES.get(figures[0]), subjects.get(figures[1]), figures[2], List.copyOf(groups));
        opened.phrases().set(number, phrase);
        return phrase;
    }

    /** Always the same one, so that what is asked of it need be asked once a message. */
    private synchronized Choice choice(int number) {
        Choice known = opened.choices().get(number);
        if (known != null) {
            return known;
        }
        Choice choice = new Choice();
        int[] figures = choices.row(number);
        int at = 0;
        while (at < figures.length) {
            int length = figures[at];
            choice.add(Arrays.copyOfRange(figures, at + 1, at + 1 + length));
            at += 1 + length;
        }
        opened.choices().set(number, choice);
        return choice;
    }

    void print(Press press) {
        press.texts(subjects);
        List.of(choices, phrases, choicesOfAtom, phrasesOfChoice).forEach(rows -> rows.print(press));
    }

    static Phrasebook read(Pages pages) {
        return new Phrasebook(pages.texts(), Rows.read(pages), Rows.read(pages), Rows.read(pages), Rows.read(pages));
    }
}
