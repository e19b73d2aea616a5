package amends.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import amends.complaint.Category;
import amends.hotel.Language;
import java.util.List;
import java.util.Random;
import java.util.Set;
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

    private final Listener listener = Listener.shipped();

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no hot water in 412",
                "😀😀😀 👩\u200D👩\u200D👧 🔥",
                "Z̴̧̢͓a̷l̶g̵o̶",
                "\u202Eabc\u202C חדר \u2067room\u2069",
                "<b>hello</b><script>alert(1)</script>",
                "4111 1111 1111 1111",
                "\uD800",
                "x",
                "no hot water "
            })
    void a_longer_text_is_read_to_a_bound(String piece) {
        String text = piece.repeat(1 + 10_000 / piece.length());
        assertThat(Message.of(text).tokens()).hasSizeLessThanOrEqualTo(5_000);
        assertThatCode(() -> listener.listen(text)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "😀😀😀",
                "👍🏽🎉",
                "Z̴̧̢͓a̷l̶g̵o̶",
                "\u200B\u200D\u2060",
                "\u202Eabc\u202C",
                "<div class=\"x\"><br/></div>",
                "4111 1111 1111 1111",
                "card 5500-0000-0000-0004"
            })
    void what_says_nothing_is_no_danger_and_names_no_room(String text) {
        Understanding understood = listener.listen(text);
        assertThat(understood.safety()).isFalse();
        assertThat(understood.room()).isEmpty();
        assertThat(understood.category()).isIn(Category.OTHER, Category.BILLING, Category.KEY_LOCK);
        assertThat(understood.remedies()).isEmpty();
    }

    @Test
    void half_a_character_is_read_as_one_that_was_lost() {
        assertThat(listener.listen("no hot\uD83D water\uDE00 in 412"))
                .isEqualTo(listener.listen("no hot\uFFFD water\uFFFD in 412"));
    }

    @Test
    void what_cannot_be_seen_changes_nothing() {
        assertThat(listener.listen("no\u200B hot wa\u00ADter\u2060 in \u202D412\u202C"))
                .isEqualTo(listener.listen("no hot water in 412"));
    }

    @Test
    void of_forty_unknown_languages_it_is_sure_of_nothing() {
        List<String> lines = Lexicons.lines("unknown.txt").stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        assertThat(lines).hasSizeGreaterThanOrEqualTo(40);
        // Some are so near a language that it knows, that it understands them rightly: all are about heating or water.
        assertThat(lines).allSatisfy(line -> {
            Understanding understood = listener.listen(line);
            boolean sure = understood.sure().category() >= Evidence.CONFIDENT;
            assertThat(understood.category())
                    .isIn(sure ? Set.of(Category.CLIMATE, Category.WATER) : Set.of(Category.values()));
        });
        assertThat(lines.stream().filter(line -> !listener.listen(line).sure().unsure()))
                .hasSizeLessThanOrEqualTo(lines.size() / 10);
        assertThat(lines.stream().filter(line -> listener.listen(line).language() != Language.UND))
                .hasSizeLessThanOrEqualTo(lines.size() / 3);
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
