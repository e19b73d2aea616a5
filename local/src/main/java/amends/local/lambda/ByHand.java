package amends.local.lambda;

import amends.hotel.Phone;
import amends.lambda.door.Json;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Functions called in this process with nothing before them, and the events that a gateway or a queue would bring. */
public final class ByHand {
    private static final Quiet QUIET = new Quiet();

    private ByHand() {}

    /** What a function replies to an event; an empty object where it replies nothing. */
    public static Map<String, Object> call(RequestStreamHandler function, Map<String, Object> event) {
        var out = new ByteArrayOutputStream();
        try {
            function.handleRequest(
                    new ByteArrayInputStream(Json.write(event).getBytes(StandardCharsets.UTF_8)), out, QUIET);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.size() == 0 ? Map.of() : read(out.toString(StandardCharsets.UTF_8));
    }

    /** The object that an HTTP reply bears. */
    public static Map<String, Object> body(Map<String, Object> reply) {
        return read(String.valueOf(reply.get("body")));
    }

    private static Map<String, Object> read(String json) {
        return Json.strict(json).orElseThrow(() -> new IllegalStateException("no JSON object: " + json));
    }

    /**
     * What somebody's tablet sends, as the HTTP API hands it on.
     *
     * @param claims    of the token
     * @param complaint whose id is in the path, or nothing
     */
    public static Map<String, Object> request(
            Map<String, Object> claims, String route, String complaint, String body, String key) {
        return Map.of(
                "routeKey",
                route,
                "headers",
                Map.of("idempotency-key", key),
                "pathParameters",
                complaint.isEmpty() ? Map.of() : Map.of("id", complaint),
                "body",
                body,
                "requestContext",
                Map.of("requestId", key, "authorizer", Map.of("jwt", Map.of("claims", claims))));
    }

    /** A guest's text as it lies in the queue that the provider's topic fills. */
    public static String text(Phone from, Phone to, String words, String id) {
        String sms = Json.write(Map.of(
                "originationNumber",
                from.e164(),
                "destinationNumber",
                to.e164(),
                "messageBody",
                words,
                "inboundMessageId",
                id));
        return Json.write(Map.of("Type", "Notification", "MessageId", "n-" + id, "Message", sms));
    }
}
