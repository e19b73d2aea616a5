package amends.lambda.notify;

import static org.assertj.core.api.Assertions.assertThat;

import amends.complaint.Entry;
import amends.complaint.Errand;
import amends.complaint.Errand.Queue;
import amends.desk.FrontDesk;
import amends.lambda.door.Invocation;
import amends.lambda.door.Json;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NotifyTest {
    private final FrontDesk house = new FrontDesk().onDuty("noa");
    private final Notify notify = new Notify(house.book, house, () -> house.now);
    private final Invocation invocation = new Invocation();

    private static String parcel(Entry entry) {
        return Json.write(
                Map.of("shelf", entry.place().shelf(), "line", entry.place().line()));
    }

    private Entry owing(Queue queue) {
        return house.everyEntry().stream()
                .filter(entry -> entry.errand()
                        .filter(Errand::owed)
                        .filter(errand -> errand.task().queue() == queue)
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_alert_reaches_a_phone_once() {
        house.filedDanger("412");
        house.handle(
                owing(Queue.DISPATCH).place(), owing(Queue.DISPATCH).errand().orElseThrow());
        String parcel = parcel(owing(Queue.NOTIFY));
        assertThat(invocation.again(notify, Invocation.batch(parcel, parcel))).isEmpty();
        assertThat(house.sent).hasSize(1);
        assertThat(invocation.log()).doesNotContain("+9725", "412");
    }

    @Test
    void the_kept_payload_of_an_errand_that_is_not_there_comes_again_until_it_is_dead() {
        assertThat(invocation.again(notify, Invocation.event("notify-errand"))).hasSize(1);
        assertThat(invocation.log()).contains("NoErrand");
    }

    @Test
    void an_errand_of_another_queue_fails_and_is_left_as_it_is() {
        house.filedDanger("412");
        Entry errand = owing(Queue.DISPATCH);
        assertThat(invocation.again(notify, Invocation.batch(parcel(errand)))).containsExactly("m1");
        assertThat(house.book.at(errand.place(), Entry.class)).hasValue(errand);
    }

    @Test
    void what_is_no_parcel_fails_alone() {
        house.filedDanger("412");
        house.handle(
                owing(Queue.DISPATCH).place(), owing(Queue.DISPATCH).errand().orElseThrow());
        assertThat(invocation.again(notify, Invocation.batch("{", parcel(owing(Queue.NOTIFY)), "{\"shelf\":\"x\"}")))
                .containsExactly("m1", "m3");
    }
}
