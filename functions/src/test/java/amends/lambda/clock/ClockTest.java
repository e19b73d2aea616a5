package amends.lambda.clock;

import static org.assertj.core.api.Assertions.assertThat;

import amends.complaint.Category;
import amends.complaint.Fact;
import amends.desk.FrontDesk;
import amends.lambda.door.Invocation;
import amends.lambda.door.Overtaken;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClockTest {
    private final FrontDesk house = new FrontDesk();
    private final Invocation invocation = new Invocation();

    @Test
    void what_is_not_put_right_in_time_is_told_on_the_minute() {
        house.filed(Category.NOISE, "412");
        house.later(Duration.ofMinutes(16));
        invocation.raw(new Clock(house.book, () -> house.now), Invocation.event("clock-tick"));
        assertThat(house.facts(Fact.Late.class)).hasSize(1);
        assertThat(invocation.log()).contains("\"looked\":1", "\"left\":0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "null", "[]", "{}", "{\"source\":\"nobody\"}"})
    void what_is_not_the_minute_moves_nothing(String event) {
        house.filed(Category.NOISE, "412");
        house.later(Duration.ofMinutes(16));
        invocation.raw(new Clock(house.book, () -> house.now), event);
        assertThat(house.facts(Fact.Late.class)).isEmpty();
        assertThat(invocation.log()).contains("\"unreadable\":true");
    }

    @Test
    void what_the_book_was_too_busy_for_is_left_to_the_next_minute() {
        house.filed(Category.NOISE, "412");
        house.later(Duration.ofMinutes(16));
        invocation
                .remaining(500)
                .raw(new Clock(Overtaken.of(house.book), () -> house.now), Invocation.event("clock-tick"));
        assertThat(invocation.log()).contains("\"looked\":1", "\"left\":1");
    }
}
