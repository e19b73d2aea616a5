package amends.lambda.desk;

import static org.assertj.core.api.Assertions.assertThat;

import amends.book.Pulse;
import amends.clerk.Line;
import amends.clerk.Role;
import amends.complaint.Category;
import amends.desk.Act;
import amends.desk.Actor;
import amends.desk.Command;
import amends.desk.FilingAtDesk;
import amends.desk.FrontDesk;
import amends.hotel.HotelId;
import amends.hotel.Place;
import amends.lambda.door.Counted;
import amends.lambda.door.Invocation;
import amends.lambda.door.Json;
import amends.listening.Listener;
import amends.remedy.Remedy.Station;
import amends.remedy.RemedyKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a tablet shows beside the list: the pulse, the line, who is in the house, what was before, who has too much. */
class ReadingDeskTest {
    private static final HotelId OTHER = new HotelId("other");
    private static final String UNKNOWN = "0123456789ABCDEFGHJKMNPQRS";

    private final FrontDesk house = new FrontDesk().onDuty("noa", "sam");
    private final List<String> calls = new ArrayList<>();
    private final Desk desk = new Desk(Counted.of(house.book, calls), () -> house.now);
    private final Invocation invocation = new Invocation();
    private int keys;

    private record Reply(int status, String raw, Map<String, Object> json) {
        String problem() {
            return String.valueOf(json.get("type")).replace("/problems/", "");
        }

        List<Object> all(String list, String field) {
            return Json.objects(json.get(list)).stream()
                    .map(one -> one.get(field))
                    .toList();
        }
    }

    @BeforeEach
    void another_hotel() {
        house.alsoOpen(OTHER, Set.of("7", "412"));
    }

    private Reply send(Actor actor, String route, Map<String, String> path, Map<String, String> query, String body) {
        keys++;
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("routeKey", route);
        event.put("headers", Map.of("Idempotency-Key", "key-" + keys, "Accept-Encoding", "gzip"));
        event.put("pathParameters", path);
        event.put("queryStringParameters", query);
        event.put("body", body);
        event.put("requestContext", Map.of("authorizer", Map.of("jwt", Map.of("claims", DeskTest.claims(actor)))));
        calls.clear();
        String raw = invocation.raw(desk, Json.write(event));
        Map<String, Object> reply = Invocation.read(raw);
        String text = Invocation.text(reply);
        return new Reply(Integer.parseInt(String.valueOf(reply.get("statusCode"))), raw, Invocation.read(text));
    }

    private Reply get(String route, Map<String, String> path) {
        return send(house.actor("noa"), route, path, Map.of(), "");
    }

    private Reply pulse(String since) {
        return send(house.actor("noa"), "GET /desk/pulse", Map.of(), Map.of("since", since), "");
    }

    private Reply tap(String person, String body) {
        return send(house.actor(person), "POST /desk/line", Map.of(), Map.of(), body);
    }

    private static Actor otto() {
        return new Actor(OTHER, "otto", "Otto", Role.CLERK, "tablet9");
    }

    private String elsewhere() {
        var act = new Act(otto(), "key", "digest", house.now, FrontDesk.patient());
        return FrontDesk.done(
                        new FilingAtDesk(house.book, Listener.shipped()).file(act, FrontDesk.slip(Category.NOISE, "7")))
                .id();
    }

    // ---- the pulse

    private void beats(int beats) {
        List<Pulse.Change> latest = IntStream.rangeClosed(Math.max(1, beats - Pulse.KEPT + 1), beats)
                .mapToObj(nth -> new Pulse.Change(UNKNOWN, nth))
                .toList();
        house.put(new Pulse(FrontDesk.HOTEL, beats, latest, 0));
    }

