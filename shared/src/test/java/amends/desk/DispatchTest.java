package amends.desk;

import static amends.desk.FrontDesk.HOTEL;
import static amends.desk.FrontDesk.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amends.complaint.BoardLine;
import amends.complaint.Category;
import amends.complaint.Deadline;
import amends.complaint.Entry;
import amends.complaint.Errand;
import amends.complaint.Errand.Status;
import amends.complaint.Fact;
import amends.complaint.Standing;
import amends.dispatch.Dispatching;
import amends.dispatch.Episode;
import amends.dispatch.Handled;
import amends.dispatch.Messenger.Delivery;
import amends.dispatch.Overload;
import amends.dispatch.Sweeping;
import amends.hotel.Phone;
import amends.hotel.Place;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DispatchTest {
    private static final Phone NOA = new Phone("+972500000002");
    private static final Phone SAM = new Phone("+972500000003");

    private final FrontDesk desk = new FrontDesk();

    private String taken(Category category, String room) {
        String id = desk.filed(category, room);
        desk.did("noa", id, new Command.Take());
        return id;
    }

    @Test
    void a_clerk_alone_crossing_the_mark_rings_the_manager_once() {
        desk.onDuty("noa");
        for (int i = 0; i < 3; i++) {
            taken(Category.BILLING, "508");
            desk.carry();
        }

        assertThat(desk.sentTo(MANAGER)).hasSize(1);
        assertThat(desk.facts(Fact.Crossed.class)).hasSize(1);
    }

    @Test
    void before_anybody_is_told_what_is_not_started_goes_back_but_for_what_crossed_the_mark() {
        desk.onDuty("noa", "sam");
        String first = taken(Category.BILLING, "508");
        String second = taken(Category.BILLING, "610");
        desk.did("noa", second, new Command.Start());
        String crossing = taken(Category.BILLING, "305");
        assertThat(desk.load("noa").episode()).isPresent();
        desk.carry();

        assertThat(desk.complaint(first).standing()).isInstanceOf(Standing.Waiting.class);
        assertThat(desk.complaint(second).standing()).isInstanceOf(Standing.Started.class);
        assertThat(desk.complaint(crossing).standing()).isInstanceOf(Standing.Taken.class);
        assertThat(desk.load("noa").minutes()).isEqualTo(20);
        var relieved = desk.facts(Fact.Relieved.class);
        assertThat(relieved).hasSize(1);
        assertThat(relieved.getFirst().minutes()).isEqualTo(30);
        assertThat(relieved.getFirst().returned())
                .containsExactly(desk.complaint(first).number());
        assertThat(relieved.getFirst().urgent()).contains(desk.complaint(first).number());
        assertThat(desk.sentTo(SAM)).hasSize(1);
        assertThat(desk.sentTo(MANAGER)).isEmpty();
        assertThat(desk.countersAreTrue()).isTrue();
    }

    private List<Overload> overloads() {
        return Overload.of(desk.book, desk.book.staff(HOTEL), desk.book.board(HOTEL));
    }

    @Test
    void colleagues_see_who_has_too_much_what_waits_of_it_and_what_to_take() {
        desk.onDuty("noa", "sam");
        assertThat(overloads()).isEmpty();
        String minor = taken(Category.OTHER, "508");
        String urgent = taken(Category.WATER, "610");
        taken(Category.BILLING, "305");
        String crossing = taken(Category.BILLING, "305");
        assertThat(overloads()).singleElement().satisfies(overload -> {
            assertThat(overload.returned()).isEmpty();
            assertThat(overload.help()).isEmpty();
        });
        desk.carry();

        Overload seen = overloads().getFirst();
        assertThat(seen.episode().clerk()).isEqualTo("noa");
        assertThat(seen.load().minutes()).isEqualTo(desk.load("noa").minutes());
        assertThat(seen.returned())
                .extracting(BoardLine::id)
                .startsWith(urgent)
                .contains(minor)
                .hasSize(3);
        assertThat(seen.help().map(BoardLine::number))
                .isEqualTo(desk.facts(Fact.Relieved.class).getFirst().urgent());

        desk.did("sam", urgent, new Command.Take());
        assertThat(overloads().getFirst().returned())
                .extracting(BoardLine::id)
                .hasSize(2)
                .doesNotContain(urgent, crossing);
        desk.did("noa", crossing, new Command.Resolve(Optional.empty()));
        desk.later(Duration.ofMinutes(3)).tick();
        assertThat(overloads()).isEmpty();
    }

    @Test
    void severity_one_is_never_given_back_for_an_overload() {
        desk.onDuty("noa");
        String danger = desk.filedDanger("412");
        new Dispatching(desk.book).handle(desk.entries(danger).getFirst().place(), desk.now, FrontDesk.patient());
        String taken = taken(Category.BILLING, "508");
        taken(Category.BILLING, "610");
        taken(Category.BILLING, "305");
        desk.carry();

        assertThat(desk.facts(Fact.Relieved.class)).hasSize(1);
        assertThat(desk.complaint(taken).standing()).isInstanceOf(Standing.Waiting.class);
        assertThat(desk.complaint(danger).standing().owner()).contains("noa");
    }

    @Test
    void one_episode_rings_once_however_much_more_is_taken() {
        desk.onDuty("noa");
        for (int i = 0; i < 8; i++) {
            String id = desk.filed(Category.BILLING, "508");
            desk.did("noa", id, new Command.Start());
            desk.carry();
        }

        assertThat(desk.facts(Fact.Crossed.class)).hasSize(1);
        assertThat(desk.sentTo(MANAGER)).hasSize(1);
    }

    @Test
    void the_all_clear_follows_after_two_minutes_under_the_low_mark_once() {
        overloadedAndCleared();
        desk.later(Duration.ofMinutes(3)).tick();

        assertThat(desk.facts(Fact.AllClear.class)).hasSize(1);
        assertThat(desk.sentTo(MANAGER)).hasSize(2);
        assertThat(desk.load("noa").episode()).isEmpty();
    }

    private void overloadedAndCleared() {
        desk.onDuty("noa");
        List<String> ids = List.of(
                desk.filed(Category.BILLING, "508"),
                desk.filed(Category.BILLING, "610"),
                desk.filed(Category.BILLING, "305"));
        ids.forEach(id -> desk.did("noa", id, new Command.Start()));
        desk.carry();
        desk.did("noa", ids.getFirst(), new Command.Resolve(Optional.empty()));
        desk.later(Duration.ofMinutes(1)).tick();
        assertThat(desk.facts(Fact.AllClear.class)).isEmpty();
        desk.later(Duration.ofMinutes(3)).tick();
    }

    @Test
    void nobody_hears_the_all_clear_before_the_alert() {
        desk.onDuty("noa");
        List<String> ids = List.of(
                desk.filed(Category.BILLING, "508"),
                desk.filed(Category.BILLING, "610"),
                desk.filed(Category.BILLING, "305"));
        ids.forEach(id -> desk.did("noa", id, new Command.Start()));
        ids.forEach(id -> desk.did("noa", id, new Command.Resolve(Optional.empty())));
        desk.later(Duration.ofMinutes(3)).mind();
        assertThat(desk.facts(Fact.AllClear.class)).isEmpty();

        desk.carry();
        desk.later(Duration.ofMinutes(3)).tick();
        assertThat(desk.sentTo(MANAGER)).hasSize(2);
        assertThat(desk.sentTo(MANAGER).getLast().words()).startsWith("All clear");
    }

    @Test
    void crossing_again_after_the_all_clear_is_another_episode() {
        overloadedAndCleared();
        desk.did("noa", desk.filed(Category.BILLING, "117"), new Command.Start());
        desk.carry();

        assertThat(desk.facts(Fact.Crossed.class)).hasSize(2);
    }

    @Test
    void danger_goes_at_once_to_the_clerk_with_the_fewest_minutes() {
        desk.onDuty("noa", "sam");
        taken(Category.BILLING, "508");
        String id = desk.filedDanger("412");
        desk.carry();

        assertThat(desk.complaint(id).standing().owner()).contains("sam");
        assertThat(desk.sentTo(SAM)).hasSize(1);
        assertThat(desk.load("sam").minutes()).isEqualTo(8);
    }

    @Test
    void danger_unconfirmed_for_a_minute_moves_to_the_next_in_one_transaction_and_the_manager_is_texted() {
        desk.onDuty("noa", "sam");
        String id = desk.filedDanger("412");
        desk.carry();
        assertThat(desk.complaint(id).standing().owner()).contains("noa");
        desk.later(Duration.ofSeconds(59)).carry();
        assertThat(desk.complaint(id).standing().owner()).contains("noa");
        desk.later(Duration.ofSeconds(1)).carry();

        assertThat(desk.complaint(id).standing().owner()).contains("sam");
        assertThat(desk.load("noa").items()).isZero();
        assertThat(desk.load("sam").items()).isEqualTo(1);
        assertThat(desk.sentTo(MANAGER)).hasSize(1);
        assertThat(desk.sentTo(NOA)).hasSize(1);
        assertThat(desk.sentTo(SAM)).hasSize(1);
    }

    @Test
    void danger_is_confirmed_by_starting_it() {
        desk.onDuty("noa", "sam");
        String id = desk.filedDanger("412");
        desk.carry();
        desk.did("noa", id, new Command.Start());
        desk.later(Duration.ofMinutes(1)).carry();

        assertThat(desk.complaint(id).standing().owner()).contains("noa");
        assertThat(desk.sentTo(MANAGER)).isEmpty();
    }

    @Test
    void a_start_taken_back_must_be_confirmed_again() {
        desk.onDuty("noa", "sam");
        String id = desk.filedDanger("412");
        desk.carry();
        desk.later(Duration.ofSeconds(58));
        int started = desk.did("noa", id, new Command.Start()).entry();
        desk.later(Duration.ofSeconds(3)).carry();
        desk.did("noa", id, new Command.Undo(started));
        desk.carry();

        assertThat(desk.complaint(id).standing().owner()).contains("sam");
    }

    @Test
    void danger_with_nobody_on_duty_rings_the_manager() {
        String id = desk.filedDanger("412");
        desk.carry();

        assertThat(desk.complaint(id).standing()).isInstanceOf(Standing.Waiting.class);
        assertThat(desk.sentTo(MANAGER)).hasSize(1);
    }

    @Test
    void an_unanswered_complaint_climbs_the_ladder_a_rung_at_each_missed_time() {
        desk.onDuty("noa", "maya");
        desk.texts(FrontDesk.DANA, "There is no hot water in 412");
        desk.carry();
        int before = desk.sentTo(NOA).size();
        desk.later(Duration.ofMinutes(5)).carry();
        assertThat(desk.sentTo(NOA)).hasSize(before + 1);
        desk.later(Duration.ofMinutes(25)).tick();

        assertThat(desk.facts(Fact.Late.class))
                .extracting(Fact.Late::what)
                .containsExactlyInAnyOrder(Deadline.ACKNOWLEDGE, Deadline.RESOLVE);
        assertThat(desk.sentTo(new Phone("+972500000004"))).hasSize(1);
    }

    @Test
    void a_promise_about_to_slip_is_lengthened_once_and_the_guest_told_before_it_slips() {
        desk.onDuty("noa");
        String id = desk.filed(Category.WATER, "412");
        desk.carry();
        desk.did("noa", id, new Command.Promise(desk.now.plus(Duration.ofMinutes(10))));
        desk.later(Duration.ofMinutes(6)).tick();
        assertThat(desk.sentTo(FrontDesk.DANA)).isEmpty();
        desk.later(Duration.ofMinutes(1)).carry();
        assertThat(desk.sentTo(FrontDesk.DANA)).hasSize(1);
        desk.later(Duration.ofMinutes(16)).tick();

        assertThat(desk.facts(Fact.PromiseLengthened.class)).hasSize(1);
        assertThat(desk.sentTo(FrontDesk.DANA)).hasSize(1);
        assertThat(desk.facts(Fact.Late.class)).extracting(Fact.Late::what).contains(Deadline.PROMISE);
    }

    @Test
    void a_kept_promise_is_not_spoken_of() {
        desk.onDuty("noa");
        String id = desk.filed(Category.WATER, "412");
        desk.did("noa", id, new Command.Promise(desk.now.plus(Duration.ofMinutes(10))));
        desk.did("noa", id, new Command.Resolve(Optional.empty()));
        desk.later(Duration.ofMinutes(8)).tick();

        assertThat(desk.sentTo(FrontDesk.DANA)).isEmpty();
    }

    @Test
    void what_is_too_late_or_no_longer_true_is_closed_visibly_and_not_sent() {
        desk.onDuty("noa", "sam");
        String id = desk.filed(Category.WATER, "412");
        int reply = desk.did("noa", id, new Command.Reply("On the way.")).entry();
        desk.later(Duration.ofHours(2)).carry();
        String danger = desk.filedDanger("508");
        desk.carry();

        assertThat(desk.sentTo(FrontDesk.DANA)).isEmpty();
        Errand closed = desk.entries(id).get(reply - 1).errand().orElseThrow();
        assertThat(closed.status()).isEqualTo(Status.SUPERSEDED);
        assertThat(closed.closing()).contains("too late");
        assertThat(desk.complaint(danger).standing().owner()).isPresent();
    }

    @Test
    void an_alert_of_danger_that_was_begun_meanwhile_is_not_sent() {
        desk.onDuty("noa");
        String id = desk.filedDanger("412");
        Entry filed = desk.entries(id).getFirst();
        new Dispatching(desk.book).handle(filed.place(), desk.now, FrontDesk.patient());
        desk.did("noa", id, new Command.Start());
        desk.carry();

        assertThat(desk.sentTo(NOA)).isEmpty();
    }

    @Test
    void an_errand_done_twice_does_its_effect_once() {
        desk.onDuty("noa");
        String id = desk.filedDanger("412");
        Entry filed = desk.entries(id).getFirst();
        for (int i = 0; i < 3; i++) {
            assertThat(new Dispatching(desk.book).handle(filed.place(), desk.now, FrontDesk.patient()))
                    .isEqualTo(Handled.DONE);
        }

        assertThat(desk.facts(Fact.Pushed.class)).hasSize(1);
        assertThat(desk.countersAreTrue()).isTrue();
    }

    @Test
    void what_nobody_carries_is_swept_five_times_and_then_parked_for_a_person() {
        desk.onDuty("noa");
        String id = desk.filed(Category.WATER, "412");
        int[] minutes = {1, 1, 2, 4, 8};
        for (int wait : minutes) {
            desk.later(Duration.ofMinutes(wait));
            assertThat(desk.sweep().sent()).isEqualTo(1);
            assertThat(desk.sweep().sent()).isZero();
        }
        desk.later(Duration.ofMinutes(16));
        assertThat(desk.sweep()).isEqualTo(new Sweeping.Swept(0, 1));

        assertThat(desk.complaint(id).state().parked()).isTrue();
        assertThat(desk.book.parked(HOTEL))
                .containsExactly(desk.entries(id).getFirst().place());
        desk.later(Duration.ofDays(1));
        assertThat(desk.sweep()).isEqualTo(new Sweeping.Swept(0, 0));

        assertThat(new Sweeping(desk.book, parcels -> List.of()).redrive(HOTEL, desk.now))
                .isEqualTo(1);
        assertThat(desk.complaint(id).state().parked()).isFalse();
        assertThat(desk.sweep().sent()).isEqualTo(1);
    }

    @Test
    void a_number_that_cannot_be_texted_is_parked_at_once_for_a_person() {
        desk.onDuty("noa");
        String id = desk.filed(Category.WATER, "412");
        desk.did("noa", id, new Command.Reply("On the way."));
        desk.delivery = Delivery.NEVER;
        desk.later(Duration.ofSeconds(8)).carry();

        assertThat(desk.complaint(id).state().parked()).isTrue();
    }

    @Test
    void a_claim_keeps_others_from_sending_and_runs_out() {
        desk.onDuty("noa");
        String id = desk.filed(Category.WATER, "412");
        int number = desk.did("noa", id, new Command.Reply("On the way.")).entry();
        desk.later(Duration.ofSeconds(8));
        Entry reply = desk.entries(id).get(number - 1);
        desk.put(reply.with(reply.errand().orElseThrow().claimedUntil(desk.now.plusSeconds(30))));
        assertThat(desk.handle(reply.place(), reply.errand().orElseThrow())).isEqualTo(Handled.LATER);
        desk.later(Duration.ofSeconds(30));
        assertThat(desk.handle(reply.place(), reply.errand().orElseThrow())).isEqualTo(Handled.DONE);

        assertThat(desk.sentTo(FrontDesk.DANA)).hasSize(1);
    }

    @Test
    void a_message_that_names_nothing_is_refused_for_good() {
        Place nowhere = new Place("H#demo#C#X", "E#000001");

        assertThatThrownBy(() -> new Dispatching(desk.book).handle(nowhere, desk.now, FrontDesk.patient()))
                .isInstanceOf(Dispatching.NoErrand.class);
    }

    @Test
    void many_clerks_taking_at_once_never_lose_a_minute() throws Exception {
        desk.onDuty("noa", "sam");
        List<String> ids = java.util.stream.IntStream.range(0, 40)
                .mapToObj(i -> desk.filed(Category.NOISE, "508"))
                .toList();
        List<Act> acts = ids.stream()
                .flatMap(id -> List.of(desk.act("noa"), desk.act("sam")).stream())
                .toList();
        var done = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < acts.size(); i++) {
                int at = i;
                var _ = threads.submit(() -> {
                    var answer = new PuttingRight(desk.book)
                            .carryOut(
                                    new Act(
                                            acts.get(at).actor(),
                                            acts.get(at).key(),
                                            acts.get(at).digest(),
                                            desk.now,
                                            tries -> tries < 10_000),
                                    ids.get(at / 2),
                                    new Command.Take());
                    done.addAndGet(answer instanceof Answer.Done ? 1 : 0);
                });
            }
        }

        assertThat(done).hasValue(40);
        assertThat(desk.load("noa").items() + desk.load("sam").items()).isEqualTo(40);
        assertThat(desk.countersAreTrue()).isTrue();
        assertThat(desk.facts(Fact.Crossed.class).stream()
                        .map(Fact.Crossed::clerk)
                        .toList())
                .doesNotHaveDuplicates();
        assertThat(Set.copyOf(desk.facts(Fact.Crossed.class)).size()).isLessThanOrEqualTo(2);
    }

    @Test
    void an_episode_whose_clerk_has_gone_ends_too() {
        desk.onDuty("noa");
        List<String> ids =
                List.of(taken(Category.BILLING, "508"), taken(Category.BILLING, "610"), taken(Category.BILLING, "305"));
        desk.carry();
        FrontDesk.done(new GoingOffDuty(desk.book).leave(desk.act("noa")));
        desk.later(Duration.ofMinutes(3)).tick();

        assertThat(ids)
                .allSatisfy(id -> assertThat(desk.complaint(id).standing()).isInstanceOf(Standing.Waiting.class));
        assertThat(desk.facts(Fact.AllClear.class)).hasSize(1);
        assertThat(desk.everyEntry().stream()
                        .map(Entry::of)
                        .filter(of -> desk.book.at(of, amends.hotel.Page.class).orElseThrow() instanceof Episode))
                .hasSize(3);
    }
}
