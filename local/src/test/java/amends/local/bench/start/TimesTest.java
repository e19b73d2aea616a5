package amends.local.bench.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimesTest {
    @Test
    void a_row_has_the_medians_and_what_they_are_of_the_minimal() {
        Times minimal = new Times("minimal");
        Times desk = new Times("Desk");
        for (int slow : new int[] {1, 9, 2}) {
            minimal.cold(Duration.ofMillis(100L * slow), Duration.ofMillis(200L * slow));
            desk.cold(Duration.ofMillis(100L * slow), Duration.ofMillis(300L * slow));
            desk.woken(Duration.ofMillis(50L * slow));
        }

        assertThat(desk.row(minimal).strip().split("\\s{2,}"))
                .containsExactly("Desk", "200 ms", "600 ms", "1.50", "100 ms");
    }
}
