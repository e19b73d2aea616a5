package amends.tests.journeys;

import static amends.tests.journeys.OpenHotel.DAN;
import static amends.tests.journeys.OpenHotel.NOA;
import static org.assertj.core.api.Assertions.assertThat;

import amends.tests.journeys.Api.Reply;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a clerk sees at a glance, on whichever tablet: that something changed, the line, the house, what was before. */
@ExtendWith(HouseIsOpen.class)
final class GlanceJourney {
    private final OpenHotel hotel;
    private final Desk noa;

    GlanceJourney(RunningHouse house) {
        hotel = new OpenHotel(house);
        noa = hotel.signIn(NOA);
    }

    @AfterEach
    void close() {
        hotel.close();
    }

    private Reply pulse(Desk desk, int since) {
        return desk.get("/desk/pulse?since=" + since);
    }

    /** Waits until the desk is felt to have changed since; how many beats it has then. */
    private int felt(Desk desk, int since) {
        return OpenHotel.await("the pulse moves", () -> pulse(desk, since), reply -> reply.number("beats") > since)
                .number("beats");
    }

    private int line(Desk desk) {
        return desk.get("/desk").body().get("line") instanceof Map<?, ?> line
                        && line.get("waiting") instanceof Number waiting
                ? waiting.intValue()
                : -1;
    }

    /** Nothing else happens in this hotel, so that each of the beats can be of one thing alone. */
    @Test
    void another_tablet_feels_the_line_who_comes_and_goes_and_a_new_complaint() {
        int came = felt(noa, 0);
        noa.post("/desk/line", Map.of("by", 1));
        int tapped = felt(noa, came);
        assertThat(line(noa)).isEqualTo(1);

        Desk dan = hotel.signIn(DAN);
        int joined = felt(noa, tapped);
        assertThat(dan.post("/off-duty", Map.of()).status()).isEqualTo(200);
        felt(noa, joined);
        assertThat(pulse(noa, 0).body().get("changes")).isEqualTo(List.of());

        String id = dan.files("101", "noise", "The bar below is loud tonight").text("id");
        int named = OpenHotel.await(
                        "the pulse names it",
                        () -> pulse(noa, 0),
                        reply -> named(reply).contains(id))
                .number("beats");
        assertThat(noa.get("/desk").number("pulse")).isGreaterThanOrEqualTo(named);
    }

    @Test
    void while_nothing_changes_the_pulse_says_so_in_few_bytes() {
        noa.files("101", "noise", "The bar below is loud tonight");
        Reply still = OpenHotel.await(
                "the desk is quiet",
                () -> pulse(noa, noa.get("/desk").number("pulse")),
                reply -> reply.number("beats") > 0 && !reply.body().containsKey("changes"));

        assertThat(still.raw()).matches("\\{\"beats\":[0-9]+}");
    }

    private static List<String> named(Reply pulse) {
        return Desk.objects(pulse.body().get("changes")).stream().map(Desk::id).toList();
    }

    @Test
    void a_pulse_since_no_number_and_a_tap_of_two_are_refused_and_nothing_changes() {
        assertThat(List.of(
                        noa.get("/desk/pulse"),
                        noa.get("/desk/pulse?since=soon"),
                        noa.get("/desk/pulse?since=-1"),
                        noa.get("/desk/pulse?since=1&since=2"),
                        noa.post("/desk/line", Map.of("by", 2)),
                        noa.post("/desk/line", Map.of("by", 0)),
                        noa.post("/desk/line", Map.of()),
                        noa.post("/desk/line", Map.of("by", 1, "hotel", "other"))))
                .allSatisfy(reply -> {
                    assertThat(reply.status()).isEqualTo(400);
                    assertThat(reply.text("detail")).isNotEmpty();
                });
        assertThat(line(noa)).isZero();
    }

    @Test
    void the_line_never_falls_below_nobody_and_a_tap_tried_again_counts_once() {
        assertThat(noa.post("/desk/line", Map.of("by", -1)).number("waiting")).isZero();
        var headers = new HashMap<>(noa.bearer());
        headers.put("Idempotency-Key", "the-same-tap");
        Reply first = hotel.api().post("/desk/line", headers, Map.of("by", 1));
        noa.post("/desk/line", Map.of("by", 1));
        Reply again = hotel.api().post("/desk/line", headers, Map.of("by", 1));

        assertThat(again.raw()).isEqualTo(first.raw());
        assertThat(line(noa)).isEqualTo(2);
    }

