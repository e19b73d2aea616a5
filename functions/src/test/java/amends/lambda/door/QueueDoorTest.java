package amends.lambda.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueueDoorTest {
    private final Invocation invocation = new Invocation();

    @Test
    void one_that_fails_fails_alone() {
        var door = new QueueDoor("text", (message, _, _) -> {
            if (message.equals("poison")) {
                throw new IllegalStateException("my husband snores");
            }
            return !message.equals("later");
        });
        assertThat(invocation.again(door::open, Invocation.batch("good", "poison", "later", "good")))
                .containsExactly("m2", "m3");
        assertThat(invocation.logged).hasSize(1);
        assertThat(invocation.log())
                .contains("\"at\":\"m2\"", "\"messages\":4", "\"again\":2")
                .doesNotContain("husband", "poison");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "nonsense", "null", "[]", "{}", "{\"Records\":7}", "{\"Records\":[7]}", "{\"Records\":[{}]}"
            })
    void what_is_no_batch_is_never_taken_for_done(String event) {
        var door = new QueueDoor("text", (_, _, _) -> false);
        assertThat(invocation.again(door::open, event)).containsExactly(Batch.WHOLE);
    }

    @Test
    void each_has_its_share_of_what_time_is_left() {
        List<Duration> shares = new ArrayList<>();
        var door = new QueueDoor("text", (_, time, _) -> shares.add(time));
        invocation.remaining(8_500).again(door::open, Invocation.batch("a", "b"));
        assertThat(shares).containsExactly(Duration.ofSeconds(4), Duration.ofSeconds(8));
    }

    @Test
    void without_time_left_nothing_is_begun() {
        var door = new QueueDoor("text", (_, _, _) -> {
            throw new AssertionError("begun");
        });
        assertThat(invocation.remaining(400).again(door::open, Invocation.batch("a", "b")))
                .containsExactly("m1", "m2");
    }
}
