package amends.tests.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/** The service's one address, spoken to over HTTP. */
final class Api {
    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Contract CONTRACT = Contract.read();
    private static final Set<Integer> GATEWAYS_OWN = Set.of(401, 403, 404, 405, 413);

    private final URI address;

    Api(URI address) {
        this.address = address;
    }

    /** What was answered. */
    record Reply(int status, String raw, Map<String, Object> body, List<String> cookies, String mediaType) {
        String text(String name) {
            return body.get(name) instanceof String text ? text : "";
        }

        int number(String name) {
            return body.get(name) instanceof Number number ? number.intValue() : 0;
        }

        /** The name of a problem. */
        String problem() {
            return text("type").replace("/problems/", "");
        }

        String cookie(String name) {
            return cookies.stream()
                    .filter(cookie -> cookie.startsWith(name + "="))
                    .findFirst()
                    .orElse("");
        }
    }

    Reply get(String path, Map<String, String> headers) {
        return send("GET", path, headers, Optional.empty());
    }

    Reply post(String path, Map<String, String> headers, Map<String, ?> body) {
        return send("POST", path, headers, Optional.of(json(body)));
    }

    Reply send(String method, String path, Map<String, String> headers, Optional<String> body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve(path)).timeout(ANSWER);
        request.header("Accept-Encoding", "gzip");
        headers.forEach(request::header);
        body.ifPresent(_ -> request.header("Content-Type", "application/json"));
        request.method(method, body.map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody));
        try {
            HttpResponse<byte[]> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            String text = text(response);
            Reply reply = new Reply(
                    response.statusCode(),
                    text,
                    object(text),
                    response.headers().allValues("set-cookie").stream()
                            .map(cookie -> cookie.split(";", 2)[0])
                            .toList(),
                    response.headers().firstValue("content-type").orElse(""));
            check(method, path, reply);
            return reply;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking the service", e);
        }
    }

    /** Whatever a journey asks, its reply is held against the API's document; but for what the HTTP API says by itself. */
    private static void check(String method, String path, Reply reply) {
        boolean gateway = reply.body().keySet().equals(Set.of("message")) && GATEWAYS_OWN.contains(reply.status());
        if (!path.startsWith("/_local/") && !gateway) {
            assertThat(CONTRACT.faults(method, path, reply))
                    .as("%s %s, answered %d: %s", method, path, reply.status(), reply.raw())
                    .isEmpty();
        }
    }

    /** As a browser reads it, squeezed or not. */
    private static String text(HttpResponse<byte[]> response) throws IOException {
        byte[] body = response.body();
        if (response.headers()
                .firstValue("content-encoding")
                .filter("gzip"::equals)
                .isEmpty()) {
            return new String(body, StandardCharsets.UTF_8);
        }
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static String json(Map<String, ?> body) {
        try {
            return JSON.std.asString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> object(String body) {
        try {
            return body.startsWith("{") ? JSON.std.mapFrom(body) : Map.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
