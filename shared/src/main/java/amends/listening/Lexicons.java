package amends.listening;

import amends.hotel.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The shelf of languages' files: the index names them, each is read when a message first needs it. */
final class Lexicons {
    private static final String INDEX = "languages.txt";
    private static final String EVERYWHERE = "any.txt";

    private final List<Listed> listed;
    private final Map<String, Lexicon> read = new ConcurrentHashMap<>();

    /** One line of the index: a language, the script that it is written in, and its file. */
    private record Listed(Language language, Character.UnicodeScript script, String file) {}

    Lexicons() {
        listed = lines(INDEX).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> line.split(" +"))
                .map(words -> new Listed(Language.of(words[0]), Character.UnicodeScript.forName(words[1]), words[2]))
                .toList();
    }

    /** What is said in every language: carriers' keywords, figures, pictures. */
    Lexicon everywhere() {
        return read(EVERYWHERE);
    }

    /** The language's lexicon, if it is one of the index. */
    Optional<Lexicon> of(Language language) {
        return listed.stream()
                .filter(one -> one.language() == language)
                .map(one -> read(one.file()))
                .findFirst();
    }

    /** Those of several languages, each once. */
    List<Lexicon> of(List<Language> languages) {
        return languages.stream().flatMap(one -> of(one).stream()).distinct().toList();
    }

    /** The files that were read so far. */
    Set<String> read() {
        return Set.copyOf(read.keySet());
    }

    private Lexicon read(String file) {
        return read.computeIfAbsent(file, Lexicons::open);
    }

    /** As it was bound when the house was built, or else as it was written. */
    private static Lexicon open(String file) {
        try (InputStream in = Lexicons.class.getResourceAsStream(bound(file))) {
            return in == null ? LexiconReader.read(file, lines(file)) : Lexicon.read(new Pages(in.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }

    /** The name of a language's file once it is bound. */
    static String bound(String file) {
        return file.replace(".txt", ".bound");
    }

    /** Every language's file, and what is said everywhere. */
    static List<String> files() {
        return Stream.concat(
                        Stream.of(EVERYWHERE), new Lexicons().listed.stream().map(Listed::file))
                .distinct()
                .toList();
    }

    static List<String> lines(String file) {
        return cut(new String(bytes(file), StandardCharsets.UTF_8));
    }

    static byte[] bytes(String file) {
        try (InputStream in = Objects.requireNonNull(Lexicons.class.getResourceAsStream(file), file)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }

    private static List<String> cut(String text) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            lines.add(text.substring(from, to));
            from = to + 1;
        }
        return lines;
    }
}
