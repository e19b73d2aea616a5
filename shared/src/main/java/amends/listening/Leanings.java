package amends.listening;

import amends.hotel.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The shelf of what each language's words lean to; a file is read when a message first needs it. */
public final class Leanings {
    private final Function<String, Leaning> source;
    private final Map<String, Leaning> read = new ConcurrentHashMap<>();

    private Leanings(Function<String, Leaning> source) {
        this.source = source;
    }

    static Leanings shipped() {
        return new Leanings(Leanings::open);
    }

    /**
     * Those that were fitted; the words of a language without a file lean to nothing.
     *
     * @param files the lines of each by its {@link #file name}
     */
    public static Leanings of(Map<String, List<String>> files) {
        Map<String, List<String>> kept = Map.copyOf(files);
        return new Leanings(
                file -> Optional.ofNullable(kept.get(file)).map(Leaning::read).orElse(Leaning.none()));
    }

    /** The name of the file that holds a language's. Both Chinese scripts have one. */
    public static Optional<String> file(Language language) {
        return switch (language) {
            case UND -> Optional.empty();
            case ZH_HANS, ZH_HANT -> Optional.of("leaning/zh.txt");
            default -> Optional.of("leaning/" + language.code() + ".txt");
        };
    }

    public Leaning of(Language language) {
        return file(language).map(file -> read.computeIfAbsent(file, source)).orElse(Leaning.none());
    }

    private static Leaning open(String file) {
        try (InputStream in = Leanings.class.getResourceAsStream(file)) {
            return in == null ? Leaning.none() : Leaning.read(in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }
}
