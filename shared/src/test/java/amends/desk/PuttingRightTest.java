package amends.desk;

import static amends.desk.FrontDesk.done;
import static amends.desk.FrontDesk.refused;
import static amends.desk.FrontDesk.slip;
import static org.assertj.core.api.Assertions.assertThat;

import amends.book.Receipt;
import amends.complaint.Category;
import amends.complaint.Errand.Status;
import amends.complaint.Fact;
import amends.complaint.Severity;
import amends.complaint.Standing;
import amends.complaint.Talk;
import amends.remedy.Remedy.Station;
import amends.remedy.RemedyKind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PuttingRightTest {
    private final FrontDesk desk = new FrontDesk().onDuty("noa", "sam");

    @Test
    void a_complaint_is_on_the_list_with_its_times_from_the_first_transaction() {
        String id = desk.filed(Category.WATER, "412");

        var line = desk.book.board(FrontDesk.HOTEL).getFirst();
        assertThat(line.id()).isEqualTo(id);
        assertThat(line.number()).startsWith("412-").hasSize(6);
        assertThat(line.standing()).isInstanceOf(Standing.Waiting.class);
        assertThat(line.minutes()).isEqualTo(7);
        assertThat(line.resolveBy()).isEqualTo(desk.now.plus(Duration.ofMinutes(30)));
        assertThat(desk.complaint(id).guest()).contains("Dana Levi");
        assertThat(desk.complaint(id).phone()).contains(FrontDesk.DANA);
    }

    @Test
    void a_second_tap_is_the_same_complaint() {
        Answer first = desk.file(desk.act("noa", "tap", "body"), slip(Category.NOISE, "508"));
        desk.later(Duration.ofSeconds(2));
        Answer second = desk.file(desk.act("sam", "tap", "body"), slip(Category.NOISE, "508"));

        assertThat(second).isEqualTo(first);
        assertThat(desk.complaints()).hasSize(1);
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        desk.file(desk.act("noa", "tap", "body"), slip(Category.NOISE, "508"));
        Answer other = desk.file(desk.act("noa", "tap", "another"), slip(Category.WATER, "508"));

        assertThat(refused(other)).isEqualTo(new Refusal.KeyReused());
        assertThat(desk.complaints()).hasSize(1);
    }

    @Test
    void a_key_that_filed_cannot_take() {
        Answer filed = desk.file(desk.act("noa", "tap", "body"), slip(Category.NOISE, "508"));
        String id = done(filed).id();

        Answer taken = new PuttingRight(desk.book).carryOut(desk.act("noa", "tap", "take"), id, new Command.Take());

        assertThat(refused(taken)).isEqualTo(new Refusal.KeyReused());
    }

    @Test
    void a_key_that_took_cannot_file() {
        String id = desk.filed(Category.NOISE, "508");
        new PuttingRight(desk.book).carryOut(desk.act("noa", "tap", "take"), id, new Command.Take());

        assertThat(refused(desk.file(desk.act("noa", "tap", "body"), slip(Category.NOISE, "508"))))
                .isEqualTo(new Refusal.KeyReused());
    }

    @Test
    void taking_twice_under_one_key_counts_once() {
        String id = desk.filed(Category.BILLING, "508");
        Act act = desk.act("noa", "take", "digest");
        Answer first = new PuttingRight(desk.book).carryOut(act, id, new Command.Take());
        Answer second = new PuttingRight(desk.book).carryOut(act, id, new Command.Take());

        assertThat(second).isEqualTo(first);
        assertThat(desk.load("noa").minutes()).isEqualTo(10);
        assertThat(desk.load("noa").items()).isEqualTo(1);
    }

    @Test
    void what_a_colleague_took_cannot_be_taken() {
        String id = desk.filed(Category.NOISE, "508");
        desk.did("noa", id, new Command.Take());

        assertThat(refused(desk.does("sam", id, new Command.Take()))).isEqualTo(new Refusal.TheirsAlready("Noa"));
        assertThat(desk.countersAreTrue()).isTrue();
    }

    @Test
    void nobody_takes_off_duty() {
        String id = desk.filed(Category.NOISE, "508");

        assertThat(refused(desk.does("lin", id, new Command.Take()))).isEqualTo(new Refusal.NotOnDuty("Lin"));
    }

    @Test
    void a_complaint_of_another_hotel_is_as_one_that_does_not_exist() {
        assertThat(refused(desk.does("noa", "0123456789ABCDEFGHJKMNPQRS", new Command.Take())))
                .isEqualTo(new Refusal.NoSuchComplaint());
    }

    @Test
    void a_reply_takes_starts_answers_and_leaves_after_the_time_to_undo() {
        String id = desk.filed(Category.WATER, "412");
        Receipt receipt = desk.did("noa", id, new Command.Reply("So sorry. Somebody is on the way."));

        assertThat(desk.complaint(id).standing()).isInstanceOf(Standing.Started.class);
        assertThat(desk.load("noa").minutes()).isEqualTo(7);
        assertThat(receipt.undoBy()).contains(desk.now.plusSeconds(8));
        desk.carry();
        assertThat(desk.sent).isEmpty();
        desk.later(Duration.ofSeconds(8)).carry();
        assertThat(desk.sentTo(FrontDesk.DANA)).hasSize(1);
    }

    @Test
    void a_reply_taken_back_is_not_sent_and_the_workload_is_as_before() {
        String id = desk.filed(Category.WATER, "412");
        Receipt receipt = desk.did("noa", id, new Command.Reply("Somebody is on the way to 421."));
        desk.later(Duration.ofSeconds(7));
        desk.did("noa", id, new Command.Undo(receipt.entry()));
        desk.later(Duration.ofSeconds(10)).carry();

        assertThat(desk.sent).isEmpty();
        assertThat(desk.complaint(id).standing()).isInstanceOf(Standing.Waiting.class);
        assertThat(desk.load("noa").minutes()).isZero();
        assertThat(desk.entries(id)
                        .get(receipt.entry() - 1)
                        .errand()
                        .orElseThrow()
                        .status())
                .isEqualTo(Status.SUPERSEDED);
    }

    @Test
    void undo_has_its_time() {
        String id = desk.filed(Category.WATER, "412");
        Receipt receipt = desk.did("noa", id, new Command.Take());
        desk.later(Duration.ofSeconds(9));

        assertThat(refused(desk.does("noa", id, new Command.Undo(receipt.entry()))))
                .isEqualTo(new Refusal.TooLateToUndo(receipt.entry()));
    }

    @Test
    void nobody_undoes_another_ones_act_nor_their_own_twice() {
        String id = desk.filed(Category.WATER, "412");
        int entry = desk.did("noa", id, new Command.Take()).entry();

        assertThat(refused(desk.does("sam", id, new Command.Undo(entry)))).isEqualTo(new Refusal.NotYourAct(entry));
        desk.did("noa", id, new Command.Undo(entry));
        assertThat(refused(desk.does("noa", id, new Command.Undo(entry)))).isEqualTo(new Refusal.UndoneAlready(entry));
        assertThat(desk.countersAreTrue()).isTrue();
    }

    @Test
    void what_something_builds_on_is_not_undone() {
        String id = desk.filed(Category.WATER, "412");
        int taken = desk.did("noa", id, new Command.Take()).entry();
        desk.did("noa", id, new Command.Start());

        assertThat(refused(desk.does("noa", id, new Command.Undo(taken)))).isEqualTo(new Refusal.ChangedSince(taken));
    }

    @Test
    void a_note_in_between_does_not_hinder_undo() {
        String id = desk.filed(Category.WATER, "412");
        int taken = desk.did("noa", id, new Command.Take()).entry();
        desk.did("noa", id, new Command.Note("She sounds tired."));
        desk.did("noa", id, new Command.Undo(taken));

        assertThat(desk.complaint(id).standing()).isInstanceOf(Standing.Waiting.class);
    }

    @Test
    void filing_taken_back_is_withdrawn_and_off_the_list() {
        String id = desk.filed(Category.WATER, "412");
        desk.did("noa", id, new Command.Undo(1));
        desk.carry();

        assertThat(desk.book.board(FrontDesk.HOTEL)).isEmpty();
        assertThat(desk.complaint(id).standing()).isInstanceOf(Standing.Withdrawn.class);
    }

    @Test
    void each_act_that_can_be_undone_leaves_everything_as_it_was() {
        List<Command> commands = List.of(
                new Command.Take(),
                new Command.Start(),
                new Command.Reply("On the way."),
                new Command.Promise(desk.now.plus(Duration.ofMinutes(20))),
                new Command.Correct(
                        Optional.empty(),
                        Optional.of(Category.CLIMATE),
                        Optional.of(Severity.STAY_BREAKING),
                        Optional.empty(),
                        Optional.of("305"),
                        Optional.of(List.of(RemedyKind.REPAIR))),
                new Command.Resolve(Optional.of("hot again")),
                new Command.HandOver("sam", true, "somebody comes", "call her"),
                new Command.HandOver("engineering", false, "somebody comes", "look at the boiler"));
        for (Command command : commands) {
            String id = desk.filed(Category.WATER, "412");
            var before = desk.complaint(id).state();
            int entry = desk.did("noa", id, command).entry();
            assertThat(desk.complaint(id).state()).as("%s", command).isNotEqualTo(before);
            desk.did("noa", id, new Command.Undo(entry));
            assertThat(desk.complaint(id).state()).as("%s", command).isEqualTo(before);
            assertThat(desk.countersAreTrue()).as("%s", command).isTrue();
        }
    }

    @Test
    void handed_to_a_person_it_is_theirs_in_one_transaction_of_both_workloads() {
        String id = desk.filed(Category.BILLING, "508");
        desk.did("noa", id, new Command.Start());
        desk.did("noa", id, new Command.HandOver("sam", true, "told her ten minutes", "check the minibar"));

        assertThat(desk.complaint(id).standing()).isInstanceOf(Standing.Taken.class);
        assertThat(desk.load("noa").minutes()).isZero();
        assertThat(desk.load("sam").minutes()).isEqualTo(10);
    }

    @Test
    void handed_to_a_department_it_stays_with_the_clerk_and_is_started() {
        String id = desk.filed(Category.CLEANLINESS, "305");
        desk.did("noa", id, new Command.HandOver("housekeeping", false, "within the hour", "fresh sheets"));

        assertThat(desk.complaint(id).standing())
                .isEqualTo(new Standing.Started("noa", desk.now, Optional.of("housekeeping")));
        assertThat(desk.load("noa").items()).isEqualTo(1);
    }

    @Test
    void nothing_is_handed_to_somebody_who_is_not_there() {
        String id = desk.filed(Category.BILLING, "508");

        assertThat(refused(desk.does("noa", id, new Command.HandOver("lin", true, "", "call"))))
                .isEqualTo(new Refusal.NotOnDuty("lin"));
        assertThat(refused(desk.does("noa", id, new Command.HandOver("bob", true, "", "call"))))
                .isEqualTo(new Refusal.NoSuchPerson("bob"));
    }

    @Test
    void a_promise_is_never_for_sooner_than_five_minutes_nor_after_checkout() {
        String id = desk.filed(Category.WATER, "412");

        assertThat(refused(desk.does("noa", id, new Command.Promise(desk.now.plus(Duration.ofMinutes(4))))))
                .isInstanceOf(Refusal.TooSoon.class);
        assertThat(refused(desk.does("noa", id, new Command.Promise(desk.now.plus(Duration.ofDays(2))))))
                .isInstanceOf(Refusal.AfterCheckout.class);
    }

    @Test
    void no_deadline_lies_beyond_checkout() {
        desk.now = java.time.Instant.parse("2026-11-26T08:50:00Z");
        String id = desk.filed(Category.BILLING, "412");

        assertThat(desk.complaint(id).state().resolveBy()).isEqualTo("2026-11-26T09:00:00Z");
    }

    @Test
    void a_remedy_that_costs_nothing_goes_all_its_stations_and_each_is_kept() {
        String id = desk.filed(Category.CLEANLINESS, "412");
        for (Station station : Station.values()) {
            desk.did("noa", id, new Command.Remedy(RemedyKind.RE_CLEAN, station, Optional.empty()));
        }

        var remedy = desk.complaint(id).understood().remedies().getFirst();
        assertThat(remedy.steps()).extracting(step -> step.station()).containsExactly(Station.values());
        assertThat(refused(
                        desk.does("noa", id, new Command.Remedy(RemedyKind.RE_CLEAN, Station.GIVEN, Optional.empty()))))
                .isEqualTo(new Refusal.ReachedAlready(Station.GIVEN));
    }

    @Test
    void what_costs_money_may_be_asked_for_but_not_given_here() {
        String id = desk.filed(Category.NOISE, "412");
        desk.did("noa", id, new Command.Remedy(RemedyKind.ROOM_MOVE, Station.REQUESTED, Optional.of("quiet side")));

        assertThat(refused(
                        desk.does("noa", id, new Command.Remedy(RemedyKind.REFUND, Station.GIVEN, Optional.empty()))))
                .isEqualTo(new Refusal.CostsMoney(RemedyKind.REFUND));
        assertThat(desk.book.board(FrontDesk.HOTEL).getFirst().requested()).containsExactly(RemedyKind.ROOM_MOVE);
    }

    @Test
    void resolved_it_leaves_the_list_and_the_workload_and_reopened_it_waits_again() {
        String id = desk.filed(Category.NOISE, "412");
        desk.did("noa", id, new Command.Start());
        desk.did("sam", id, new Command.Resolve(Optional.of("they turned it down")));
        assertThat(desk.load("noa").items()).isZero();
        assertThat(desk.book.board(FrontDesk.HOTEL)).isEmpty();
        assertThat(refused(desk.does("noa", id, new Command.Take()))).isEqualTo(new Refusal.Closed("resolved"));

        desk.later(Duration.ofHours(1));
        desk.did("noa", id, new Command.Reopen(Optional.of("it began again")));
        assertThat(desk.complaint(id).standing()).isInstanceOf(Standing.Waiting.class);
        assertThat(desk.complaint(id).state().resolveBy()).isEqualTo(desk.now.plus(Duration.ofMinutes(15)));
        assertThat(refused(desk.does("noa", id, new Command.Reopen(Optional.empty()))))
                .isEqualTo(new Refusal.OpenStill());
    }

    @Test
    void off_duty_what_is_not_started_goes_back() {
        String taken = desk.filed(Category.NOISE, "412");
        String started = desk.filed(Category.WATER, "508");
        desk.did("noa", taken, new Command.Take());
        desk.did("noa", started, new Command.Start());
        done(new GoingOffDuty(desk.book).leave(desk.act("noa")));

        assertThat(desk.complaint(taken).standing()).isInstanceOf(Standing.Waiting.class);
        assertThat(desk.complaint(started).standing().owner()).contains("noa");
        assertThat(desk.load("noa").items()).isEqualTo(1);
        assertThat(refused(new GoingOffDuty(desk.book).leave(desk.act("noa")))).isEqualTo(new Refusal.NotOnDuty("Noa"));
    }

    @Test
    void a_shift_ends_by_itself_after_fourteen_hours_and_gives_back() {
        String id = desk.filed(Category.NOISE, "412");
        desk.did("noa", id, new Command.Take());
        desk.later(Duration.ofHours(14)).tick().tick();

        assertThat(desk.complaint(id).standing()).isInstanceOf(Standing.Waiting.class);
        assertThat(desk.load("noa").items()).isZero();
    }

    @Test
    void a_guest_who_wants_no_texts_is_not_texted() {
        String id = desk.filed(Category.WATER, "412");
        desk.put(new Talk.OptOut(FrontDesk.DANA, FrontDesk.NUMBER, desk.now, 0));

        assertThat(refused(desk.does("noa", id, new Command.Reply("hello")))).isEqualTo(new Refusal.NoTextsWanted());
    }

    @Test
    void a_room_that_does_not_exist_is_refused() {
        assertThat(refused(desk.file(desk.act("noa"), slip(Category.NOISE, "999"))))
                .isEqualTo(new Refusal.NoSuchRoom("999"));
        assertThat(desk.complaints()).isEmpty();
    }

    @Test
    void corrected_to_danger_it_is_pushed() {
        String id = desk.filed(Category.OTHER, "412");
        desk.carry();
        desk.did(
                "sam",
                id,
                new Command.Correct(
                        Optional.empty(),
                        Optional.of(Category.SAFETY),
                        Optional.empty(),
                        Optional.of(true),
                        Optional.empty(),
                        Optional.empty()));
        desk.carry();

        assertThat(desk.complaint(id).understood().severity()).isEqualTo(Severity.DANGER);
        assertThat(desk.facts(Fact.Pushed.class)).hasSize(1);
    }
}
