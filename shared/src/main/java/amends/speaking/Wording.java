package amends.speaking;

import amends.hotel.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One language's sentences by key, with placeholders in braces: {@code {number}}. */
final class Wording {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");

    private final String file;
    private final Map<String, String> sentences;

    private Wording(String file, Map<String, String> sentences) {
        this.file = file;
        this.sentences = sentences;
    }

    /** The language's file, or nothing where there is none. */
    static Optional<Wording> in(Language language) {
        String file = language.code() + ".properties";
        try (InputStream in = Wording.class.getResourceAsStream(file)) {
            if (in == null) {
                return Optional.empty();
            }
            Properties read = new Properties();
            read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return Optional.of(new Wording(
                    file,
                    read.stringPropertyNames().stream()
                            .collect(Collectors.toUnmodifiableMap(key -> key, read::getProperty))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }

    /** The sentence with its placeholders filled; what is filled in is never itself searched for placeholders. */
    String fill(String key, Map<String, String> values) {
        return PLACEHOLDER
                .matcher(sentence(key))
                .replaceAll(found -> Matcher.quoteReplacement(value(key, found.group(1), values)));
    }

    Set<String> keys() {
        return sentences.keySet();
    }

    Set<String> placeholders(String key) {
        return PLACEHOLDER
                .matcher(sentence(key))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toUnmodifiableSet());
    }

    private String sentence(String key) {
        return Optional.ofNullable(sentences.get(key))
                .orElseThrow(() -> new IllegalStateException(file + " has no words for " + key));
    }

    private String value(String key, String placeholder, Map<String, String> values) {
        return Optional.ofNullable(values.get(placeholder))
                .orElseThrow(
                        () -> new IllegalStateException(file + ", " + key + " has an unknown {" + placeholder + "}"));
    }
}
