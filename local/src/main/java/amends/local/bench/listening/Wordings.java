package amends.local.bench.listening;

import amends.complaint.Kind;
import amends.hotel.Language;
import amends.listening.Leanings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The wordings of the languages' files that stand for something by themselves (what is wrong, danger, what is asked for), as
 * if each were a message: what words lean to is learned from them too. Those with a list's name in them and weak ones are left
 * out.
 */
final class Wordings {
    private static final String WRONG = "wrong ";
    private static final String REMEDY = "remedy ";
    private static final String SAFETY = "safety";
    private static final String NONE = "-";
    private static final String WEAK = "?";
    private static final String LIST = "<";

    private Wordings() {}

    /** @param shelf the folder of the languages' files */
    static List<Example> in(Path shelf) {
        return Arrays.stream(Language.values())
                .filter(language -> language != Language.ZH_HANT)
                .flatMap(language -> Leanings.file(language).stream()
                        .flatMap(
                                file -> of(language, shelf.resolve(Path.of(file).getFileName())).stream()))
                .toList();
    }

    private static List<Example> of(Language language, Path file) {
        List<Example> wordings = new ArrayList<>();
        String title = "";
        for (String line : lines(file)) {
            if (line.startsWith("[")) {
                title = line.substring(1, line.length() - 1);
            } else if (!line.startsWith("#") && says(title)) {
                for (String phrase : line.split(",", -1)) {
                    String bare = phrase.strip();
                    if (!bare.isEmpty() && !bare.endsWith(WEAK) && !bare.contains(LIST)) {
                        for (String one : alternatives(bare)) {
                            wordings.add(example(language, title, one));
                        }
                    }
                }
            }
        }
        return wordings;
    }

    /** Each of the words that a phrase leaves to choose from, once; not all that go together. */
    static List<String> alternatives(String phrase) {
        List<List<String>> pieces = Arrays.stream(phrase.split("&", -1))
                .flatMap(part -> part.contains("|")
                        ? Stream.of(part)
                        : Arrays.stream(part.strip().split(" +")))
                .map(piece -> List.of(piece.strip().split("[|/]")))
                .toList();
        int most = pieces.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, most)
                .mapToObj(i -> pieces.stream()
                        .map(choice -> choice.get(i % choice.size()).strip())
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    private static boolean says(String title) {
        return title.equals(SAFETY) || title.startsWith(WRONG) || title.startsWith(REMEDY);
    }

    private static Example example(Language language, String title, String phrase) {
        boolean safety = title.equals(SAFETY);
        String category = safety ? SAFETY : title.startsWith(WRONG) ? title.substring(WRONG.length()) : NONE;
        Set<String> remedies = title.startsWith(REMEDY) ? Set.of(title.substring(REMEDY.length())) : Set.of();
        String words = phrase.replace("...", " ").replaceAll("[!*~?]", " ").strip();
        return new Example(language.code(), Kind.COMPLAINT, category, 0, safety, remedies, NONE, words);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file.toString(), unreadable);
        }
    }
}
