package amends.tests.journeys;

import static amends.tests.journeys.OpenHotel.NOA;
import static org.assertj.core.api.Assertions.assertThat;

import amends.tests.journeys.Api.Reply;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** A complaint comes in at the desk, by text and by phone, with what the guest asks for. */
@ExtendWith(HouseIsOpen.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FilingJourney {
    private final OpenHotel hotel;
    private final Desk noa;

    FilingJourney(RunningHouse house) {
        hotel = new OpenHotel(house);
        noa = hotel.signIn(NOA);
    }

    @BeforeAll
    void guests() {
        for (int guest = 1; guest <= 9; guest++) {
            hotel.books(noa, "10" + guest, guest);
        }
    }

    @AfterAll
    void close() {
        hotel.close();
    }

    @Test
    void what_a_guest_asks_for_at_the_desk_stands_on_the_list() {
        Reply filed = noa.files(
                "desk-1",
                Map.of(
                        "room",
                        "101",
                        "category",
                        "climate",
                        "words",
                        "The heating is cold, I want another room",
                        "remedies",
                        List.of(Map.of("kind", "room-move", "words", "another room, please"))));

        assertThat(filed.status()).as(filed.raw()).isEqualTo(201);
        Reply shown = noa.complaint(filed.text("id"));
        assertThat(Desk.objects(shown.body().get("remedies"))).singleElement().satisfies(remedy -> {
            assertThat(remedy.get("kind")).isEqualTo("room-move");
            assertThat(Desk.objects(remedy.get("steps")))
                    .singleElement()
                    .satisfies(step -> assertThat(step.get("station")).isEqualTo("requested"));
        });
        assertThat(hotel.awaitLine(noa, line -> filed.text("id").equals(line.get("id")))
                        .get("requested"))
                .isEqualTo(List.of("room-move"));
    }

    @Test
    void a_second_tap_is_the_same_complaint() {
        Map<String, String> slip = Map.of("room", "102", "category", "noise", "words", "Loud music from next door");
        Reply first = noa.files("tap-1", slip);
        Reply second = noa.files("tap-1", slip);

        assertThat(second.status()).isEqualTo(first.status());
        assertThat(second.raw()).isEqualTo(first.raw());
        assertThat(noa.list().stream().filter(line -> first.text("id").equals(line.get("id"))))
                .hasSize(1);
    }

    @Test
    void the_same_key_for_something_else_is_refused() {
        noa.files("tap-2", Map.of("room", "102", "category", "noise", "words", "Loud music again"));
        Reply other = noa.files("tap-2", Map.of("room", "102", "category", "water", "words", "Loud music again"));

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("key-reused");
    }

    @Test
    void a_key_is_needed() {
        Reply reply = hotel.api().post("/complaints", noa.bearer(), Map.of("room", "101", "category", "noise"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.mediaType()).startsWith("application/problem+json");
    }

    @Test
    void a_room_that_does_not_exist_is_refused() {
        Reply reply = noa.files("999", "noise", "There is loud music");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.problem()).isEqualTo("no-such-room");
    }

    @Test
    void a_text_is_on_the_list_and_is_answered() {
        hotel.texts(3, "Third call tonight. Still no hot water. Either fix it or move us.");

        Map<?, ?> line = hotel.awaitLine(noa, each -> hotel.guest(3).equals(each.get("phone")));
        assertThat(line.get("room")).isEqualTo("103");
        assertThat(line.get("category")).isEqualTo("water");
        assertThat(line.get("requested")).isEqualTo(List.of("repair", "room-move"));
        assertThat(hotel.awaitTexts(hotel.guest(3), 1).getFirst()).contains(String.valueOf(line.get("number")));
    }

    @Test
    void a_hebrew_text_is_understood_and_answered_in_hebrew() {
        hotel.texts(4, "השכנים מעלינו עושים מסיבה ואנחנו לא מצליחים לישון");

        Map<?, ?> line = hotel.awaitLine(noa, each -> hotel.guest(4).equals(each.get("phone")));
        assertThat(line.get("category")).isEqualTo("noise");
        assertThat(line.get("language")).isEqualTo("he");
        assertThat(hotel.awaitTexts(hotel.guest(4), 1).getFirst()).matches("(?s).*\\p{InHebrew}.*");
    }

    @Test
    void a_text_delivered_twice_is_one_complaint_and_one_reply() {
        hotel.texts(5, "There are ants all over the bathroom", "provider-5");
        hotel.texts(5, "There are ants all over the bathroom", "provider-5");
        hotel.texts(6, "There are ants all over the bathroom", "provider-6");

        hotel.awaitLine(noa, each -> hotel.guest(6).equals(each.get("phone")));
        hotel.awaitTexts(hotel.guest(6), 1);
        assertThat(noa.list().stream().filter(each -> hotel.guest(5).equals(each.get("phone"))))
                .hasSize(1);
        assertThat(hotel.receivedBy(hotel.guest(5))).hasSize(1);
    }

    @Test
    void a_call_is_on_the_list_and_the_same_contact_is_the_same_complaint() {
        Reply first = hotel.calls(7, "The television does not work at all", "contact-7");
        Reply again = hotel.calls(7, "The television does not work at all", "contact-7");

        assertThat(first.body())
                .isNotEmpty()
                .allSatisfy((_, value) -> assertThat(value).isInstanceOf(String.class));
        assertThat(again.body()).isEqualTo(first.body());
        Map<?, ?> line = hotel.awaitLine(noa, each -> hotel.guest(7).equals(each.get("phone")));
        assertThat(line.get("room")).isEqualTo("107");
        assertThat(noa.list().stream().filter(each -> hotel.guest(7).equals(each.get("phone"))))
                .hasSize(1);
    }

    @Test
    void a_caller_whom_nobody_knows_is_the_guest_of_the_room_that_was_said() {
        hotel.callsFrom("109", 21, "The window does not close", "contact-21");

        Map<?, ?> line = hotel.awaitLine(noa, each -> "109".equals(each.get("room")));
        assertThat(line.get("guest")).asString().endsWith("/9");
    }

    @Test
    void a_stranger_is_asked_for_the_room_and_answers_with_it() {
        hotel.texts(20, "the toilet is blocked and overflowing, send someone");
        Map<?, ?> line = hotel.awaitLine(noa, each -> hotel.guest(20).equals(each.get("phone")));
        assertThat(line.get("room")).isNull();
        assertThat(hotel.awaitTexts(hotel.guest(20), 1).getFirst()).contains("room");

        hotel.texts(20, "412");
        hotel.awaitLine(noa, each -> Desk.id(line).equals(each.get("id")) && "412".equals(each.get("room")));
        assertThat(hotel.receivedBy(hotel.guest(20))).hasSize(1);
    }

    @Test
    void who_wants_no_texts_gets_one_confirmation_and_then_none() {
        hotel.texts(8, "The sheets are dirty");
        Map<?, ?> line = hotel.awaitLine(noa, each -> hotel.guest(8).equals(each.get("phone")));
        hotel.awaitTexts(hotel.guest(8), 1);
        hotel.texts(8, "STOP");
        hotel.awaitTexts(hotel.guest(8), 2);

        Reply refused = noa.does(Desk.id(line), "reply", Map.of("text", "We are on our way."));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("no-texts-wanted");
        assertThat(hotel.receivedBy(hotel.guest(8))).hasSize(2);
    }
}
