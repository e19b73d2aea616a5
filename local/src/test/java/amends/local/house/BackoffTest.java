package amends.local.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class BackoffTest {

    @Test
    void the_first_failures_hardly_wait() {
        assertThat(Backoff.after(1)).isEqualTo(Duration.ofMillis(250));
        assertThat(Backoff.after(4)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void however_often_it_fails_it_is_tried_twice_a_minute() {
        assertThat(Backoff.after(8)).isEqualTo(Duration.ofSeconds(30));
        assertThat(Backoff.after(1_000)).isEqualTo(Duration.ofSeconds(30));
    }
}
