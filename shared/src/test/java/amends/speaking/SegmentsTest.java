package amends.speaking;

import static amends.speaking.Segments.Encoding.GSM_7;
import static amends.speaking.Segments.Encoding.UCS_2;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SegmentsTest {
    @Test
    void a_plain_text_is_one_part_up_to_160() {
        assertThat(Segments.of("a".repeat(160))).isEqualTo(new Segments(GSM_7, 160, 1));
        assertThat(Segments.of("a".repeat(161))).isEqualTo(new Segments(GSM_7, 161, 2));
        assertThat(Segments.of("a".repeat(306)).parts()).isEqualTo(2);
        assertThat(Segments.of("a".repeat(307)).parts()).isEqualTo(3);
    }

    @Test
    void an_extension_character_counts_double_and_is_never_cut() {
        assertThat(Segments.of("€".repeat(80))).isEqualTo(new Segments(GSM_7, 160, 1));
        assertThat(Segments.of("€".repeat(81))).isEqualTo(new Segments(GSM_7, 162, 2));
        assertThat(Segments.of("€".repeat(153))).isEqualTo(new Segments(GSM_7, 306, 3));
    }

    @Test
    void one_other_character_makes_it_ucs_2() {
        assertThat(Segments.of("ש".repeat(70))).isEqualTo(new Segments(UCS_2, 70, 1));
        assertThat(Segments.of("ש".repeat(71))).isEqualTo(new Segments(UCS_2, 71, 2));
        assertThat(Segments.of("a".repeat(70) + "’")).isEqualTo(new Segments(UCS_2, 71, 2));
    }

    @Test
    void a_picture_counts_double_and_is_never_cut() {
        assertThat(Segments.of("😀".repeat(35))).isEqualTo(new Segments(UCS_2, 70, 1));
        assertThat(Segments.of("😀".repeat(67))).isEqualTo(new Segments(UCS_2, 134, 3));
    }

    @Test
    void nothing_takes_no_part() {
        assertThat(Segments.of("")).isEqualTo(new Segments(GSM_7, 0, 0));
    }
}
