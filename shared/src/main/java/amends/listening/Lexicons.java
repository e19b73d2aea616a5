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
import java.util.concurrent.ConcurrentHashMap;

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

    private Lexicon read(String file) {
        return read.computeIfAbsent(file, name -> LexiconReader.read(name, lines(name)));
    }

    static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(Lexicons.class.getResourceAsStream(file), file)) {
            return cut(new String(in.readAllBytes(), StandardCharsets.UTF_8));
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
