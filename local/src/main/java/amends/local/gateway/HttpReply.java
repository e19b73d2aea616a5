package amends.local.gateway;

import com.fasterxml.jackson.jr.ob.JSON;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What goes back over HTTP: a function's reply, or the gateway's own word in API Gateway's form. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record HttpReply(int status, Map<String, String> headers, List<String> cookies, byte[] body) {
    /** What belongs to the connection, which is the gateway's. */
    private static final Set<String> NOT_THEIRS = Set.of("connection", "content-length", "transfer-encoding", "date");

    private static final int LEAST_STATUS = 200;
    private static final int MOST_STATUS = 599;

    /** API Gateway's own. */
    static HttpReply message(int status, String message) {
        return new HttpReply(
                status,
                Map.of("content-type", "application/json"),
                List.of(),
                ("{\"message\":\"" + message + "\"}").getBytes(StandardCharsets.UTF_8));
    }

    HttpReply with(String header, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new HttpReply(status, all, cookies, body);
    }

    /**
     * A function's, by payload format 2.0; a reply without a status is the body itself.
     *
     * @throws IOException when it is none
     */
    static HttpReply of(byte[] payload) throws IOException {
        if (!(JSON.std.anyFrom(payload) instanceof Map<?, ?> reply) || reply.get("statusCode") == null) {
            return new HttpReply(200, Map.of("content-type", "application/json"), List.of(), payload);
        }
        if (!(reply.get("statusCode") instanceof Number status)
                || status.intValue() < LEAST_STATUS
                || status.intValue() > MOST_STATUS) {
            throw new IOException("The reply's statusCode is none: " + reply.get("statusCode"));
        }
        Map<String, String> headers = new LinkedHashMap<>();
        if (reply.get("headers") instanceof Map<?, ?> given) {
            given.forEach((name, value) -> headers.put(String.valueOf(name), String.valueOf(value)));
        }
        List<String> cookies = reply.get("cookies") instanceof List<?> given
                ? given.stream().map(String::valueOf).toList()
                : List.of();
        return new HttpReply(status.intValue(), headers, cookies, body(reply));
    }

    private static byte[] body(Map<?, ?> reply) throws IOException {
        if (!(reply.get("body") instanceof String body)) {
            return new byte[0];
        }
        try {
            return Boolean.TRUE.equals(reply.get("isBase64Encoded"))
                    ? Base64.getDecoder().decode(body)
                    : body.getBytes(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new IOException("The reply's body is not Base64", e);
        }
    }

    void send(HttpExchange exchange) throws IOException {
        var out = exchange.getResponseHeaders();
        headers.forEach((name, value) -> {
            if (!NOT_THEIRS.contains(name.toLowerCase(Locale.ROOT))) {
                out.set(name, value);
            }
        });
        cookies.forEach(cookie -> out.add("set-cookie", cookie));
        boolean bodiless = body.length == 0 || status == 204 || status == 304;
        exchange.sendResponseHeaders(status, bodiless ? -1 : body.length);
        if (!bodiless) {
            exchange.getResponseBody().write(body);
        }
    }
}
