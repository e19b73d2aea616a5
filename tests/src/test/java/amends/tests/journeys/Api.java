package amends.tests.journeys;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The service's one address, spoken to over HTTP; whoever wants to look at every exchange may. */
final class Api {
    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final List<Consumer<Exchange>> LOOKING = new ArrayList<>();

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

    /** One request and its reply. */
    record Exchange(String method, String path, Reply reply) {}

    static synchronized void look(Consumer<Exchange> at) {
        LOOKING.add(at);
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
        headers.forEach(request::header);
        body.ifPresent(_ -> request.header("Content-Type", "application/json"));
        request.method(method, body.map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody));
        try {
            HttpResponse<String> response =
                    CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            Reply reply = new Reply(
                    response.statusCode(),
                    response.body(),
                    object(response.body()),
                    response.headers().allValues("set-cookie").stream()
                            .map(cookie -> cookie.split(";", 2)[0])
                            .toList(),
                    response.headers().firstValue("content-type").orElse(""));
            told(new Exchange(method, path, reply));
            return reply;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking the service", e);
        }
    }

    private static synchronized void told(Exchange exchange) {
        LOOKING.forEach(look -> look.accept(exchange));
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
