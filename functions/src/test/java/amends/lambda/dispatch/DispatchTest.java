package amends.lambda.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import amends.complaint.Entry;
import amends.complaint.Errand;
import amends.complaint.Errand.Queue;
import amends.desk.FrontDesk;
import amends.lambda.door.Invocation;
import amends.lambda.door.Json;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DispatchTest {
    private final FrontDesk house = new FrontDesk().onDuty("noa");
    private final Dispatch dispatch = new Dispatch(house.book, () -> house.now);
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
    void danger_is_given_to_a_clerk_once() {
        String id = house.filedDanger("412");
        String parcel = parcel(owing(Queue.DISPATCH));
        assertThat(invocation.again(dispatch, Invocation.batch(parcel, parcel))).isEmpty();
        assertThat(house.complaint(id).standing().owner()).contains("noa");
        assertThat(house.load("noa").items()).isEqualTo(1);
    }

    @Test
    void what_is_too_early_comes_again() {
        house.filedDanger("412");
        invocation.again(dispatch, Invocation.batch(parcel(owing(Queue.DISPATCH))));
        assertThat(invocation.again(dispatch, Invocation.batch(parcel(owing(Queue.DISPATCH)))))
                .containsExactly("m1");
    }

    @Test
    void the_kept_payload_of_an_errand_that_is_not_there_comes_again_until_it_is_dead() {
        assertThat(invocation.again(dispatch, Invocation.event("dispatch-errand")))
                .hasSize(1);
        assertThat(invocation.log()).contains("NoErrand");
    }

    @Test
    void what_is_no_parcel_fails_alone() {
        house.filedDanger("412");
        assertThat(invocation.again(
                        dispatch, Invocation.batch("{", parcel(owing(Queue.DISPATCH)), "{\"shelf\":\"x\"}")))
                .containsExactly("m1", "m3");
    }
}
