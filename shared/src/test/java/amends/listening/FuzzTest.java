package amends.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever arrives, something is understood and nothing is thrown. */
class FuzzTest {
    private static final List<String> PIECES = List.of(
            "no hot water",
            "STOP",
            "412",
            "10:30",
            " ",
            "\n",
            "'",
            "\"",
            "\u202E",
            "\u200F",
            "\u0000",
            "\uFEFF",
            "😀",
            "👩\u200D👩\u200D👧",
            "Z̴̧̢͓a̷l̶g̵o̶",
            "\uD800",
            "\uDC00",
            "חדר",
            "רעש",
            "ו",
            "מ\"מ",
            "в",
            "没",
            "ﷺ",
            "1/2",
            "...",
            "(",
            ")",
            "*",
            "fire",
            "not",
            "don’t",
            "aaaaaaaa",
            "$",
            "₪",
            "٤١٢",
            "%s",
            "{number}",
            "<not>");

    private final Listener listener = new Listener();

    @Test
    void nothing_throws() {
        Random random = new Random(412);
        for (int round = 0; round < 3_000; round++) {
            String text = text(random);
            assertThatCode(() -> listener.listen(text)).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", "\u202E\u200F", "\uD800", "\u0301", "?!", "'", "''''", "*"})
    void next_to_nothing_is_understood_as_next_to_nothing(String text) {
        Understanding understood = listener.listen(text);
        assertThat(understood.sure().unsure()).isTrue();
        assertThat(understood.safety()).isFalse();
        assertThat(understood.room()).isEmpty();
    }

    @Test
    void of_a_very_long_text_the_beginning_and_the_end_are_read() {
        String filler = "and so on ".repeat(100_000);
        assertThat(listener.listen("there is a fire in 412. " + filler).safety())
                .isTrue();
        assertThat(listener.listen(filler + ". there is a fire in 412").room()).contains("412");
        assertThatCode(() -> listener.listen("x".repeat(1_000_000))).doesNotThrowAnyException();
        assertThatCode(() -> listener.listen("\u0301".repeat(1_000_000))).doesNotThrowAnyException();
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(40);
        for (int i = 0; i < pieces; i++) {
            switch (random.nextInt(3)) {
                case 0 -> text.append((char) random.nextInt(Character.MAX_VALUE + 1));
                case 1 -> text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
                default -> text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        return text.toString();
    }
}
