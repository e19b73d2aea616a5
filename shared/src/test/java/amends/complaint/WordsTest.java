package amends.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void a_lone_surrogate_is_refused_from_a_keyboard_and_mended_from_a_phone() {
        assertThat(Words.typed("a\uD83Db")).isEmpty();
        assertThat(Words.received("a\uD83Db")).isEqualTo("a\uFFFDb");
        assertThat(Words.typed("a\uD83D\uDE00b")).contains("a\uD83D\uDE00b");
    }

    @Test
    void letters_are_composed_and_controls_left_out() {
        assertThat(Words.received("cafe\u0301\u0000\u0007")).isEqualTo("café");
    }

    @Test
    void cards_are_redacted_and_other_long_numbers_kept() {
        assertThat(Words.received("card 4111-1111-1111-1111.")).isEqualTo("card [card …1111].");
        assertThat(Words.received("378282246310005")).isEqualTo("[card …0005]");
        assertThat(Words.received("booking 4111111111111112")).isEqualTo("booking 4111111111111112");
    }

    @Test
    void what_is_too_long_is_cut_from_a_text() {
        assertThat(Words.received("x".repeat(10_000))).hasSize(Words.MOST);
    }
}
