package amends.tests.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import amends.lambda.door.Json;
import amends.local.template.Deployment;
import amends.local.template.Stack;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever wants to try a function by hand finds in {@code events} what really comes to it. */
class EventsTest {
    private final List<Waking> wakings = Waking.in(Stack.read(
            Path.of("..", "template.yaml"),
            Deployment.here(URI.create("http://127.0.0.1:1"), Map.of("Issuer", "https://issuer.example"))));
    private final List<Payload> kept = Payload.kept();

    @Test
    void there_is_one_for_each_function_and_each_thing_that_wakes_it() {
        assertThat(Waking.unkept(wakings, kept)).isEmpty();
    }

    @Test
    void one_that_is_missing_is_named() {
        for (Payload missing : kept) {
            List<Payload> others =
                    kept.stream().filter(one -> !one.equals(missing)).toList();
            assertThat(Waking.unkept(wakings, others)).as(missing.name()).hasSize(1);
        }
    }

    @Test
    void none_is_of_nothing() {
        assertThat(kept)
                .allSatisfy(payload -> assertThat(wakings)
                        .as(payload.name() + " by " + payload.broughtBy())
                        .anyMatch(waking -> waking.brings(payload)));
    }

    @Test
    void a_message_of_a_queue_has_the_digest_of_its_body() {
        assertThat(kept)
                .flatMap(payload -> Json.objects(Payload.object(payload.text()).get("Records")))
                .filteredOn(record -> record.containsKey("body"))
                .hasSize(3)
                .allSatisfy(record ->
                        assertThat(record.get("md5OfBody")).isEqualTo(md5(String.valueOf(record.get("body")))));
    }

    private static String md5(String text) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
