package amends.local.service;

import amends.local.gateway.Gateway;
import amends.local.part.Ground;
import amends.local.part.Premises;
import amends.local.wire.Json;
import amends.local.wire.Reply;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** What the running service tells those who work beside it: on what ground it stands. */
public final class Whereabouts {
    static final String PATH = Gateway.LOCAL + "ground";

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private Whereabouts() {}

    static Reply told(Premises premises) {
        return Reply.json(200, Map.of("ground", premises.ground().line()));
    }

    /** The same premises on the ground that the service there names; unchanged where nothing answers. */
    public static Premises asked(Premises premises) {
        HttpRequest request = HttpRequest.newBuilder(premises.address().resolve(PATH))
                .timeout(PATIENCE)
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return Json.read(answer.body()).orElse(Map.of()).get("ground") instanceof String line
                    ? premises.on(Ground.read(line))
                    : premises;
        } catch (IOException nobody) {
            return premises;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return premises;
        }
    }
}
