package amends.hotel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RoomOrderTest {
    private static final List<String> IN_ORDER = List.of(
            "0",
            "007",
            "7",
            "7A",
            "7B",
            "8",
            "12",
            "99",
            "101",
            "101-1",
            "101-2",
            "101-10",
            "12345678",
            "A1",
            "A2",
            "A10",
            "PH");

    @Test
    void rooms_are_in_the_order_in_which_people_count() {
        var shuffled = new ArrayList<>(IN_ORDER);
        var random = new Random(412);
        for (int times = 0; times < 100; times++) {
            Collections.shuffle(shuffled, random);
            shuffled.sort(RoomOrder.BY_NUMBER);
            assertThat(shuffled).isEqualTo(IN_ORDER);
        }
    }

    @Test
    void only_the_same_room_is_the_same() {
        assertThat(RoomOrder.BY_NUMBER.compare("412", "412")).isZero();
        assertThat(RoomOrder.BY_NUMBER.compare("7", "07")).isNotZero();
    }
}
