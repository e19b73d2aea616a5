package amends.tests.journeys;

import static amends.tests.journeys.OpenHotel.DAN;
import static amends.tests.journeys.OpenHotel.MAYA;
import static amends.tests.journeys.OpenHotel.NOA;
import static org.assertj.core.api.Assertions.assertThat;

import amends.tests.journeys.Api.Reply;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people at the desk do to a complaint, from taking it to putting it right. */
@ExtendWith(HouseIsOpen.class)
final class PuttingRightJourney {
    private final OpenHotel hotel;
    private final Desk noa;

    PuttingRightJourney(RunningHouse house) {
        hotel = new OpenHotel(house);
        noa = hotel.signIn(NOA);
    }

    @BeforeEach
    void guests() {
        hotel.books(noa, "101", 1);
    }

    @AfterEach
    void close() {
        hotel.close();
    }

    @Test
    void taken_answered_and_put_right() {
        hotel.texts(1, "The wifi in our room is dead");
        String id = complaintOfGuest();
        hotel.awaitTexts(hotel.guest(1), 1);

        assertThat(noa.does(id, "take").status()).isEqualTo(200);
        assertThat(workload(NOA)).isEqualTo(List.of(5, 1));
        noa.does(id, "reply", Map.of("text", "Our technician is with you in ten minutes."));
        assertThat(hotel.awaitTexts(hotel.guest(1), 2).getLast())
                .isEqualTo("Our technician is with you in ten minutes.");
        assertThat(noa.does(id, "resolve", Map.of("outcome", "new router")).status())
                .isEqualTo(200);

        Reply shown = noa.complaint(id);
        assertThat(Desk.state(shown.body())).isEqualTo("resolved");
        assertThat(Desk.objects(shown.body().get("entries")).stream().map(entry -> String.valueOf(entry.get("number"))))
                .startsWith("1", "2", "3")
                .doesNotHaveDuplicates();
        assertThat(workload(NOA)).isEqualTo(List.of(0, 0));
    }

    @Test
    void an_answer_taken_back_never_leaves() {
        hotel.texts(1, "The lamp over the desk is broken");
        String id = complaintOfGuest();
        hotel.awaitTexts(hotel.guest(1), 1);

        Reply said = noa.does(id, "reply", Map.of("text", "Please call the desk."));
        Reply undone = noa.does(id, "undo", Map.of("entry", said.number("entry")));
        assertThat(undone.status()).as(undone.raw()).isEqualTo(200);
        noa.does(id, "reply", Map.of("text", "We bring another lamp."));

        hotel.awaitTexts(hotel.guest(1), 2);
        assertThat(hotel.receivedBy(hotel.guest(1)).subList(1, 2)).containsExactly("We bring another lamp.");
        Reply late = noa.does(id, "undo", Map.of("entry", said.number("entry")));
        assertThat(late.status()).isEqualTo(409);
    }

    @Test
    void handed_to_a_colleague_it_is_theirs_and_no_longer_ones_own() {
        Desk dan = hotel.signIn(DAN);
        String id = noa.files("101", "noise", "The party next door goes on").text("id");
        noa.does(id, "take");
        Reply handed =
                noa.does(id, "hand-over", Map.of("to", DAN, "said", "Dan comes up", "wanted", "Knock next door"));

        assertThat(handed.status()).as(handed.raw()).isEqualTo(200);
        assertThat(workload(NOA)).isEqualTo(List.of(0, 0));
        assertThat(workload(DAN)).isEqualTo(List.of(5, 1));
        assertThat(noa.does(id, "start").problem()).isEqualTo("theirs-already");
        assertThat(dan.does(id, "start").status()).isEqualTo(200);
    }

    @Test
    void a_department_has_it_and_the_clerk_keeps_it() {
        String id = noa.files("101", "water", "The tap in the bathroom drips").text("id");
        noa.does(id, "take");
        noa.does(id, "hand-over", Map.of("to", "maintenance", "said", "Today", "wanted", "A new tap"));

        assertThat(Desk.state(noa.complaint(id).body())).isEqualTo("started");
        assertThat(workload(NOA)).isEqualTo(List.of(7, 1));
    }

    @Test
    void what_was_not_started_goes_back_when_its_clerk_goes_off_duty() {
        Desk dan = hotel.signIn(DAN);
        String taken = noa.files("101", "noise", "The lift is loud at night").text("id");
        String started = noa.files("101", "water", "The drain is slow tonight").text("id");
        noa.does(taken, "take");
        noa.does(started, "start");
        assertThat(noa.post("/off-duty", Map.of()).status()).isEqualTo(200);

        hotel.awaitLine(
                dan, line -> taken.equals(line.get("id")) && Desk.state(line).equals("waiting"));
        assertThat(Desk.by(dan.complaint(started).body())).isEqualTo(NOA);
        assertThat(workload(NOA)).isEqualTo(List.of(7, 1));
    }

    @Test
    void a_remedy_of_no_cost_goes_through_its_stations_and_one_of_cost_does_not() {
        String id = noa.files("101", "climate", "The heating is cold tonight").text("id");
        for (String station : List.of("requested", "offered", "accepted", "given")) {
            Reply reached = noa.does(id, "remedies", Map.of("kind", "repair", "station", station));
            assertThat(reached.status()).as(reached.raw()).isEqualTo(200);
        }
        assertThat(noa.does(id, "remedies", Map.of("kind", "refund", "station", "given"))
                        .problem())
                .isEqualTo("costs-money");
    }

    @Test
    void danger_is_answered_at_once_and_given_to_a_clerk_who_starts_it() {
        hotel.texts(1, "There is smoke coming from under the door next to mine");
        assertThat(hotel.awaitTexts(hotel.guest(1), 1).getFirst()).contains("112");
        Map<?, ?> line = hotel.awaitLine(noa, each -> Desk.by(each).equals(NOA));

        assertThat(line.get("severity")).isEqualTo(1);
        assertThat(hotel.awaitTexts(hotel.staffPhone(1), 1).getFirst()).startsWith("Severity 1");
        assertThat(noa.does(Desk.id(line), "start").status()).isEqualTo(200);
    }

    @Test
    void danger_that_its_clerk_does_not_start_moves_to_the_next_and_the_manager_is_told() {
        Desk maya = hotel.signIn(MAYA);
        hotel.texts(1, "my husband collapsed in the bathroom please hurry");
        hotel.awaitLine(noa, each -> Desk.by(each).equals(NOA));
        Map<?, ?> line = hotel.awaitLine(noa, each -> Desk.by(each).equals(MAYA));

        assertThat(hotel.awaitTexts(hotel.manager(), 1))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("Noa", "Maya").doesNotContain("husband"));
        assertThat(maya.does(Desk.id(line), "start").status()).isEqualTo(200);
        assertThat(workload(NOA)).isEqualTo(List.of(0, 0));
    }

    private String complaintOfGuest() {
        return Desk.id(hotel.awaitLine(noa, line -> hotel.guest(1).equals(line.get("phone"))));
    }

    /** Minutes and complaints of somebody, as the desk shows them. */
    private List<?> workload(String person) {
        return Desk.objects(noa.get("/desk").body().get("clerks")).stream()
                .filter(clerk -> person.equals(clerk.get("id")))
                .map(clerk -> List.of(clerk.get("minutes"), clerk.get("items")))
                .findFirst()
                .orElseThrow();
    }
}
