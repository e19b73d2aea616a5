package amends.listening;

import static org.assertj.core.api.Assertions.assertThat;

import amends.hotel.Coded;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages as guests write them, and how far what is understood agrees with what was meant. */
class AgreementTest {
    private static final double FLOOR = 0.97;

    private final Listener listener = Listener.shipped();

    /** One message, and what was meant by it. */
    private record Meant(String text, String kind, String category, Set<String> remedies, boolean safety, String room) {
        static Meant of(String line) {
            String[] cells = line.split("\t", -1);
            Set<String> remedies = cells[3].equals("-")
                    ? Set.of()
                    : Arrays.stream(cells[3].split(",", -1)).collect(Collectors.toUnmodifiableSet());
            return new Meant(cells[0], cells[1], cells[2], remedies, cells[4].equals("yes"), cells[5]);
        }

        List<String> disagreements(Understanding understood) {
            List<String> found = new ArrayList<>();
            compare("kind", kind, understood.kind().code(), found);
            compare("category", category, understood.category().code(), found);
            compare(
                    "remedies",
                    remedies,
                    understood.remedies().stream().map(Coded::code).collect(Collectors.toUnmodifiableSet()),
                    found);
            compare("safety", safety, understood.safety(), found);
            compare("room", room, understood.room().orElse("-"), found);
            return found;
        }

        private void compare(String what, Object meant, Object heard, List<String> found) {
            if (!meant.equals(heard)) {
                found.add(what + ": meant " + meant + ", heard " + heard + " in: " + text);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "he"})
    void what_is_understood_is_mostly_what_was_meant(String language) {
        List<Meant> messages = Lexicons.lines(language + ".tsv").stream()
                .filter(line -> !line.startsWith("#"))
                .map(Meant::of)
                .toList();
        assertThat(messages).hasSizeGreaterThanOrEqualTo(60);
        List<String> disagreements = messages.stream()
                .flatMap(meant -> meant.disagreements(listener.listen(meant.text())).stream())
                .toList();
        assertThat(1 - disagreements.size() / (5.0 * messages.size()))
                .as(String.join("\n", disagreements))
                .isGreaterThanOrEqualTo(FLOOR);
        assertThat(disagreements).noneMatch(one -> one.startsWith("safety: meant true"));
    }
}
