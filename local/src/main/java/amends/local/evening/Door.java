package amends.local.evening;

import amends.local.command.CannotRun;
import amends.local.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The service's one address. What is not answered, or answered with a fault of the service, is sent again exactly as it
 * was, with the same key, for a minute: a process may be starting again.
 */
final class Door {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(400);

    private final URI address;
    private final Diary diary;
    private final AtomicInteger outages = new AtomicInteger();
    private final AtomicInteger waiting = new AtomicInteger();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(ANSWER)
            .build();

    Door(URI address, Diary diary) {
        this.address = address;
        this.diary = diary;
    }

    /**
     * @param body    the JSON object, empty if it was none
     * @param cookies as {@code Set-Cookie} set them, each {@code name=value}
     */
    record Answer(int status, Map<String, Object> body, List<String> cookies) {
        boolean good() {
            return status / 100 == 2;
        }

        String text(String name) {
            return body.get(name) instanceof String text ? text : "";
        }

        /** The name of what is wrong, as the API's contract has it: {@code /problems/gone}. */
        String problem() {
            return text("type").replace("/problems/", "");
        }
    }

    /** Whether anybody answers there at all. */
    boolean answers() {
        try {
            return once("GET", "/_local/health", Map.of(), Optional.empty()).status() < 500;
        } catch (IOException nobody) {
            return false;
        }
    }

    /** How often the service was found away. */
    int outages() {
        return outages.get();
    }

    Answer get(String path, Map<String, String> headers) {
        return send("GET", path, headers, Optional.empty());
    }

    Answer send(String method, String path, Map<String, String> headers, Optional<Map<String, ?>> body) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        boolean away = false;
        try {
            while (true) {
                String why;
                try {
                    Answer answer = once(method, path, headers, body);
                    if (answer.status() < 500) {
                        return answer;
                    }
                    why = "it answers " + answer.status();
                } catch (IOException nobody) {
                    why = "it does not answer";
                }
                if (System.nanoTime() > until) {
                    throw CannotRun.because("The service at " + address + " was away for a minute (" + method + " "
                            + path + ": " + why + "). Is ./amends up still running?");
                }
                if (!away) {
                    away = true;
                    if (waiting.getAndIncrement() == 0) {
                        outages.incrementAndGet();
                        diary.tell("service", "is away (" + why + "); everybody tries again");
                    }
                }
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking the service", e);
        } finally {
            if (away && waiting.decrementAndGet() == 0) {
                diary.tell("service", "answers again");
            }
        }
    }

    private Answer once(String method, String path, Map<String, String> headers, Optional<Map<String, ?>> body)
            throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve(path)).timeout(ANSWER);
        headers.forEach(request::header);
        body.ifPresent(_ -> request.header("Content-Type", "application/json"));
        request.method(
                method,
                body.map(json -> HttpRequest.BodyPublishers.ofString(Json.write(json)))
                        .orElseGet(HttpRequest.BodyPublishers::noBody));
        try {
            HttpResponse<String> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            List<String> cookies = response.headers().allValues("set-cookie").stream()
                    .map(cookie -> cookie.split(";", 2)[0])
                    .toList();
            return new Answer(response.statusCode(), Json.read(response.body()).orElse(Map.of()), cookies);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking the service", e);
        }
    }
}
