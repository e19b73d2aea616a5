package amends.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import amends.complaint.Category;
import amends.hotel.Language;
import amends.remedy.RemedyKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeaningTest {
    private static final String UNLISTED = "the blorfing grumpled by the window just now and we are all very quiet";

    private static Listener listener(Map<String, List<String>> leanings) {
        List<String> tongue = Lexicons.lines("tongue.txt").stream()
                .filter(line -> !line.startsWith("# "))
                .toList();
        return new Listener(Weights.shipped(), tongue, Leanings.of(leanings));
    }

    /** One in which this word leans to that column as much as any can, and nothing else leans to anything. */
    private static List<String> leaning(String word, int column) {
        List<String> lines = new ArrayList<>(Collections.nCopies(Leaning.ROWS, ""));
        for (int[] marks : Leaning.marks(Message.of(word).tokens(), UnaryOperator.identity())) {
            for (int mark : marks) {
                double[] figures = new double[Leaning.COLUMNS];
                figures[column] = 4;
                lines.set(Leaning.row(mark), Leaning.line(figures));
            }
        }
        return lines;
    }

    /** What is heard of the unlisted words if they lean to that column. */
    private static Understanding leaningTo(int column) {
        return listener(Map.of("leaning/en.txt", leaning("blorfing grumpled", column)))
                .listen(UNLISTED);
    }

    @Test
    void what_is_written_is_what_is_read() {
        Leaning leaning = Leaning.read(leaning("blorfing", Leaning.column(Category.NOISE)));
        int[] marks = Leaning.marks(Message.of("blorfing").tokens(), UnaryOperator.identity())[0];
        assertThat(leaning.to(Leaning.column(Category.NOISE), marks))
                .isEqualTo((int) (marks.length * 4 / Leaning.STEP));
        assertThat(leaning.to(Leaning.column(Category.WATER), marks)).isZero();
        assertThat(Leaning.none().of(marks)).containsOnly(0);
    }

    @Test
    void a_file_cut_short_or_of_other_columns_is_refused() {
        String row = "P".repeat(Leaning.COLUMNS);
        assertThatThrownBy(() -> Leaning.read(List.of("", row.substring(1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Row 1");
        assertThatThrownBy(() -> Leaning.read(List.of(row + "P"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Leaning.read(row.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_figure_out_of_bounds_is_as_far_as_one_can_be_and_a_row_of_nothing_is_an_empty_line() {
        double[] figures = new double[Leaning.COLUMNS];
        assertThat(Leaning.line(figures)).isEmpty();
        figures[0] = 1e9;
        figures[1] = -1e9;
        assertThat(Leaning.line(figures)).startsWith("~!").hasSize(Leaning.COLUMNS);
    }

    @Test
    void danger_that_no_file_lists_is_heard_by_what_its_words_lean_to_and_they_are_named() {
        Understanding without = listener(Map.of()).listen(UNLISTED);
        Understanding with = leaningTo(Leaning.DANGER);
        assertThat(without.safety()).isFalse();
        assertThat(with.safety()).isTrue();
        assertThat(with.because()).contains("blorfing", "grumpled");
    }

    @Test
    void a_category_that_no_file_lists_is_heard_so_too() {
        Understanding understood = leaningTo(Leaning.column(Category.PESTS));
        assertThat(understood.category()).isEqualTo(Category.PESTS);
        assertThat(understood.because()).contains("blorfing");
    }

    @Test
    void a_remedy_that_no_file_lists_is_heard_so_too_and_its_words_are_named() {
        Understanding understood = leaningTo(Leaning.column(RemedyKind.REFUND));
        assertThat(understood.remedies()).containsExactly(RemedyKind.REFUND);
        assertThat(understood.because()).contains("blorfing", "grumpled");
    }

    @Test
    void what_nothing_speaks_for_is_other_and_hardly_sure_and_no_word_is_said_to_have_decided_it() {
        Understanding understood = listener(
                        Map.of("leaning/en.txt", leaning("unwritten", Leaning.column(Category.OTHER))))
                .listen("and so the blorfing grumpled to us all just then");
        assertThat(understood.category()).isEqualTo(Category.OTHER);
        assertThat(understood.sure().category()).isLessThanOrEqualTo(0.1);
        assertThat(understood.because()).doesNotContain("blorfing", "grumpled");
    }

    @Test
    void what_leans_to_something_a_thousand_times_is_as_likely_as_can_be_and_no_more() {
        int[] marks = IntStream.range(0, 1000).toArray();
        List<String> lines = Collections.nCopies(Leaning.ROWS, "~".repeat(Leaning.COLUMNS));
        Leant leant = new Leant(new int[][] {marks}, Leaning.read(lines), 5);
        assertThat(Arrays.stream(leant.categories()).map(Math::exp).sum()).isCloseTo(1, within(1e-9));
    }

    @Test
    void what_is_said_shortly_leans_far_within_a_long_message_too() {
        Leaning leaning = Leaning.read(leaning("blorfing", Leaning.column(RemedyKind.REFUND)));
        Leant alone = leant("blorfing", leaning);
        Leant within = leant("and so we all went out again and it was blorfing by the window there", leaning);
        assertThat(within.remedy(RemedyKind.REFUND)).isLessThan(alone.remedy(RemedyKind.REFUND) / 2);
        assertThat(within.remedyNearby(RemedyKind.REFUND))
                .isBetween(within.remedy(RemedyKind.REFUND) * 1.5, alone.remedy(RemedyKind.REFUND));
        assertThat(alone.remedyNearby(RemedyKind.REFUND)).isEqualTo(alone.remedy(RemedyKind.REFUND));
    }

    @Test
    void danger_said_shortly_is_as_near_within_a_long_message() {
        Leaning leaning = Leaning.read(leaning("blorfing", Leaning.DANGER));
        Leant within = leant("and so we all went out again and it was blorfing by the window there", leaning);
        assertThat(within.dangerNearby()).isGreaterThan(within.danger());
    }

    private static Leant leant(String text, Leaning leaning) {
        return new Leant(Leaning.marks(Message.of(text).tokens(), UnaryOperator.identity()), leaning, 5);
    }

    @Test
    void a_number_leans_to_nothing() {
        assertThat(Leaning.marks(Message.of("412").tokens(), UnaryOperator.identity())[0])
                .isEmpty();
    }

    @Test
    void each_language_has_its_file_and_both_chinese_scripts_have_one() {
        for (Language language : Language.values()) {
            if (language != Language.UND) {
                assertThat(Leanings.shipped().of(language)).isNotSameAs(Leaning.none());
            }
        }
        assertThat(Leanings.file(Language.ZH_HANS)).isEqualTo(Leanings.file(Language.ZH_HANT));
        assertThat(Leanings.shipped().of(Language.UND)).isSameAs(Leaning.none());
    }
}
