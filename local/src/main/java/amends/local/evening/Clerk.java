package amends.local.evening;

import amends.local.evening.Door.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Somebody signed in on a tablet: every act under a key of its own, however often it has to be sent. */
final class Clerk {
    private static final int UNAUTHORIZED = 401;

    private final Door door;
    private final Tablet tablet;
    private final Supplier<String> keys;
    private final String id;
    private volatile String token;

    /** Signs in, so that the shift begins. */
    Clerk(Door door, Tablet tablet, String id, Supplier<String> keys) {
        this.door = door;
        this.tablet = tablet;
        this.id = id;
        this.keys = keys;
        this.token = tablet.signIn(id, EveningHotel.PIN);
    }

    String id() {
        return id;
    }

    Answer file(String key, Map<String, ?> slip) {
        return send("POST", "/complaints", Optional.of(key), Optional.of(slip));
    }

    Answer act(String complaint, String verb) {
        return act(complaint, verb, Map.of());
    }

    Answer act(String complaint, String verb, Map<String, ?> body) {
        return send("POST", "/complaints/" + complaint + "/" + verb, Optional.of(keys.get()), Optional.of(body));
    }

    Answer complaint(String id) {
        return send("GET", "/complaints/" + id, Optional.empty(), Optional.empty());
    }

    Answer offDuty() {
        return send("POST", "/off-duty", Optional.of(keys.get()), Optional.of(Map.of()));
    }

    Answer stay(String id, Map<String, ?> stay) {
        return send("PUT", "/stays/" + id, Optional.empty(), Optional.of(stay));
    }

    /** The desk's list, as the tablet shows it. */
    List<Line> desk() {
        return Line.all(send("GET", "/desk", Optional.empty(), Optional.empty()).body());
    }

    private Answer send(String method, String path, Optional<String> key, Optional<Map<String, ?>> body) {
        Answer answer = door.send(method, path, headers(key), body);
        if (answer.status() == UNAUTHORIZED) {
            token = tablet.signIn(id, EveningHotel.PIN);
            answer = door.send(method, path, headers(key), body);
        }
        return answer;
    }

    private Map<String, String> headers(Optional<String> key) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Authorization", "Bearer " + token);
        key.ifPresent(value -> headers.put("Idempotency-Key", value));
        return headers;
    }
}
