package amends.lambda.door;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A reply through the HTTP API.
 *
 * @param cookies each a whole Set-Cookie value
 * @param json    the body; none when it is empty
 */
public record HttpReply(int status, Map<String, String> headers, List<String> cookies, Map<String, Object> json) {
    private static final Map<String, String> JSON_HEADERS =
            Map.of("content-type", "application/json", "cache-control", "no-store");

    public HttpReply {
        cookies = List.copyOf(cookies);
    }

    public static HttpReply json(int status, Fields fields) {
        return new HttpReply(status, JSON_HEADERS, List.of(), fields.map());
    }

    public static HttpReply nothing() {
        return new HttpReply(204, Map.of("cache-control", "no-store"), List.of(), Map.of());
    }

    public HttpReply cookie(String setCookie) {
        var all = new ArrayList<>(cookies);
        all.add(setCookie);
        return new HttpReply(status, headers, all, json);
    }

    /** As the HTTP API takes it, in payload version 2. */
    Map<String, Object> event() {
        var event = new LinkedHashMap<String, Object>();
        event.put("statusCode", status);
        event.put("headers", headers);
        event.put("cookies", cookies);
        event.put("body", status == 204 ? "" : Json.write(json));
        event.put("isBase64Encoded", false);
        return event;
    }
}
