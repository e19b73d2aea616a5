package amends.tests.journeys;

import amends.tests.journeys.Api.Reply;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody signed in at a hotel's desk. */
final class Desk {
    private final Api api;
    private final String token;

    Desk(Api api, String token) {
        this.api = api;
        this.token = token;
    }

    Reply files(String room, String category, String words) {
        return files(UUID.randomUUID().toString(), Map.of("room", room, "category", category, "words", words));
    }

    Reply files(String key, Map<String, ?> slip) {
        if (slip.get("words") instanceof String words) {
            HouseIsOpen.spoken(words);
        }
        return api.post("/complaints", headers(key), slip);
    }

    Reply does(String complaint, String verb) {
        return does(complaint, verb, Map.of());
    }

    Reply does(String complaint, String verb, Map<String, ?> body) {
        return post("/complaints/" + complaint + "/" + verb, body);
    }

    Reply post(String path, Map<String, ?> body) {
        return api.post(path, headers(UUID.randomUUID().toString()), body);
    }

    Reply put(String path, Map<String, ?> body) {
        return api.send("PUT", path, bearer(), Optional.of(Api.json(body)));
    }

    Reply get(String path) {
        return api.get(path, bearer());
    }

    Reply delete(String path) {
        return api.send("DELETE", path, bearer(), Optional.empty());
    }

    Reply complaint(String id) {
        return get("/complaints/" + id);
    }

    /** The open complaints, as the list shows them. */
    List<Map<?, ?>> list() {
        return objects(get("/desk").body().get("open"));
    }

    /** The id of a line of the list. */
    static String id(Map<?, ?> line) {
        return String.valueOf(line.get("id"));
    }

    /** The word for where a line of the list stands: waiting, taken, started. */
    static String state(Map<?, ?> line) {
        return line.get("standing") instanceof Map<?, ?> standing ? String.valueOf(standing.get("state")) : "";
    }

    /** Who has it. */
    static String by(Map<?, ?> line) {
        return line.get("standing") instanceof Map<?, ?> standing ? String.valueOf(standing.get("by")) : "";
    }

    static List<Map<?, ?>> objects(@Nullable Object list) {
        return list instanceof List<?> all
                ? all.stream().<Map<?, ?>>map(each -> (Map<?, ?>) each).toList()
                : List.of();
    }

    Map<String, String> bearer() {
        return Map.of("Authorization", "Bearer " + token);
    }

    private Map<String, String> headers(String key) {
        var headers = new HashMap<>(bearer());
        headers.put("Idempotency-Key", key);
        return headers;
    }
}