    @Test
    void everybody_in_the_house_is_found_by_room_and_nobody_who_has_left() {
        hotel.books(noa, "109", 1);
        hotel.books(noa, "102", 2);
        Map<String, Object> left = new HashMap<>(hotel.stay("103", 3));
        left.put("departure", LocalDate.now(ZoneOffset.UTC).minusDays(1).toString());
        assertThat(noa.put("/stays/left", left).status()).isEqualTo(200);

        Reply shown = OpenHotel.await(
                "both guests are in the house",
                () -> noa.get("/stays"),
                reply -> Desk.objects(reply.body().get("stays")).size() == 2);
        assertThat(Desk.objects(shown.body().get("stays")))
                .extracting(stay -> String.valueOf(stay.get("room")))
                .containsExactly("102", "109");
        assertThat(shown.body().get("rooms"))
                .isEqualTo(List.of("101", "102", "103", "104", "105", "106", "107", "108", "109", "412"));
        assertThat(shown.raw()).doesNotContain("nightlyRate");
    }

    @Test
    void what_a_guest_and_a_room_had_before_stands_beside_the_complaint() {
        hotel.books(noa, "101", 1);
        hotel.texts(1, "The wifi does not work in here");
        String texted = Desk.id(hotel.awaitLine(noa, line -> hotel.guest(1).equals(line.get("phone"))));
        String other = noa.files(
                        "other-guest",
                        Map.of("room", "101", "phone", hotel.guest(2), "category", "noise", "words", "Loud next door"))
                .text("id");
        noa.does(other, "remedies", Map.of("kind", "repair", "station", "given"));
        noa.does(other, "resolve");
        String now = noa.files("101", "climate", "The heating is off again").text("id");

        Reply beside = OpenHotel.await(
                "both stand beside it",
                () -> noa.get("/complaints/" + now + "/earlier"),
                reply -> ids(reply, "guest").equals(List.of(texted))
                        && ids(reply, "room").equals(List.of(other)));
        assertThat(Desk.objects(beside.body().get("room")).getFirst().get("given"))
                .isEqualTo(List.of("repair"));
        assertThat(ids(noa.get("/rooms/101/complaints"), "complaints")).containsExactly(now, other, texted);
    }

    private static List<String> ids(Reply reply, String list) {
        return Desk.objects(reply.body().get(list)).stream().map(Desk::id).toList();
    }

    @Test
    void a_room_that_the_house_has_not_is_not_found() {
        assertThat(List.of(
                        noa.get("/rooms/999/complaints"),
                        noa.get("/rooms/%20/complaints"),
                        noa.get("/rooms/10%231/complaints"),
                        noa.get("/rooms/101%2F..%2F102/complaints")))
                .allSatisfy(reply -> {
                    assertThat(reply.status()).isEqualTo(404);
                    assertThat(reply.problem()).isEqualTo("no-such-room");
                });
    }

    @Test
    void a_long_list_travels_squeezed_and_a_short_reply_does_not() throws Exception {
        List<String> ids = new ArrayList<>();
        for (int nth = 1; nth <= 5; nth++) {
            ids.add(noa.files("10" + nth, "noise", "The bar below is loud tonight")
                    .text("id"));
        }
        OpenHotel.await("all are listed", noa::list, list -> list.size() == ids.size());

        HttpResponse<byte[]> squeezed = asked("/desk", Optional.of("gzip"));
        HttpResponse<byte[]> plain = asked("/desk", Optional.empty());
        assertThat(squeezed.headers().firstValue("content-encoding")).contains("gzip");
        assertThat(squeezed.headers().firstValue("vary")).contains("accept-encoding");
        assertThat(plain.headers().firstValue("content-encoding")).isEmpty();
        assertThat(squeezed.body().length).isLessThan(plain.body().length / 2);
        assertThat(asked("/desk/pulse?since=0", Optional.of("gzip")).headers().firstValue("content-encoding"))
                .isEmpty();
    }

    private HttpResponse<byte[]> asked(String path, Optional<String> encoding) throws Exception {
        URI address = hotel.house().address().resolve(path);
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        noa.bearer().forEach(request::header);
        encoding.ifPresent(coding -> request.header("Accept-Encoding", coding));
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        }
    }
}
