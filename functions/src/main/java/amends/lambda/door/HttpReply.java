package amends.lambda.door;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A reply through the HTTP API.
 *
 * @param cookies each a whole Set-Cookie value
 */
public record HttpReply(int status, Map<String, String> headers, List<String> cookies, Content content) {
    private static final Map<String, String> JSON_HEADERS =
            Map.of("content-type", "application/json", "cache-control", "no-store");

    /** What a reply carries. */
    public sealed interface Content {
        /** Nothing at all. */
        record None() implements Content {}

        /** An object, to be written as JSON. */
        record InJson(Map<String, Object> object) implements Content {}

        /** Bytes, as they are; the headers say of what. */
        @SuppressWarnings("ArrayRecordComponent") // never compared
        record InBytes(byte[] bytes) implements Content {}
    }

    public HttpReply {
        cookies = List.copyOf(cookies);
    }

    public static HttpReply json(int status, Fields fields) {
        return json(status, JSON_HEADERS, fields.map());
    }

    static HttpReply json(int status, Map<String, String> headers, Map<String, Object> object) {
        return new HttpReply(status, headers, List.of(), new Content.InJson(object));
    }

    public static HttpReply bytes(Map<String, String> headers, byte[] bytes) {
        return new HttpReply(200, headers, List.of(), new Content.InBytes(bytes));
    }

    /** What the caller has is still so. */
    public static HttpReply notModified(Map<String, String> headers) {
        return new HttpReply(304, headers, List.of(), new Content.None());
    }

    public static HttpReply nothing() {
        return new HttpReply(204, Map.of("cache-control", "no-store"), List.of(), new Content.None());
    }

    public HttpReply cookie(String setCookie) {
        var all = new ArrayList<>(cookies);
        all.add(setCookie);
        return new HttpReply(status, headers, all, content);
    }

    /** As the HTTP API takes it, in payload version 2. */
    Map<String, Object> event() {
        var event = new LinkedHashMap<String, Object>();
        event.put("statusCode", status);
        event.put("headers", headers);
        event.put("cookies", cookies);
        event.put(
                "body",
                switch (content) {
                    case Content.None() -> "";
                    case Content.InJson(Map<String, Object> object) -> Json.write(object);
                    case Content.InBytes(byte[] bytes) -> Base64.getEncoder().encodeToString(bytes);
                });
        event.put("isBase64Encoded", content instanceof Content.InBytes);
        return event;
    }
}
