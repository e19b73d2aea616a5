package amends.local;

import static org.assertj.core.api.Assertions.assertThat;

import amends.complaint.Category;
import amends.complaint.Example;
import amends.complaint.Kind;
import amends.complaint.Severity;
import amends.hotel.HotelId;
import amends.hotel.Language;
import amends.remedy.RemedyKind;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CorrectionsTest {
    private static Example example(String complaint, int entry, Category category, boolean withdrawn) {
        return new Example(
                new HotelId("inn"),
                complaint,
                entry,
                Instant.parse("2026-11-25T19:00:00Z"),
                Language.HE,
                Kind.COMPLAINT,
                category,
                Severity.ANNOYING,
                false,
                List.of(RemedyKind.ROOM_MOVE, RemedyKind.REPAIR),
                Optional.of("000"),
                "חם\tבחדר\n000",
                withdrawn,
                1);
    }

    private static List<String> printed(Example... examples) {
        var bytes = new ByteArrayOutputStream();
        new Corrections(List.of(examples)).print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void a_correction_is_a_line_of_the_examples_behind_its_language() {
        assertThat(printed(example("a", 3, Category.CLIMATE, false)))
                .containsExactly(
                        Corrections.HEADER, "he\tcomplaint\tclimate\t-\t3\tno\trepair,room-move\t000\tחם בחדר\\n000");
    }

    @Test
    void the_last_word_on_a_complaint_counts_and_what_was_taken_back_does_not() {
        assertThat(printed(
                        example("a", 2, Category.WATER, false),
                        example("a", 9, Category.CLIMATE, false),
                        example("a", 11, Category.PESTS, true),
                        example("b", 2, Category.NOISE, true)))
                .hasSize(2)
                .last()
                .asString()
                .contains("\tclimate\t");
    }
}
