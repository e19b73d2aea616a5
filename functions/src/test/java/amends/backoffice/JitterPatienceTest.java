package amends.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Trying again, on an invocation's own time. */
class JitterPatienceTest {
    private final List<Long> waited = new ArrayList<>();
    private int leftMs = 10_000;
    private final JitterPatience patience =
            new JitterPatience(() -> leftMs, Duration.ofMillis(500), new Random(7), waited::add);

    @Test
    void each_wait_is_anywhere_under_a_ceiling_that_doubles() {
        for (int tries = 1; tries <= 30; tries++) {
            assertThat(patience.again(tries)).isTrue();
            assertThat(waited.getLast()).isBetween(0L, Math.min(1_000, 20L << Math.min(tries, 10)));
        }
        assertThat(waited.stream().distinct())
                .as("full jitter: hardly two alike")
                .hasSizeGreaterThan(20);
    }

    @Test
    void nobody_waits_into_the_time_kept_for_the_reply() {
        leftMs = 503;
        assertThat(patience.again(10)).isTrue();
        assertThat(waited.getLast()).isLessThanOrEqualTo(3);

        leftMs = 500;
        assertThat(patience.again(1)).isFalse();
        assertThat(waited).hasSize(1);
    }
}
