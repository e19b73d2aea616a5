package amends.listening;

import amends.complaint.Category;
import amends.remedy.RemedyKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Reads a language's file. How it is written stands in {@code FORMAT.md} beside the files. */
final class LexiconReader {
    private static final int WEAK = 1;
    private static final int USUAL = 2;
    private static final int STRONG = 3;

    private final String file;
    private final Spelling spelling = new Spelling();
    private final Vocabulary vocabulary = new Vocabulary(spelling);
    private final Map<String, Choice> named = new HashMap<>();
    private final List<Phrase> phrases = new ArrayList<>();
    /** The words that were read, since most stand in many phrases. */
    private final Map<String, int[]> read = new HashMap<>();

    private final Map<String, Choice> choices = new HashMap<>();
    private Section section = new Unopened();
    private int line;

    /** What the lines under a title are. */
    private sealed interface Section {}

    private record Unopened() implements Section {}

    /** How the language is spelt; its lines are settings and not phrases. */
    private record Setting(String title) implements Section {}

    private record Named(Choice choice) implements Section {}

    /** Common words that are no misspelling of any other; knowing them is all. */
    private record Ordinary() implements Section {}

    private record Phrases(Sense sense, String subject) implements Section {}

    private LexiconReader(String file) {
        this.file = file;
    }

    /** @param file its name, for the message that tells of a mistake in it */
    static Lexicon read(String file, List<String> lines) {
        LexiconReader reader = new LexiconReader(file);
        for (String text : lines) {
            reader.line++;
            reader.line(text.strip());
        }
        return new Lexicon(reader.spelling, reader.vocabulary, Phrasebook.of(reader.phrases, reader.vocabulary.size()));
    }

    private void line(String text) {
        if (text.isEmpty() || text.startsWith("#")) {
            return;
        }
        if (text.startsWith("[") && text.endsWith("]")) {
            section = title(text.substring(1, text.length() - 1).strip());
            return;
        }
        switch (section) {
            case Unopened _ -> throw mistake("stands before the first title");
            case Setting(String title) -> setting(title, text);
            case Named(Choice choice) -> parts(text, ',').forEach(wording -> choice.addAll(choice(wording)));
            case Ordinary _ -> parts(text, ',').forEach(words -> fold(words).forEach(vocabulary::ordinary));
            case Phrases(Sense sense, String subject) ->
                parts(text, ',').forEach(phrase -> phrases.add(phrase(sense, subject, phrase)));
        }
    }

    private Section title(String title) {
        List<String> words = parts(title, ' ');
        String first = words.getFirst();
        String second = words.size() > 1 ? words.get(1) : "";
        return switch (first) {
            case "gap", "fold", "latin", "loose", "prefixes", "suffixes" -> new Setting(first);
            case "ordinary" -> new Ordinary();
            case "words" -> new Named(named.computeIfAbsent(second, _ -> new Choice()));
            default -> phrases(first, second);
        };
    }

    private Section phrases(String title, String subject) {
        Sense sense = Sense.of(title).orElseThrow(() -> mistake("has an unknown title"));
        if (sense.hasSubject() ? !knows(sense, subject) : !subject.isEmpty()) {
            throw mistake("has a title with an unknown category or remedy");
        }
        return new Phrases(sense, subject);
    }

    private static boolean knows(Sense sense, String subject) {
        Optional<?> known = sense == Sense.REMEDY ? RemedyKind.of(subject) : Category.of(subject);
        return known.isPresent();
    }

    private void setting(String title, String text) {
        switch (title) {
            case "gap" -> spelling.gap(Integer.parseInt(text));
            case "loose" -> parts(text, ',').forEach(this::loose);
            case "prefixes" ->
                parts(text, ',').forEach(prefix -> spelling.prefix(spelling.fold(Message.letters(prefix))));
            case "suffixes" ->
                parts(text, ',').forEach(suffix -> spelling.suffix(spelling.fold(Message.letters(suffix))));
            case "latin" -> pairs(text, spelling::readLatin);
            default -> pairs(text, spelling::readAlike);
        }
    }

    private void loose(String text) {
        int equals = text.indexOf('=');
        spelling.loose(
                Message.letters(equals < 0 ? text : text.substring(0, equals)),
                equals < 0 ? "" : Message.letters(text.substring(equals + 1)));
    }

