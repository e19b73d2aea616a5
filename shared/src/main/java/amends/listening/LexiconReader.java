package amends.listening;

import amends.complaint.Category;
import amends.remedy.RemedyKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a language's file. How it is written:
 *
 * <pre>
 * # a remark
 * [words broken]                    a name for words that are used alike
 * broken, bust, dead
 * [wrong internet-tv]               what a section collects ({@link Sense}), and of which category or remedy
 * slow* wifi/internet, tv ... &lt;broken&gt;!
 * </pre>
 *
 * Phrases are separated by commas. {@code word*} is a stem, {@code a/b} either word, {@code <name>} any word of that
 * name, {@code ...} at most four words whatever, {@code (words)} the part that is not meant. At a phrase's end
 * {@code !} makes it strong and {@code ?} weak.
 */
final class LexiconReader {
    private static final int WEAK = 1;
    private static final int USUAL = 2;
    private static final int STRONG = 3;

    private final String file;
    private final Vocabulary vocabulary = new Vocabulary();
    private final Map<String, Set<Integer>> named = new HashMap<>();
    private final List<Phrase> phrases = new ArrayList<>();
    private String prefixLetters = "";
    private Section section = new Unopened();
    private int line;

    /** What the lines under a title are. */
    private sealed interface Section {}

    private record Unopened() implements Section {}

    private record Prefixes() implements Section {}

    private record Named(String name) implements Section {}

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
        return new Lexicon(reader.vocabulary, reader.prefixLetters, reader.phrases);
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
            case Prefixes _ -> prefixLetters = String.join("", Message.fold(text));
            case Named(String name) -> {
                Set<Integer> atoms = named.computeIfAbsent(name, _ -> new LinkedHashSet<>());
                parts(text, ",").forEach(word -> atoms.addAll(word(word)));
            }
            case Ordinary _ ->
                parts(text, ",").forEach(word -> Message.fold(word).forEach(vocabulary::ordinary));
            case Phrases(Sense sense, String subject) ->
                parts(text, ",").forEach(phrase -> phrases.add(phrase(sense, subject, phrase)));
        }
    }

    private Section title(String title) {
        List<String> words = parts(title, " ");
        String first = words.getFirst();
        String second = words.size() > 1 ? words.get(1) : "";
        if (first.equals("prefixes")) {
            return new Prefixes();
        }
        if (first.equals("ordinary")) {
            return new Ordinary();
        }
        if (first.equals("words")) {
            return new Named(second);
        }
        Sense sense = Sense.of(first).orElseThrow(() -> mistake("has an unknown title"));
        if (sense.hasSubject() ? !knows(sense, second) : !second.isEmpty()) {
            throw mistake("has a title with an unknown category or remedy");
        }
        return new Phrases(sense, second);
    }

    private static boolean knows(Sense sense, String subject) {
        Optional<?> known = sense == Sense.REMEDY ? RemedyKind.of(subject) : Category.of(subject);
        return known.isPresent();
    }

    private Phrase phrase(Sense sense, String subject, String text) {
        int weight = text.endsWith("!") ? STRONG : text.endsWith("?") ? WEAK : USUAL;
        String bare = weight == USUAL ? text : text.substring(0, text.length() - 1);
        List<Phrase.Part> parts = new ArrayList<>();
        boolean marked = false;
        for (String part : parts(bare, " ")) {
            marked |= part.startsWith("(");
            parts.add(part(part, marked));
            marked &= !part.endsWith(")");
        }
        if (!(parts.getFirst() instanceof Phrase.Word) || !(parts.getLast() instanceof Phrase.Word)) {
            throw mistake("has a phrase that does not begin and end with a word");
        }
        return new Phrase(sense, subject, weight, parts);
    }

    private Phrase.Part part(String text, boolean marked) {
        if (text.equals("...")) {
            return new Phrase.Gap();
        }
        String bare = marked ? text.replaceAll("^\\(|\\)$", "") : text;
        Set<Integer> atoms = new LinkedHashSet<>();
        parts(bare, "/").forEach(word -> atoms.addAll(word(word)));
        return new Phrase.Word(Set.copyOf(atoms), marked);
    }

    private Set<Integer> word(String text) {
        if (text.startsWith("<") && text.endsWith(">")) {
            String name = text.substring(1, text.length() - 1);
            return Optional.ofNullable(named.get(name)).orElseThrow(() -> mistake("uses <" + name + "> before it"));
        }
        boolean stem = text.endsWith("*");
        List<String> folded = Message.fold(stem ? text.substring(0, text.length() - 1) : text);
        if (folded.size() != 1) {
            throw mistake("has no single word in '" + text + "'");
        }
        return Set.of(vocabulary.atom(folded.getFirst(), stem));
    }

    private static List<String> parts(String text, String separator) {
        return List.of(text.split(separator)).stream()
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private IllegalStateException mistake(String what) {
        return new IllegalStateException(file + ", line " + line + " " + what);
    }
}
