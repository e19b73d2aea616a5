package amends.lambda.relay;

import static org.assertj.core.api.Assertions.assertThat;

import amends.book.Pulse;
import amends.complaint.Category;
import amends.complaint.Errand.Queue;
import amends.desk.FrontDesk;
import amends.dispatch.Carrier.Parcel;
import amends.hotel.Place;
import amends.lambda.door.Batch;
import amends.lambda.door.Invocation;
import amends.lambda.door.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelayTest {
    private static final String FIRST = "111100000000000000001";
    private static final String SECOND = "111100000000000000002";
    private static final String COMPLAINT = "0Z3M9K7QW1X5T8V2B4N6C0D1F3";

    private final FrontDesk house = new FrontDesk();
    private final Invocation invocation = new Invocation();
    private final List<Parcel> carried = new ArrayList<>();
    private boolean reachable = true;
    private final Relay relay = new Relay(
            house.book,
            parcels -> {
                if (!reachable) {
                    return parcels;
                }
                carried.addAll(parcels);
                return List.of();
            },
            () -> house.now);

    @Test
    void a_new_errand_goes_to_its_queue_and_the_desk_feels_it() {
        assertThat(invocation.again(relay, Invocation.event("relay-stream"))).isEmpty();
        assertThat(carried)
                .containsExactly(
                        new Parcel(Queue.DISPATCH, new Place("H#demo#C#" + COMPLAINT, "E#000001"), Duration.ZERO));
        Pulse pulse = house.book.at(Place.pulse(FrontDesk.HOTEL), Pulse.class).orElseThrow();
        assertThat(pulse.beats()).isEqualTo(1);
        assertThat(pulse.changes()).containsExactly(new Pulse.Change(COMPLAINT, 1), new Pulse.Change(COMPLAINT, 2));
    }

    private List<String> streamed(Map<String, Object> image) {
        Map<String, Object> record =
                Map.of("eventName", "MODIFY", "dynamodb", Map.of("SequenceNumber", FIRST, "NewImage", image));
        return invocation.again(relay, Json.write(Map.of("Records", List.of(record))));
    }

    private static Map<String, Object> image(String type, String shelf, String line, Map<String, Object> more) {
        Map<String, Object> image = new LinkedHashMap<>(more);
        image.put("PK", Map.of("S", shelf));
        image.put("SK", Map.of("S", line));
        image.put("type", Map.of("S", type));
        image.put("version", Map.of("N", "3"));
        image.put("hotel", Map.of("S", "demo"));
        return image;
    }

    @Test
    void the_line_and_a_shift_move_the_pulse_and_change_no_complaint() {
        Map<String, Object> when = Map.of("S", "2026-11-25T19:00:00.000Z");
        Map<String, Object> line = image(
                "line",
                "H#demo#DESK",
                "LINE",
                Map.of("waiting", Map.of("N", "2"), "at", when, "by", Map.of("S", "noa")));
        Map<String, Object> shift =
                image("shift", "H#demo#STAFF", "SHIFT#noa", Map.of("person", Map.of("S", "noa"), "since", when));

        assertThat(streamed(line)).isEmpty();
        assertThat(streamed(shift)).isEmpty();
        Pulse pulse = house.book.at(Place.pulse(FrontDesk.HOTEL), Pulse.class).orElseThrow();
        assertThat(pulse.beats()).isEqualTo(2);
        assertThat(pulse.changes()).isEmpty();
        assertThat(carried).isEmpty();
    }

    @Test
    void what_no_desk_feels_fails_alone_and_moves_nothing() {
        Map<String, Object> pulse = image("pulse", "H#demo#DESK", "PULSE", Map.of("beats", Map.of("N", "7")));

        assertThat(streamed(pulse)).containsExactly(FIRST);
        assertThat(house.book.at(Place.pulse(FrontDesk.HOTEL), Pulse.class)).isEmpty();
    }

    @Test
    void an_errand_that_cannot_be_sent_comes_again_alone() {
        reachable = false;
        assertThat(invocation.again(relay, Invocation.event("relay-stream"))).containsExactly(FIRST);
    }

    @Test
    void a_record_that_is_no_entry_fails_alone() {
        Map<String, Object> event = new LinkedHashMap<>(Invocation.read(Invocation.event("relay-stream")));
        List<Map<String, Object>> records = new ArrayList<>(Json.objects(event.get("Records")));
        Map<String, Object> change = Json.object(records.get(1).get("dynamodb"));
        Map<String, Object> image = Json.object(change.get("NewImage"));
        image.remove("number");
        change.put("NewImage", image);
        records.get(1).put("dynamodb", change);
        event.put("Records", records);
        assertThat(invocation.again(relay, Json.write(event))).containsExactly(SECOND);
        assertThat(carried).hasSize(1);
        assertThat(invocation.log()).contains(SECOND).doesNotContain("hot water");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "null", "[]", "{}", "{\"source\":\"nobody\"}", "{\"Records\":[7]}"})
    void what_is_neither_a_batch_nor_the_minute_is_never_taken_for_done(String event) {
        house.filed(Category.NOISE, "412");
        house.later(Duration.ofMinutes(2));
        assertThat(invocation.again(relay, event)).containsExactly(Batch.WHOLE);
        assertThat(carried).isEmpty();
    }

    @Test
    void on_the_minute_what_is_owed_past_its_time_is_sent_again() {
        house.filed(Category.NOISE, "412");
        house.later(Duration.ofMinutes(2));
        invocation.raw(relay, Invocation.event("relay-sweep"));
        assertThat(carried).hasSize(1);
        assertThat(invocation.log()).contains("\"sent\":1", "\"parked\":0");
    }
}
