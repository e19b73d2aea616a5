package amends.desk;

import static amends.desk.FrontDesk.DANA;
import static amends.desk.FrontDesk.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import amends.complaint.Category;
import amends.complaint.Complaint;
import amends.complaint.Fact;
import amends.complaint.Kind;
import amends.complaint.Severity;
import amends.complaint.Standing;
import amends.complaint.Talk;
import amends.desk.HearingText.Heard;
import amends.desk.HearingText.Text;
import amends.hotel.Language;
import amends.hotel.Phone;
import amends.hotel.Place;
import amends.listening.Listener;
import amends.remedy.Remedy;
import amends.remedy.RemedyKind;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HearingTextTest {
    private final FrontDesk desk = new FrontDesk().onDuty("noa");

    private Complaint only() {
        assertThat(desk.complaints()).hasSize(1);
        return desk.complaints().getFirst();
    }

    @Test
    void a_text_is_filed_with_what_went_wrong_and_the_remedy_asked_for() {
        desk.texts(DANA, "There is no hot water in the shower again. Please send someone to fix it.");

        Complaint complaint = only();
        assertThat(complaint.understood().category()).isEqualTo(Category.WATER);
        assertThat(complaint.understood().remedies()).extracting(Remedy::kind).containsExactly(RemedyKind.REPAIR);
        assertThat(complaint.understood().room()).contains("412");
        assertThat(complaint.guest()).contains("Dana Levi");
        assertThat(complaint.standing()).isInstanceOf(Standing.Waiting.class);
    }

    @Test
    void hebrew_is_heard_and_answered_in_hebrew() {
        desk.texts(DANA, "אין מים חמים במקלחת, אפשר לשלוח מישהו לתקן?");
        desk.carry();

        assertThat(only().understood().language()).isEqualTo(Language.HE);
        assertThat(only().understood().category()).isEqualTo(Category.WATER);
        assertThat(desk.sentTo(DANA).getFirst().words()).matches(".*[א-ת].*").contains(only().number());
    }

    @Test
    void one_text_delivered_twice_is_one_complaint_and_one_reply() {
        desk.texts(DANA, "The air conditioning is broken", "sms-1");
        desk.later(Duration.ofSeconds(30));
        assertThat(desk.texts(DANA, "The air conditioning is broken", "sms-1")).isInstanceOf(Heard.Again.class);
        desk.carry();

        assertThat(only().entries()).isEqualTo(desk.entries(only().id()).size());
        assertThat(desk.sentTo(DANA)).hasSize(1);
    }

    @Test
    void a_second_delivery_is_the_same_even_after_the_complaint_was_resolved() {
        desk.texts(DANA, "The air conditioning is broken", "sms-1");
        desk.did("noa", only().id(), new Command.Resolve(Optional.empty()));
        desk.texts(DANA, "The air conditioning is broken", "sms-1");

        assertThat(only().standing()).isInstanceOf(Standing.Resolved.class);
    }

    @Test
    void two_identical_texts_of_two_guests_are_two_complaints() {
        desk.texts(DANA, "The wifi does not work");
        desk.texts(STRANGER, "The wifi does not work");

        assertThat(desk.complaints()).hasSize(2);
    }

    @Test
    void an_unknown_number_is_asked_for_its_room_and_the_answer_is_taken_in() {
        desk.texts(STRANGER, "The air conditioning in my room is broken, please fix it");
        desk.carry();
        assertThat(only().number()).startsWith("0-");
        assertThat(only().understood().room()).isEmpty();
        desk.texts(STRANGER, "508");

        assertThat(only().understood().room()).contains("508");
        assertThat(only().number()).startsWith("0-");
    }

    @Test
    void a_guest_who_named_no_remedy_is_asked_and_the_choice_is_kept() {
        desk.texts(DANA, "The air conditioning is broken");
        desk.carry();
        assertThat(desk.sentTo(DANA).getFirst().words()).contains("1").contains("2");
        desk.texts(DANA, "1");

        assertThat(only().understood().remedies()).extracting(Remedy::kind).containsExactly(RemedyKind.REPAIR);
    }

    @Test
    void more_of_the_same_is_added_and_something_else_is_another_linked_complaint() {
        desk.texts(DANA, "The air conditioning is broken");
        desk.texts(DANA, "the air conditioning is still not working!!");
        assertThat(desk.complaints()).hasSize(1);
        desk.later(Duration.ofSeconds(5));
        desk.texts(DANA, "and there is a cockroach in the bathroom");

        assertThat(desk.complaints()).hasSize(2);
        assertThat(desk.complaints().getLast().linked())
                .contains(desk.complaints().getFirst().id());
    }

    @Test
    void thanks_is_added_and_opens_nothing() {
        desk.texts(DANA, "The air conditioning is broken");
        desk.did("noa", only().id(), new Command.Resolve(Optional.empty()));
        desk.texts(DANA, "Thank you so much!");

        assertThat(only().standing()).isInstanceOf(Standing.Resolved.class);
        assertThat(desk.facts(Fact.TextIn.class)).extracting(Fact.TextIn::kind).containsExactly(Kind.THANKS);
    }

    @Test
    void within_the_stay_the_same_again_reopens_and_the_fourth_time_a_manager_hears() {
        desk.texts(DANA, "The air conditioning is broken");
        for (int time = 1; time <= 4; time++) {
            desk.did("noa", only().id(), new Command.Resolve(Optional.empty()));
            desk.later(Duration.ofMinutes(5));
            desk.texts(DANA, "The air conditioning is broken again");
            assertThat(only().standing()).as("time %d", time).isInstanceOf(Standing.Waiting.class);
        }

        assertThat(only().state().reopened()).isEqualTo(4);
        assertThat(desk.facts(Fact.ForManager.class)).hasSize(1);
    }

    @Test
    void danger_is_answered_at_once_and_pushed() {
        Heard heard = desk.texts(DANA, "There is smoke coming out of the wall and it smells like fire");
        assertThat(((Heard.Written) heard).tellNow()).isPresent();
        assertThat(only().understood().severity()).isEqualTo(Severity.DANGER);
        Place now = ((Heard.Written) heard).tellNow().orElseThrow();
        new amends.dispatch.Telling(desk.book, desk).tell(now, desk.now, FrontDesk.patient());
        assertThat(desk.sentTo(DANA).getFirst().words()).contains("112");
        desk.carry();

        assertThat(desk.sentTo(DANA)).hasSize(1);
        assertThat(only().standing().owner()).contains("noa");
    }

    @Test
    void stop_is_obeyed_confirmed_once_and_lifted_by_start() {
        desk.texts(DANA, "STOP");
        desk.carry();
        assertThat(desk.sentTo(DANA)).hasSize(1);
        desk.texts(DANA, "stop");
        desk.texts(DANA, "The air conditioning is broken");
        desk.carry();
        assertThat(desk.sentTo(DANA)).hasSize(1);
        assertThat(only().understood().category()).isEqualTo(Category.CLIMATE);
        desk.texts(DANA, "START");
        desk.carry();

        assertThat(desk.book.at(Place.optOut(DANA, FrontDesk.NUMBER), Talk.OptOut.class))
                .isEmpty();
        assertThat(desk.sentTo(DANA)).hasSize(2);
    }

    @Test
    void stop_inside_a_complaint_is_a_complaint() {
        desk.texts(DANA, "please stop the noise next door, we cannot sleep");

        assertThat(only().understood().category()).isEqualTo(Category.NOISE);
    }

    @Test
    void what_cannot_be_understood_is_recorded_and_given_to_a_clerk_as_unsure() {
        desk.texts(STRANGER, "qwx zzkr plm");
        desk.texts(new Phone("+447700900555"), "");
        desk.texts(new Phone("+447700900556"), "\uD800 \u202E\u0000 🙃");

        assertThat(desk.complaints()).hasSize(3);
        assertThat(desk.book.board(FrontDesk.HOTEL))
                .allSatisfy(line -> assertThat(line.unsure()).isTrue());
    }

    @Test
    void a_card_number_is_never_written_down() {
        desk.texts(DANA, "You charged my card 4111 1111 1111 1111 twice, I want my money back");

        assertThat(only().words()).doesNotContain("1111 1111").contains("1111]");
        assertThat(only().understood().category()).isEqualTo(Category.BILLING);
    }

    @Test
    void a_number_that_is_no_hotels_is_nobodys() {
        Heard heard = new HearingText(desk.book, Listener.shipped())
                .hear(new Text(DANA, new Phone("+15550109999"), "hello", "x"), desk.now, FrontDesk.patient());

        assertThat(heard).isInstanceOf(Heard.NobodysNumber.class);
        assertThat(desk.complaints()).isEmpty();
    }

    @Test
    void a_question_is_on_the_same_list_as_minor() {
        desk.texts(DANA, "Could we have two more towels please?");

        assertThat(only().understood().kind()).isEqualTo(Kind.QUESTION);
        assertThat(only().understood().severity()).isEqualTo(Severity.MINOR);
    }
}
