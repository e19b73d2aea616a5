package amends.local.evening;

import static org.assertj.core.api.Assertions.assertThat;

import amends.local.evening.Door.Answer;
import amends.local.wire.Loopback;
import amends.local.wire.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

final class DoorTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Diary diary = new Diary(new PrintStream(said, true, StandardCharsets.UTF_8));
    private final List<String> heard = new CopyOnWriteArrayList<>();

    @Test
    void what_a_falling_service_did_not_answer_is_sent_again_under_its_key() throws IOException {
        try (Loopback service = Loopback.open(0, exchange -> {
            heard.add(exchange.getRequestHeaders().getFirst("Idempotency-Key") + " "
                    + Loopback.body(exchange, 1_000).orElse(""));
            return heard.size() < 3 ? Reply.problem(503, "Away", "Try again.") : Reply.json(201, Map.of("id", "A"));
        })) {
            Door door = new Door(service.address(), diary);
            Answer answer = door.send(
                    "POST", "/complaints", Map.of("Idempotency-Key", "k-1"), Optional.of(Map.of("room", "412")));

            assertThat(answer.text("id")).isEqualTo("A");
            assertThat(heard).hasSize(3).containsOnly("k-1 {\"room\":\"412\"}");
            assertThat(door.outages()).isEqualTo(1);
            assertThat(said.toString(StandardCharsets.UTF_8))
                    .contains("is away")
                    .contains("answers again");
        }
    }

    @Test
    void a_refusal_is_an_answer_and_is_not_sent_again() throws IOException {
        try (Loopback service = Loopback.open(0, exchange -> {
            heard.add(exchange.getRequestMethod());
            return Reply.problem(409, "Theirs", "Take another.");
        })) {
            assertThat(new Door(service.address(), diary)
                            .send("POST", "/complaints/A/take", Map.of(), Optional.of(Map.of()))
                            .status())
                    .isEqualTo(409);
            assertThat(heard).hasSize(1);
        }
    }

    @Test
    void nobody_there_is_noticed() {
        assertThat(new Door(URI.create("http://127.0.0.1:1"), diary).answers()).isFalse();
    }
}