    private void pairs(String text, BiConsumer<String, String> taken) {
        for (String pair : parts(text, ',')) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw mistake("has no pair a=b in '" + pair + "'");
            }
            taken.accept(
                    Message.letters(pair.substring(0, equals).strip()),
                    Message.letters(pair.substring(equals + 1).strip()));
        }
    }

    private Phrase phrase(Sense sense, String subject, String text) {
        int weight = text.endsWith("!") ? STRONG : text.endsWith("?") ? WEAK : USUAL;
        String bare = weight == USUAL ? text : text.substring(0, text.length() - 1);
        List<List<Phrase.Part>> groups = new ArrayList<>();
        for (String group : parts(bare, '&')) {
            groups.add(group(group));
        }
        if (groups.isEmpty()) {
            throw mistake("has a phrase without words");
        }
        return new Phrase(sense, subject, weight, groups);
    }

    private List<Phrase.Part> group(String text) {
        if (text.indexOf('|') >= 0) {
            Choice choice = new Choice();
            parts(text, '|').forEach(wording -> choice.addAll(choice(wording)));
            return List.of(new Phrase.Word(choice, false));
        }
        List<Phrase.Part> parts = new ArrayList<>();
        boolean marked = false;
        for (String part : parts(text, ' ')) {
            marked |= part.startsWith("(");
            parts.add(part(part, marked));
            marked &= !part.endsWith(")");
        }
        if (parts.isEmpty()
                || !(parts.getFirst() instanceof Phrase.Word)
                || !(parts.getLast() instanceof Phrase.Word)) {
            throw mistake("has a phrase that does not begin and end with a word: '" + text + "'");
        }
        return List.copyOf(parts);
    }

    private Phrase.Part part(String text, boolean marked) {
        if (text.equals("...")) {
            return new Phrase.Gap();
        }
        String bare =
                text.substring(text.startsWith("(") ? 1 : 0, text.length() - (marked && text.endsWith(")") ? 1 : 0));
        List<String> wordings = parts(bare, '/');
        if (wordings.size() == 1 && isName(wordings.getFirst())) {
            return new Phrase.Word(named(wordings.getFirst()), marked);
        }
        // The same word stands in many phrases; a list may still grow.
        return new Phrase.Word(
                bare.indexOf('<') < 0 ? choices.computeIfAbsent(bare, _ -> either(wordings)) : either(wordings),
                marked);
    }

    private Choice either(List<String> wordings) {
        Choice choice = new Choice();
        wordings.forEach(wording -> choice.addAll(isName(wording) ? named(wording) : choice(wording)));
        return choice;
    }

    private static boolean isName(String text) {
        return text.startsWith("<") && text.indexOf('>') == text.length() - 1;
    }

    private Choice named(String text) {
        return Optional.ofNullable(named.get(text.substring(1, text.length() - 1)))
                .orElseThrow(() -> mistake("uses " + text + " before it"));
    }

    /** One wording: a name, a word, or several words that follow each other. */
    private Choice choice(String text) {
        if (isName(text)) {
            return named(text);
        }
        List<int[]> rows = List.of(new int[0]);
        for (String word : parts(text, ' ')) {
            rows = joined(rows, isName(word) ? named(word).wordings() : List.of(atoms(word)));
        }
        if (rows.getFirst().length == 0) {
            throw mistake("has no word in '" + text + "'");
        }
        Choice choice = new Choice();
        rows.forEach(choice::add);
        return choice;
    }

    private static List<int[]> joined(List<int[]> rows, List<int[]> ends) {
        List<int[]> joined = new ArrayList<>();
        for (int[] row : rows) {
            for (int[] end : ends) {
                int[] both = Arrays.copyOf(row, row.length + end.length);
                System.arraycopy(end, 0, both, row.length, end.length);
                joined.add(both);
            }
        }
        return joined;
    }

    private int[] atoms(String word) {
        return read.computeIfAbsent(word, this::folded);
    }

    private int[] folded(String word) {
        List<String> folded = fold(bare(word));
        int[] atoms = new int[folded.size()];
        for (int i = 0; i < atoms.length; i++) {
            atoms[i] = vocabulary.atom(folded.get(i), form(word, i == 0, i == atoms.length - 1));
        }
        return atoms;
    }

    private static Vocabulary.Form form(String word, boolean first, boolean last) {
        boolean openBefore = first && word.startsWith("*");
        boolean openAfter = last && word.endsWith("*");
        if (openBefore) {
            return openAfter ? Vocabulary.Form.WITHIN : Vocabulary.Form.ENDING;
        }
        if (last && word.endsWith("~")) {
            return Vocabulary.Form.INFLECTED;
        }
        return openAfter ? Vocabulary.Form.BEGINNING : Vocabulary.Form.WHOLE;
    }

    private static String bare(String word) {
        boolean open = word.endsWith("*") || word.endsWith("~");
        return word.substring(word.startsWith("*") && word.length() > 1 ? 1 : 0, word.length() - (open ? 1 : 0));
    }

    private List<String> fold(String text) {
        return isPlain(text)
                ? List.of(text)
                : Message.of(text, spelling.figuresAreLetters()).tokens().stream()
                        .map(Token::text)
                        .toList();
    }

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < 'a' || word.charAt(i) > 'z' || (i > 1 && stretched(word, i))) {
                return false;
            }
        }
        return !word.isEmpty();
    }

    private static boolean stretched(String word, int at) {
        return word.charAt(at) == word.charAt(at - 1) && word.charAt(at) == word.charAt(at - 2);
    }

    /** Cut by hand, since a language's file has thousands of them and is read while a guest waits. */
    private static List<String> parts(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (from <= text.length()) {
            int to = text.indexOf(separator, from);
            int end = to < 0 ? text.length() : to;
            String part = text.substring(from, end).strip();
            if (!part.isEmpty()) {
                parts.add(part);
            }
            from = end + 1;
        }
        return parts;
    }

    private IllegalStateException mistake(String what) {
        return new IllegalStateException(file + ", line " + line + " " + what);
    }
}
