package amends.local.wire;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a local server answers: status, headers and a body of text. */
public record Reply(int status, Map<String, String> headers, String body) {

    public static Reply of(int status, String contentType, String body) {
        return new Reply(
                status,
                Map.of("Content-Type", contentType, "Cache-Control", "no-store", "X-Content-Type-Options", "nosniff"),
                body);
    }

    public static Reply json(int status, Map<String, ?> object) {
        return of(status, "application/json", Json.write(object));
    }

    /** A refusal as RFC 9457 has it. */
    public static Reply problem(int status, String title, String detail) {
        return of(
                status,
                "application/problem+json",
                Json.write(Map.of("type", "about:blank", "title", title, "status", status, "detail", detail)));
    }

    public Reply with(String header, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Reply(status, all, body);
    }

    /** Sends it and ends the exchange. */
    public void send(HttpExchange exchange) throws IOException {
        headers.forEach(exchange.getResponseHeaders()::set);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        boolean bodiless = bytes.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, bodiless ? -1 : bytes.length);
        if (!bodiless) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }
}
