package amends.desk;

import static amends.desk.FrontDesk.DANA;
import static amends.desk.FrontDesk.HOTEL;
import static amends.desk.FrontDesk.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import amends.complaint.Category;
import amends.complaint.Complaint;
import amends.complaint.Example;
import amends.complaint.Severity;
import amends.remedy.RemedyKind;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CorrectedExamplesTest {
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    private final FrontDesk desk = new FrontDesk().onDuty("noa");

    private List<Example> kept() {
        return desk.book.examples(HOTEL, NOVEMBER);
    }

    private static Command.Correct to(Category category) {
        return new Command.Correct(
                Optional.empty(),
                Optional.of(category),
                Optional.of(Severity.STAY_BREAKING),
                Optional.empty(),
                Optional.empty(),
                Optional.of(List.of(RemedyKind.ROOM_MOVE)));
    }

    private Complaint texted(String words) {
        desk.texts(DANA, words);
        return desk.complaints().getLast();
    }

    @Test
    void what_a_clerk_corrects_is_kept_with_the_guests_words_but_no_name_and_no_number() {
        Complaint complaint =
                texted("Dana Levi in 412, Noa knows. Call 0521234567 or dana@example.org. The flux is kaput");
        desk.did("noa", complaint.id(), to(Category.CLIMATE));

        assertThat(kept()).singleElement().satisfies(example -> {
            assertThat(example.words()).isEqualTo("… … in 000, … knows. Call 0000000000 or … The flux is kaput");
            assertThat(example.category()).isEqualTo(Category.CLIMATE);
            assertThat(example.severity()).isEqualTo(Severity.STAY_BREAKING);
            assertThat(example.remedies()).containsExactly(RemedyKind.ROOM_MOVE);
            assertThat(example.room()).contains("000");
            assertThat(example.withdrawn()).isFalse();
        });
    }

    @Test
    void a_correction_that_is_taken_back_teaches_nothing() {
        Complaint complaint = texted("The flux is kaput");
        int first = desk.did("noa", complaint.id(), to(Category.CLIMATE)).entry();
        desk.did("noa", complaint.id(), new Command.Undo(first));
        desk.did("noa", complaint.id(), to(Category.WATER));

        assertThat(kept()).extracting(Example::withdrawn).containsExactly(true, false);
        assertThat(kept()).extracting(Example::category).containsExactly(Category.CLIMATE, Category.WATER);
    }

    @Test
    void what_a_clerk_filed_and_corrects_was_never_misunderstood() {
        String id = desk.filed(Category.WATER, "412");
        desk.did("noa", id, to(Category.CLIMATE));

        assertThat(kept()).isEmpty();
    }

    @Test
    void nothing_is_learned_from_a_correction_by_itself() {
        Complaint one = texted("The flux is kaput");
        desk.did("noa", one.id(), to(Category.CLIMATE));
        desk.texts(STRANGER, "The flux is kaput");

        assertThat(desk.complaints())
                .filteredOn(other -> !other.id().equals(one.id()))
                .extracting(other -> other.understood().category())
                .containsExactly(one.understood().category());
    }
}
