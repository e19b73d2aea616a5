package amends.tests.units;

import static org.assertj.core.api.Assertions.assertThat;

import amends.local.units.DeskRead;
import amends.local.units.Kept;
import amends.local.units.QuietHouse;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeskReadTest {
    private static final int OPEN = 12;

    @Test
    void reading_the_desk_costs_the_same_however_many_complaints_are_kept() {
        QuietHouse house = Houses.quiet();
        DeskRead.open(house, OPEN);
        DeskRead none = DeskRead.of(house);

        IntStream.of(0, 10, 100).forEach(kept -> {
            Kept.write(house.book(), kept, Math.max(1, 10 * kept), written -> {});
            assertThat(DeskRead.of(house))
                    .as("at about %d complaints", 10 * kept)
                    .isEqualTo(none);
        });
    }

    @Test
    void what_is_open_is_what_it_costs() {
        QuietHouse house = Houses.quiet();
        DeskRead none = DeskRead.of(house);
        DeskRead.open(house, OPEN);

        DeskRead some = DeskRead.of(house);

        assertThat(some.items()).isGreaterThanOrEqualTo(none.items() + OPEN);
        assertThat(some.units()).isGreaterThan(none.units());
    }
}
