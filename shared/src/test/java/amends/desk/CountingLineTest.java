package amends.desk;

import static amends.desk.FrontDesk.HOTEL;
import static org.assertj.core.api.Assertions.assertThat;

import amends.book.Book;
import amends.book.Receipt;
import amends.clerk.Line;
import amends.hotel.Place;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class CountingLineTest {
    private final FrontDesk desk = new FrontDesk().onDuty("noa", "sam");

    private Receipt tap(Act act, int by) {
        return FrontDesk.done(new CountingLine(desk.book).move(act, by));
    }

    private Optional<Line> line() {
        return desk.book.at(Place.line(HOTEL), Line.class);
    }

    @Test
    void a_tap_counts_one_more_or_one_fewer_and_says_who_and_when() {
        assertThat(tap(desk.act("noa"), 1).waiting()).contains(1);
        assertThat(tap(desk.act("noa"), 1).waiting()).contains(2);
        desk.later(Duration.ofMinutes(1));
        assertThat(tap(desk.act("sam"), -1).waiting()).contains(1);
        assertThat(line()).contains(new Line(HOTEL, 1, desk.now, "sam", 3));
    }

    @Test
    void nobody_waits_below_zero_and_a_line_ends_at_99() {
        assertThat(tap(desk.act("noa"), -1).waiting()).contains(0);
        for (int taps = 0; taps < 99; taps++) {
            tap(desk.act("noa"), 1);
        }
        assertThat(tap(desk.act("noa"), 1).waiting()).contains(99);
    }

    @Test
    void a_second_tap_under_its_key_counts_once_and_is_answered_the_same() {
        Receipt first = tap(desk.act("noa", "key", "digest"), 1);
        tap(desk.act("sam"), 1);
        desk.later(Duration.ofMinutes(1));

        assertThat(tap(desk.act("noa", "key", "digest"), 1)).isEqualTo(first);
        assertThat(line().orElseThrow().waiting()).isEqualTo(2);
    }

    @Test
    void a_key_of_something_else_is_refused_and_nobody_is_counted() {
        desk.file(desk.act("noa", "key", "digest"), FrontDesk.danger("412"));

        assertThat(FrontDesk.refused(new CountingLine(desk.book).move(desk.act("noa", "key", "other"), 1)))
                .isInstanceOf(Refusal.KeyReused.class);
        assertThat(line()).isEmpty();
    }

    @Test
    void two_who_tap_at_once_are_both_counted() {
        Book book = new Meanwhile(desk.book).then(() -> tap(desk.act("sam"), 1)).book();

        assertThat(FrontDesk.done(new CountingLine(book).move(desk.act("noa"), 1))
                        .waiting())
                .contains(2);
    }

    @Test
    void of_many_taps_at_once_none_is_lost() throws Exception {
        int taps = 20;
        Callable<Receipt> tap = () -> {
            Act act;
            synchronized (desk) {
                act = desk.act("noa");
            }
            return tap(act, 1);
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : threads.invokeAll(Collections.nCopies(taps, tap))) {
                each.get();
            }
        }
        assertThat(line().orElseThrow().waiting()).isEqualTo(taps);
    }

    @Test
    void a_book_too_busy_counts_nobody() {
        var meanwhile = new Meanwhile(desk.book);
        for (int times = 0; times < 3; times++) {
            meanwhile.then(() -> tap(desk.act("sam"), 1));
        }
        Act act = desk.act("noa");
        var hasty = new Act(act.actor(), act.key(), act.digest(), act.now(), House.THREE_TRIES);

        assertThat(FrontDesk.refused(new CountingLine(meanwhile.book()).move(hasty, 1)))
                .isInstanceOf(Refusal.Busy.class);
        assertThat(line().orElseThrow().waiting()).isEqualTo(3);
    }
}
