package amends.lambda.desk;

import static org.assertj.core.api.Assertions.assertThat;

import amends.clerk.Role;
import amends.complaint.Category;
import amends.complaint.Channel;
import amends.complaint.Complaint;
import amends.complaint.Entry;
import amends.desk.Act;
import amends.desk.Actor;
import amends.desk.Command;
import amends.desk.FilingAtDesk;
import amends.desk.FrontDesk;
import amends.hotel.HotelId;
import amends.lambda.door.Invocation;
import amends.lambda.door.Json;
import amends.lambda.door.Overtaken;
import amends.listening.Listener;
import amends.remedy.Remedy.Station;
import amends.remedy.RemedyKind;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeskTest {
    private static final HotelId OTHER = new HotelId("other");

    private final FrontDesk house = new FrontDesk().onDuty("noa", "sam");
    private final Desk desk = new Desk(house.book, () -> house.now);
    private final Invocation invocation = new Invocation();
    private int keys;

    /** What came back. */
    private record Reply(int status, String body, Map<String, Object> json) {
        Object get(String name) {
            return String.valueOf(json.get(name));
        }

        String problem() {
            return String.valueOf(json.get("type")).replace("/problems/", "");
        }
    }

    @BeforeEach
    void another_hotel() {
        house.alsoOpen(OTHER, Set.of());
    }

    private Reply send(String person, String route, String id, String body, Optional<String> key) {
        return send(claims(house.actor(person)), route, id, body, key);
    }

    private Reply send(Map<String, String> claims, String route, String id, String body, Optional<String> key) {
        var headers = new LinkedHashMap<String, Object>();
        key.ifPresent(sent -> headers.put("Idempotency-Key", sent));
        Map<String, Object> event = Map.of(
                "routeKey", route,
                "headers", headers,
                "pathParameters", Map.of("id", id),
                "body", body,
                "requestContext", Map.of("requestId", "r1", "authorizer", Map.of("jwt", Map.of("claims", claims))));
        Map<String, Object> reply = invocation.of(desk, Json.write(event));
        String text = String.valueOf(reply.get("body"));
        return new Reply(Integer.parseInt(String.valueOf(reply.get("statusCode"))), text, Invocation.read(text));
    }

    static Map<String, String> claims(Actor actor) {
        return Map.of(
                "sub", actor.id(),
                "hotel", actor.hotel().value(),
                "name", actor.name(),
                "role", actor.role().code(),
                "tablet", actor.tablet());
    }

    private Reply file(String body) {
        keys++;
        return send("noa", "POST /complaints", "", body, Optional.of("key-" + keys));
    }

    private Reply does(String person, String what, String id, String body) {
        keys++;
        return send(person, "POST /complaints/{id}/" + what, id, body, Optional.of("key-" + keys));
    }

    private Reply get(String person, String route, String id) {
        return send(person, route, id, "", Optional.empty());
    }

    private String elsewhere() {
        var actor = new Actor(OTHER, "otto", "Otto", Role.CLERK, "tablet9");
        var act = new Act(actor, "key", "digest", house.now, FrontDesk.patient());
        return FrontDesk.done(
                        new FilingAtDesk(house.book, Listener.shipped()).file(act, FrontDesk.slip(Category.NOISE, "7")))
                .id();
    }

    // ---- filing

    @Test
    void the_kept_payload_files_what_was_said_and_what_is_asked_for() {
        Map<String, Object> reply = invocation.of(desk, Invocation.event("desk-post-complaint"));
        assertThat(reply).containsEntry("statusCode", 201);
        Complaint complaint = house.complaints().getFirst();
        assertThat(Invocation.read(String.valueOf(reply.get("body"))))
                .isEqualTo(Map.of(
                        "id", complaint.id(),
                        "number", complaint.number(),
                        "receivedAt", "2026-11-25T19:00:00.000Z"));
        assertThat(complaint.channel()).isEqualTo(Channel.DESK);
        assertThat(complaint.understood().category()).isEqualTo(Category.CLIMATE);
        assertThat(complaint.guest()).contains("Dana Levi");
        assertThat(complaint.understood().remedies()).singleElement().satisfies(remedy -> {
            assertThat(remedy.kind()).isEqualTo(RemedyKind.ROOM_MOVE);
            assertThat(remedy.words()).contains("please move us");
            assertThat(remedy.reached(Station.REQUESTED)).isTrue();
        });
    }

    @Test
    void a_category_alone_suffices_and_so_do_words() {
        assertThat(file("{\"category\":\"noise\"}").status()).isEqualTo(201);
        assertThat(file("{\"words\":\"the shower is cold\"}").status()).isEqualTo(201);
        assertThat(file("{\"room\":\"412\"}").status()).isEqualTo(400);
        assertThat(file("{\"words\":\"  \"}").status()).isEqualTo(400);
    }

    @Test
    void a_second_tap_is_the_same_complaint_and_gets_the_same_bytes() {
        String body = "{\"category\":\"noise\",\"room\":\"412\",\"words\":\"music\"}";
        Reply first = send("noa", "POST /complaints", "", body, Optional.of("k"));
        house.later(Duration.ofMinutes(3));
        Reply second = send(
                "sam",
                "POST /complaints",
                "",
                "{ \"words\":\" music\", \"room\":\"412\",\"category\":\"noise\"}",
                Optional.of("k"));
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.status()).isEqualTo(201);
        assertThat(house.complaints()).hasSize(1);
    }

    @Test
    void a_key_of_another_request_is_refused() {
        send("noa", "POST /complaints", "", "{\"category\":\"noise\"}", Optional.of("k"));
        Reply other = send("noa", "POST /complaints", "", "{\"category\":\"water\"}", Optional.of("k"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("key-reused");
        assertThat(send("noa", "POST /off-duty", "", "", Optional.of("k")).status())
                .isEqualTo(422);
        assertThat(house.complaints()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "ключ", "\n"})
    void a_key_is_visible_ascii(String key) {
        Reply reply = send("noa", "POST /complaints", "", "{\"category\":\"noise\"}", Optional.of(key));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.problem()).isEqualTo("no-key");
    }

    @Test
    void without_a_key_or_with_one_too_long_nothing_is_done() {
        String body = "{\"category\":\"noise\"}";
        assertThat(send("noa", "POST /complaints", "", body, Optional.empty()).problem())
                .isEqualTo("no-key");
        assertThat(send("noa", "POST /complaints", "", body, Optional.of("k".repeat(129)))
                        .problem())
                .isEqualTo("no-key");
        assertThat(send("noa", "POST /complaints", "", body, Optional.of("k".repeat(128)))
                        .status())
                .isEqualTo(201);
        assertThat(house.complaints()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"category\":\"noise\",\"hotel\":\"other\"}",
                "{\"category\":\"noises\"}",
                "{\"category\":\"noise\",\"severity\":5}",
                "{\"category\":\"noise\",\"severity\":\"2\"}",
                "{\"category\":\"noise\",\"safety\":\"yes\"}",
                "{\"category\":\"noise\",\"phone\":\"12\"}",
                "{\"category\":\"noise\",\"kind\":\"optout\"}",
                "{\"category\":\"noise\",\"remedies\":[{\"kind\":\"refund\",\"amount\":-1}]}",
                "{\"category\":\"noise\",\"remedies\":[{\"detail\":\"x\"}]}",
                "{\"category\":\"noise\",\"remedies\":[{\"kind\":\"refund\",\"sum\":1}]}",
                "{\"words\":\"half \\ud83d\"}",
                "{\"category\":\"noise\"",
                "[]"
            })
    void what_makes_no_sense_is_refused_and_nothing_is_written(String body) {
        Reply reply = file(body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.get("detail")).asString().isNotBlank();
        assertThat(house.complaints()).isEmpty();
    }

    @Test
    void words_longer_than_a_story_may_be_are_refused() {
        assertThat(file("{\"words\":\"" + "a".repeat(4001) + "\"}").status()).isEqualTo(400);
        assertThat(file("{\"words\":\"" + "a".repeat(70_000) + "\"}").status()).isEqualTo(413);
    }

    @Test
    void a_room_or_stay_that_does_not_exist_is_refused() {
        assertThat(file("{\"category\":\"noise\",\"room\":\"999\"}").problem()).isEqualTo("no-such-room");
        assertThat(file("{\"category\":\"noise\",\"stay\":\"nope\"}").problem()).isEqualTo("no-such-stay");
    }

    @Test
    void nothing_a_guest_said_is_logged() {
        file("{\"category\":\"noise\",\"words\":\"my husband snores\",\"phone\":\"+972521234567\"}");
        file("{\"category\":\"noise\",\"husband\":\"my husband snores\"}");
        file("{\"words\":\"my husband snores \\ud83d\"}");
        assertThat(invocation.logged).hasSize(3);
        assertThat(invocation.log())
                .contains("\"route\":\"POST /complaints\"", "\"status\":201", "\"status\":400")
                .doesNotContain("husband", "97252");
    }

    // ---- who is calling

    @ParameterizedTest
    @ValueSource(strings = {"sub", "hotel", "name", "role", "tablet"})
    void a_token_that_lacks_a_claim_is_nobodys(String claim) {
        var claims = new LinkedHashMap<>(claims(house.actor("noa")));
        claims.remove(claim);
        Reply reply = send(claims, "GET /desk", "", "", Optional.empty());
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.problem()).isEqualTo("not-signed-in");
    }

    @Test
    void another_hotels_complaint_is_answered_as_one_that_does_not_exist() {
        String theirs = elsewhere();
        String unknown = "0123456789ABCDEFGHJKMNPQRS";
        assertThat(get("noa", "GET /complaints/{id}", theirs)).isEqualTo(get("noa", "GET /complaints/{id}", unknown));
        assertThat(does("noa", "take", theirs, "")).isEqualTo(does("noa", "take", unknown, ""));
        assertThat(does("noa", "take", theirs, "").status()).isEqualTo(404);
        assertThat(does("noa", "take", "H#other#C#" + theirs, "")).isEqualTo(does("noa", "take", unknown, ""));
    }

    @Test
    void the_same_key_in_two_hotels_is_two_keys() {
        send("noa", "POST /complaints", "", "{\"category\":\"noise\"}", Optional.of("k"));
        var otto = claims(new Actor(OTHER, "otto", "Otto", Role.CLERK, "tablet9"));
        assertThat(send(otto, "POST /complaints", "", "{\"category\":\"water\"}", Optional.of("k"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void an_unknown_route_is_not_found() {
        assertThat(get("noa", "GET /everything", "").status()).isEqualTo(404);
    }

    // ---- putting right

    @Test
    void a_complaint_goes_its_whole_way() {
        String id = house.filed(Category.CLIMATE, "412");
        Reply taken = does("noa", "take", id, "");
        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.json()).containsOnlyKeys("id", "number", "entry", "at", "undoBy");
        assertThat(does("noa", "start", id, "{}").status()).isEqualTo(200);
        assertThat(does("noa", "reply", id, "{\"text\":\"We are coming\"}").status())
                .isEqualTo(200);
        assertThat(does("noa", "note", id, "{\"text\":\"Filter is old\"}").status())
                .isEqualTo(200);
        assertThat(does("noa", "promise", id, "{\"inMinutes\":20}").status()).isEqualTo(200);
        assertThat(does("noa", "correction", id, "{\"category\":\"water\",\"remedies\":[\"repair\"]}")
                        .status())
                .isEqualTo(200);
        assertThat(does("noa", "remedies", id, "{\"kind\":\"repair\",\"station\":\"offered\"}")
                        .status())
                .isEqualTo(200);
        assertThat(does("noa", "hand-over", id, "{\"to\":\"sam\",\"said\":\"Sam comes\",\"wanted\":\"Look at it\"}")
                        .status())
                .isEqualTo(200);
        assertThat(does("sam", "resolve", id, "{\"outcome\":\"Runs again\"}").status())
                .isEqualTo(200);
        assertThat(does("sam", "reopen", id, "{\"why\":\"Stopped\"}").status()).isEqualTo(200);
        List<String> facts = entries(id).stream()
                .map(entry -> String.valueOf(Json.object(entry.get("fact")).get("is")))
                .toList();
        assertThat(facts)
                .containsExactly(
                        "filed",
                        "taken",
                        "started",
                        "text-out",
                        "noted",
                        "promised",
                        "corrected",
                        "remedied",
                        "handed-over",
                        "resolved",
                        "reopened");
    }

    private List<Map<String, Object>> entries(String id) {
        return Json.objects(get("noa", "GET /complaints/{id}", id).json().get("entries"));
    }

    @Test
    void a_second_tap_of_a_command_gets_the_same_bytes() {
        String id = house.filed(Category.NOISE, "412");
        Reply first = send("noa", "POST /complaints/{id}/take", id, "", Optional.of("k"));
        house.later(Duration.ofMinutes(1));
        Reply second = send("noa", "POST /complaints/{id}/take", id, "{}", Optional.of("k"));
        assertThat(second).isEqualTo(first);
    }

    @Test
    void an_act_is_undone_by_its_entry() {
        String id = house.filed(Category.NOISE, "412");
        Object entry = does("noa", "take", id, "").get("entry");
        assertThat(does("noa", "undo", id, "{\"entry\":" + entry + "}").status())
                .isEqualTo(200);
        assertThat(does("noa", "undo", id, "{\"entry\":" + entry + "}").problem())
                .isEqualTo("undone-already");
        assertThat(does("noa", "undo", id, "{\"entry\":99}").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "take|{}|409|theirs-already",
                "resolve|{\"text\":\"x\"}|400|bad-request",
                "reply|{}|400|bad-request",
                "reply|{\"text\":\" \"}|400|bad-request",
                "promise|{}|400|bad-request",
                "promise|{\"inMinutes\":5,\"at\":\"2026-11-25T21:00:00Z\"}|400|bad-request",
                "promise|{\"at\":\"soon\"}|400|bad-request",
                "correction|{}|400|bad-request",
                "correction|{\"room\":\"999\"}|422|no-such-room",
                "remedies|{\"kind\":\"refund\",\"station\":\"given\"}|403|costs-money",
                "reopen|{}|409|open-still",
                "undo|{\"entry\":0}|400|bad-request",
                "hand-over|{\"to\":\"noa\",\"said\":\"\",\"wanted\":\"b\"}|400|bad-request",
                "take|{\"for\":\"me\"}|400|bad-request"
            })
    void each_refusal_has_its_status_and_word(String what, String body, int status, String word) {
        String id = house.filed(Category.NOISE, "412");
        house.did("noa", id, new Command.Take());
        Reply reply = does("sam", what, id, body);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.problem()).isEqualTo(word);
        assertThat(reply.json()).containsKeys("title", "detail").containsEntry("status", status);
    }

    @Test
    void a_promise_is_not_too_soon_and_not_after_checkout() {
        String id = house.filed(Category.NOISE, "412");
        Reply soon = does("noa", "promise", id, "{\"inMinutes\":2}");
        assertThat(soon.status()).isEqualTo(422);
        assertThat(soon.get("earliest")).isEqualTo("2026-11-25T19:05:00.000Z");
        assertThat(does("noa", "promise", id, "{\"at\":\"2026-11-27T12:00:00+02:00\"}")
                        .problem())
                .isEqualTo("after-checkout");
    }

    @Test
    void a_complaint_is_handed_to_a_department_or_a_colleague_but_to_nobody_else() {
        String id = house.filed(Category.NOISE, "412");
        String to = "{\"to\":\"%s\",\"said\":\"a\",\"wanted\":\"b\"}";
        assertThat(does("noa", "hand-over", id, to.formatted("nobody")).problem())
                .isEqualTo("no-such-person");
        assertThat(does("noa", "hand-over", id, to.formatted("lin")).problem()).isEqualTo("not-on-duty");
        assertThat(does("noa", "hand-over", id, to.formatted("maintenance")).status())
                .isEqualTo(200);
        Map<String, Object> standing =
                Json.object(get("noa", "GET /complaints/{id}", id).json().get("standing"));
        assertThat(standing)
                .containsEntry("state", "started")
                .containsEntry("by", "noa")
                .containsEntry("byName", "Noa")
                .containsEntry("department", "maintenance");
    }

    @Test
    void a_book_too_busy_says_when_to_try_again() {
        var busy = new Desk(Overtaken.of(house.book), () -> house.now);
        Map<String, Object> event = new LinkedHashMap<>(Invocation.read(Invocation.event("desk-post-complaint")));
        Map<String, Object> reply = invocation.remaining(520).of(busy, Json.write(event));
        assertThat(reply).containsEntry("statusCode", 503);
        assertThat(Json.object(reply.get("headers"))).containsEntry("retry-after", "1");
        assertThat(house.complaints()).isEmpty();
    }

    // ---- reading

    @Test
    void the_desk_shows_who_is_there_and_what_is_open() {
        String noise = house.filed(Category.NOISE, "412");
        String danger = house.filedDanger("305");
        house.did("noa", noise, new Command.Take());
        Map<String, Object> reply = invocation.of(desk, Invocation.event("desk-get-desk"));
        Map<String, Object> shown = Invocation.read(String.valueOf(reply.get("body")));
        assertThat(Json.object(shown.get("hotel"))).containsEntry("name", "Hotel Amends");
        assertThat(Json.object(shown.get("me")))
                .containsEntry("id", "noa")
                .containsEntry("items", 1)
                .containsEntry("minutes", 5)
                .containsEntry("onDuty", true);
        assertThat(Json.object(shown.get("marks"))).containsEntry("minutes", 30).containsEntry("items", 6);
        assertThat(Json.objects(shown.get("open")))
                .extracting(line -> line.get("id"))
                .containsExactly(danger, noise);
        assertThat(Json.objects(shown.get("clerks")))
                .filteredOn(clerk -> Boolean.TRUE.equals(clerk.get("onDuty")))
                .extracting(clerk -> clerk.get("id"))
                .containsExactly("noa", "sam");
        assertThat(shown).doesNotContainKey("parked");
    }

    @Test
    void a_complaint_shows_what_was_asked_for_and_every_step() {
        String id = String.valueOf(file("{\"category\":\"climate\",\"room\":\"412\",\"words\":\"hot\","
                        + "\"remedies\":[{\"kind\":\"repair\",\"detail\":\"filter\"}]}")
                .get("id"));
        does("noa", "remedies", id, "{\"kind\":\"repair\",\"station\":\"given\"}");
        Map<String, Object> remedy = Json.objects(
                        get("noa", "GET /complaints/{id}", id).json().get("remedies"))
                .getFirst();
        assertThat(remedy).containsEntry("kind", "repair").containsEntry("detail", "filter");
        assertThat(Json.objects(remedy.get("steps")))
                .extracting(step -> step.get("station") + " by " + step.get("by"))
                .containsExactly("requested by guest", "given by noa");
    }

    // ---- shifts, stays, what is parked

    @Test
    void off_duty_gives_back_what_is_not_started() {
        String id = house.filed(Category.NOISE, "412");
        house.did("noa", id, new Command.Take());
        Reply left = send("noa", "POST /off-duty", "", "", Optional.of("k"));
        assertThat(left.json()).isEqualTo(Map.of("id", "noa", "at", "2026-11-25T19:00:00.000Z"));
        assertThat(house.complaint(id).standing().owner()).isEmpty();
        assertThat(send("noa", "POST /off-duty", "", "", Optional.of("k2")).problem())
                .isEqualTo("not-on-duty");
    }

    @Test
    void a_stay_put_twice_stands_once() {
        String body = "{\"guest\":\"Yael Bar\",\"room\":\"305\",\"phone\":\"+972 52 999 8888\",\"language\":\"he\","
                + "\"arrival\":\"2026-11-25\",\"departure\":\"2026-11-28\",\"nightlyRate\":\"480.5\"}";
        Reply first = send("noa", "PUT /stays/{id}", "B-1", body, Optional.empty());
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.json())
                .containsEntry("id", "B-1")
                .containsEntry("phone", "+972529998888")
                .containsEntry("nightlyRate", "480.50");
        assertThat(send("noa", "PUT /stays/{id}", "B-1", body, Optional.empty()))
                .isEqualTo(first);
    }

    @Test
    void a_stay_that_makes_no_sense_says_every_field_that_does_not() {
        Reply reply = send(
                "noa",
                "PUT /stays/{id}",
                "B-1",
                "{\"guest\":\"My Husband\",\"room\":\"999\",\"arrival\":\"soon\",\"departure\":\"2026-11-28\"}",
                Optional.empty());
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json()).containsEntry("fields", List.of("room", "arrival"));
        assertThat(reply.body()).doesNotContain("soon", "999");
    }

    @Test
    void what_is_parked_is_a_managers_to_see_and_redrive() {
        assertThat(get("noa", "GET /parked", "").status()).isEqualTo(403);
        assertThat(send("noa", "POST /parked/redrive", "", "", Optional.of("k")).status())
                .isEqualTo(403);
        String id = house.filed(Category.NOISE, "412");
        Entry filed = house.entries(id).getFirst();
        house.put(filed.with(filed.errand().orElseThrow().parked(house.now)));
        assertThat(get("ruth", "GET /desk", "").json()).containsEntry("parked", 1);
        assertThat(Json.objects(get("ruth", "GET /parked", "").json().get("errands")))
                .singleElement()
                .satisfies(errand ->
                        assertThat(errand).containsEntry("complaint", id).containsEntry("task", "dispatch"));
        Reply redriven = send("ruth", "POST /parked/redrive", "", "", Optional.of("k"));
        assertThat(redriven.status()).isEqualTo(200);
        assertThat(send("ruth", "POST /parked/redrive", "", "", Optional.of("k")))
                .isEqualTo(redriven);
        assertThat(house.entries(id).getFirst().errand().orElseThrow().owed()).isTrue();
    }
}