    @Test
    void an_unchanged_desk_costs_one_page_and_few_bytes() {
        beats(999_999_999);
        Reply reply = pulse("999999999");

        assertThat(reply.json()).isEqualTo(Map.of("beats", 999_999_999));
        assertThat(calls).containsExactly("at");
        assertThat(reply.raw().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(300);
    }

    @Test
    void a_changed_desk_says_the_last_twenty_changes_and_costs_no_more() {
        beats(30);
        Reply reply = pulse("29");

        assertThat(reply.json()).containsEntry("beats", 30);
        assertThat(reply.all("changes", "entry"))
                .hasSize(Pulse.KEPT)
                .startsWith(11)
                .endsWith(30);
        assertThat(reply.all("changes", "id")).containsOnly(UNKNOWN);
        assertThat(calls).containsExactly("at");
    }

    @Test
    void a_desk_where_nothing_ever_happened_is_still() {
        assertThat(pulse("0").json()).isEqualTo(Map.of("beats", 0));
        assertThat(pulse("3").json()).isEqualTo(Map.of("beats", 0, "changes", List.of()));
    }

    @Test
    void another_hotels_pulse_is_not_felt() {
        beats(3);
        assertThat(send(otto(), "GET /desk/pulse", Map.of(), Map.of("since", "0"), "")
                        .json())
                .isEqualTo(Map.of("beats", 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-1", "1.5", "1e3", "soon", "٣", "1,2", "9999999999999999999"})
    void a_pulse_since_no_whole_number_is_refused(String since) {
        Reply reply = pulse(since);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json()).containsEntry("field", "since");
        assertThat(reply.json().get("detail"))
                .asString()
                .contains("whole number")
                .doesNotContain("soon");
        assertThat(calls).isEmpty();
    }

    @Test
    void a_pulse_since_nothing_is_refused() {
        assertThat(get("GET /desk/pulse", Map.of()).problem()).isEqualTo("bad-request");
    }

    // ---- the line

    @Test
    void the_line_is_tapped_up_and_down_and_shown_at_the_desk() {
        assertThat(get("GET /desk", Map.of()).json()).containsEntry("line", Map.of("waiting", 0));
        tap("noa", "{\"by\":1}");
        Reply second = tap("sam", "{\"by\":1}");
        assertThat(second.json()).isEqualTo(Map.of("waiting", 2, "at", "2026-11-25T19:00:00.000Z"));
        house.later(Duration.ofMinutes(2));
        assertThat(tap("noa", "{\"by\":-1}").json()).containsEntry("waiting", 1);
        assertThat(get("GET /desk", Map.of()).json())
                .containsEntry("line", Map.of("waiting", 1, "at", "2026-11-25T19:02:00.000Z"));
        assertThat(send(otto(), "GET /desk", Map.of(), Map.of(), "").json())
                .containsEntry("line", Map.of("waiting", 0));
    }

    @Test
    void a_second_tap_under_its_key_is_answered_the_same() {
        Reply first = tap("noa", "{\"by\":1}");
        tap("sam", "{\"by\":1}");
        keys = 0;
        assertThat(tap("noa", "{ \"by\" : 1 }").raw()).isEqualTo(first.raw());
        keys = 0;
        assertThat(tap("noa", "{\"by\":-1}").problem()).isEqualTo("key-reused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"by\":0}",
                "{\"by\":2}",
                "{\"by\":-2}",
                "{\"by\":1.0}",
                "{\"by\":\"1\"}",
                "{\"by\":true}",
                "{\"by\":null}",
                "{\"by\":1,\"waiting\":9}",
                "[1]"
            })
    void a_tap_that_makes_no_sense_counts_nobody(String body) {
        Reply reply = tap("noa", body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("detail")).asString().isNotBlank();
        assertThat(house.book.at(Place.line(FrontDesk.HOTEL), Line.class)).isEmpty();
    }

    // ---- who is in the house

    @Test
    void the_house_shows_rooms_and_guests_and_not_what_they_pay() {
        Reply reply = get("GET /stays", Map.of());

        assertThat(reply.json())
                .isEqualTo(Map.of(
                        "rooms",
                        List.of("117", "233", "305", "412", "508", "610"),
                        "stays",
                        List.of(Map.of(
                                "id", "s412",
                                "guest", "Dana Levi",
                                "room", "412",
                                "phone", "+972521234567",
                                "language", "he",
                                "tier", "Gold",
                                "arrival", "2026-11-24",
                                "departure", "2026-11-26"))));
        assertThat(send(otto(), "GET /stays", Map.of(), Map.of(), "").json())
                .isEqualTo(Map.of("rooms", List.of("7", "412"), "stays", List.of()));
    }

    // ---- what was before

    @Test
    void earlier_complaints_of_guest_and_room_stand_in_short() {
        String first = house.filed(Category.NOISE, "412");
        house.did("noa", first, new Command.Remedy(RemedyKind.REPAIR, Station.GIVEN, Optional.empty()));
        house.did("noa", first, new Command.Resolve(Optional.empty()));
        house.later(Duration.ofMinutes(5));
        String now = house.filed(Category.CLIMATE, "412");

        Reply reply = get("GET /complaints/{id}/earlier", Map.of("id", now));

        assertThat(reply.json()).containsEntry("room", List.of());
        assertThat(Json.objects(reply.json().get("guest")))
                .containsExactly(Map.of(
                        "id",
                        first,
                        "number",
                        house.complaint(first).number(),
                        "category",
                        "noise",
                        "severity",
                        3,
                        "state",
                        "resolved",
                        "receivedAt",
                        "2026-11-25T19:00:00.000Z",
                        "excerpt",
                        "",
                        "requested",
                        List.of(),
                        "given",
                        List.of("repair")));
    }

    @Test
    void what_stands_beside_another_hotels_complaint_is_answered_as_if_it_did_not_exist() {
        String theirs = elsewhere();
        Reply unknown = get("GET /complaints/{id}/earlier", Map.of("id", UNKNOWN));

        assertThat(unknown.status()).isEqualTo(404);
        assertThat(get("GET /complaints/{id}/earlier", Map.of("id", theirs))).isEqualTo(unknown);
        assertThat(get("GET /complaints/{id}/earlier", Map.of("id", "H#other#C#" + theirs)))
                .isEqualTo(unknown);
        assertThat(unknown.raw())
                .isEqualTo(get("GET /complaints/{id}", Map.of("id", UNKNOWN)).raw());
    }

    @Test
    void a_room_shows_its_latest_complaints() {
        elsewhere();
        String first = house.filed(Category.NOISE, "305");
        house.later(Duration.ofMinutes(1));
        String second = house.filed(Category.CLIMATE, "305");

        assertThat(get("GET /rooms/{room}/complaints", Map.of("room", "305")).all("complaints", "id"))
                .containsExactly(second, first);
        assertThat(get("GET /rooms/{room}/complaints", Map.of("room", "610")).json())
                .isEqualTo(Map.of("complaints", List.of()));
        assertThat(send(otto(), "GET /rooms/{room}/complaints", Map.of("room", "412"), Map.of(), "")
                        .json())
                .isEqualTo(Map.of("complaints", List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "999", "412 ", "412#", "../412", "חדר"})
    void a_room_that_the_house_has_not_is_not_found(String room) {
        elsewhere();
        Reply reply = get("GET /rooms/{room}/complaints", Map.of("room", room));
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.problem()).isEqualTo("no-such-room");
    }

    // ---- the desk

    @Test
    void a_line_of_the_list_says_how_it_came_and_how_many_entries_it_has() {
        String id = house.filed(Category.NOISE, "305");
        house.did("noa", id, new Command.Note("Called the bar"));

        assertThat(Json.objects(get("GET /desk", Map.of()).json().get("open")))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .containsEntry("channel", "desk")
                        .containsEntry("entries", house.entries(id).size()));
    }

    @Test
    void the_desk_shows_who_has_too_much_and_what_a_colleague_could_take() {
        assertThat(get("GET /desk", Map.of()).json()).containsEntry("overloads", List.of());
        var taken = new ArrayList<String>();
        for (String room : List.of("305", "508", "610", "117")) {
            taken.add(house.filed(Category.BILLING, room));
        }
        taken.subList(0, 3).forEach(id -> house.did("noa", id, new Command.Take()));
        house.later(Duration.ofSeconds(30));
        assertThat(overload()).containsEntry("returned", List.of()).doesNotContainKey("help");
        house.carry();

        Map<String, Object> help = mention(taken.get(0), "305");
        assertThat(overload())
                .containsEntry("clerk", "noa")
                .containsEntry("name", "Noa")
                .containsEntry("since", "2026-11-25T19:00:00.000Z")
                .containsEntry("minutes", 10)
                .containsEntry("items", 1)
                .containsEntry("help", help)
                .satisfies(it -> assertThat(Json.objects(it.get("returned")))
                        .containsExactlyInAnyOrder(help, mention(taken.get(1), "508")));
        assertThat(send(otto(), "GET /desk", Map.of(), Map.of(), "").json()).containsEntry("overloads", List.of());
    }

    private Map<String, Object> overload() {
        return Json.objects(get("GET /desk", Map.of()).json().get("overloads")).getFirst();
    }

    private Map<String, Object> mention(String id, String room) {
        return Map.of("id", id, "number", house.complaint(id).number(), "room", room);
    }

    @Test
    void a_board_of_three_hundred_travels_squeezed() {
        for (int nth = 0; nth < 300; nth++) {
            house.filed(Category.NOISE, "305");
        }
        Reply reply = get("GET /desk", Map.of());

        assertThat(Json.objects(reply.json().get("open"))).hasSize(300);
        assertThat(reply.raw().length()).isLessThan(Json.write(reply.json()).length() / 8);
    }

    @Test
    void the_desk_is_read_with_few_calls_however_much_is_open() {
        for (int nth = 0; nth < 50; nth++) {
            house.filed(Category.NOISE, "305");
        }
        get("GET /desk", Map.of());
        assertThat(calls).hasSize(5).contains("board", "staff");
    }

    @Test
    void a_reading_writes_nothing() {
        String id = house.filed(Category.NOISE, "412");
        for (Reply reply : List.of(
                pulse("0"),
                get("GET /stays", Map.of()),
                get("GET /complaints/{id}/earlier", Map.of("id", id)),
                get("GET /rooms/{room}/complaints", Map.of("room", "412")),
                get("GET /desk", Map.of()))) {
            assertThat(reply.status()).isEqualTo(200);
            assertThat(calls).doesNotContain("write");
        }
    }
}
