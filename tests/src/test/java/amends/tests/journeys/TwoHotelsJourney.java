package amends.tests.journeys;

import static amends.tests.journeys.OpenHotel.NOA;
import static amends.tests.journeys.OpenHotel.TAL;
import static org.assertj.core.api.Assertions.assertThat;

import amends.complaint.Complaint;
import amends.complaint.Entry;
import amends.complaint.Errand;
import amends.hotel.Place;
import amends.tests.journeys.Api.Reply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two hotels in one book: neither can see, change or even find out about the other's. */
@ExtendWith(HouseIsOpen.class)
final class TwoHotelsJourney {
    private static final long SEED = 412;
    private static final int PROBES = 200;
    private static final int KINDS = 16;
    private static final int ID_LENGTH = 26;

    private final RunningHouse house;

    TwoHotelsJourney(RunningHouse house) {
        this.house = house;
    }

    /** What a hotel has that another must not reach. */
    private record Things(String complaint, String stay, String person, String tablet) {}

    /** A request to somebody's thing, with its body. */
    private record Probe(String method, String path, Optional<Map<String, ?>> body) {}

    @Test
    void what_is_the_others_is_answered_as_if_it_did_not_exist() {
        try (OpenHotel here = new OpenHotel(house);
                OpenHotel there = new OpenHotel(house)) {
            Desk noa = here.signIn(NOA);
            Desk tal = here.signIn(TAL);
            Desk stranger = there.signIn(TAL);
            List<String> theirs = new ArrayList<>();
            for (int nth = 1; nth <= 5; nth++) {
                theirs.add(stranger.files("10" + nth, "noise", "Their guest hears the bar " + nth)
                        .text("id"));
            }
            there.books(stranger, "109", 1);
            String theirTablet = tabletId(there.tablet());
            List<Complaint> before = complaints(there, theirs);

            Random random = new Random(SEED);
            for (int nth = 0; nth < PROBES; nth++) {
                var known = new Things(theirs.get(random.nextInt(theirs.size())), "S-109", there.only(), theirTablet);
                var unknown = new Things(scrambled(random), "S-nowhere", "nobody", scrambled(random));
                int which = random.nextInt(KINDS);
                Probe theirsTried = probe(which, known);
                Desk desk = random.nextBoolean() ? tal : noa;
                Reply refused = send(here, desk, theirsTried);
                Reply nowhere = send(here, desk, probe(which, unknown));
                assertThat(refused.status()).as(theirsTried.toString()).isIn(403, 404, 422);
                assertThat(refused.status()).as(theirsTried.toString()).isEqualTo(nowhere.status());
                assertThat(refused.body()).as(theirsTried.toString()).isEqualTo(nowhere.body());
            }

            assertThat(complaints(there, theirs)).isEqualTo(before);
            assertThat(noa.list()).isEmpty();
            assertThat(noa.get("/rooms/101/complaints").body().get("complaints"))
                    .isEqualTo(List.of());
            assertThat(noa.get("/stays").body().get("stays")).isEqualTo(List.of());
            assertThat(noa.get("/desk/pulse?since=0").body().get("changes")).isEqualTo(List.of());
        }
    }

    @Test
    void a_key_of_the_one_hotel_means_nothing_in_the_other() {
        try (OpenHotel here = new OpenHotel(house);
                OpenHotel there = new OpenHotel(house)) {
            Map<String, String> slip = Map.of("room", "101", "category", "noise", "words", "The same words in both");
            Reply one = here.signIn(NOA).files("shared-key", slip);
            Reply other = there.signIn(NOA).files("shared-key", slip);
            assertThat(other.status()).isEqualTo(201);
            assertThat(other.text("id")).isNotEqualTo(one.text("id"));
        }
    }

    private static Probe probe(int which, Things at) {
        String id = at.complaint();
        return switch (which) {
            case 0 -> new Probe("GET", "/complaints/" + id, Optional.empty());
            case 1 -> act(id, "take", Map.of());
            case 2 -> act(id, "start", Map.of());
            case 3 -> act(id, "reply", Map.of("text", "We are on our way."));
            case 4 -> act(id, "note", Map.of("text", "A note."));
            case 5 -> act(id, "promise", Map.of("inMinutes", 30));
            case 6 -> act(id, "correction", Map.of("category", "water"));
            case 7 -> act(id, "resolve", Map.of());
            case 8 -> act(id, "reopen", Map.of("why", "not yet"));
            case 9 -> act(id, "hand-over", Map.of("to", "maintenance", "said", "soon", "wanted", "a look"));
            case 10 -> act(id, "undo", Map.of("entry", 1));
            case 11 -> act(id, "remedies", Map.of("kind", "repair", "station", "offered"));
            case 12 ->
                new Probe(
                        "POST",
                        "/complaints",
                        Optional.of(Map.of("stay", at.stay(), "category", "noise", "words", "Whose stay is this")));
            case 13 -> new Probe("GET", "/complaints/" + id + "/earlier", Optional.empty());
            case 14 -> new Probe("POST", "/staff/" + at.person() + "/unlock", Optional.of(Map.of()));
            default -> new Probe("DELETE", "/tablets/" + at.tablet(), Optional.empty());
        };
    }

    private static Probe act(String id, String verb, Map<String, ?> body) {
        return new Probe("POST", "/complaints/" + id + "/" + verb, Optional.of(body));
    }

    private static Reply send(OpenHotel from, Desk desk, Probe probe) {
        var headers = new HashMap<>(desk.bearer());
        headers.put("Idempotency-Key", UUID.randomUUID().toString());
        return from.api()
                .send(probe.method(), probe.path(), headers, probe.body().map(Api::json));
    }

    private static String tabletId(String cookie) {
        return cookie.substring(cookie.indexOf('=') + 1).split("\\.", -1)[1];
    }

    /** An id of the same shape that nobody has. */
    private static String scrambled(Random random) {
        StringBuilder other = new StringBuilder();
        for (int at = 0; at < ID_LENGTH; at++) {
            other.append("0123456789ABCDEFGHJKMNPQRSTVWXYZ".charAt(random.nextInt(32)));
        }
        return other.toString();
    }

    private static List<Complaint> complaints(OpenHotel hotel, List<String> ids) {
        return ids.stream().map(id -> dispatched(hotel, id)).toList();
    }

    private static Complaint dispatched(OpenHotel hotel, String id) {
        Place place = Place.complaint(hotel.id(), id);
        OpenHotel.await(
                "it is dispatched",
                () -> hotel.book().at(place.entry(1), Entry.class).orElseThrow(),
                filed -> filed.errand().filter(Errand::owed).isEmpty());
        return hotel.book().at(place, Complaint.class).orElseThrow();
    }
}
