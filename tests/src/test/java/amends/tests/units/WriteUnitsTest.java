package amends.tests.units;

import static org.assertj.core.api.Assertions.assertThat;

import amends.local.units.Bill;
import amends.local.units.Course;
import amends.local.units.QuietHouse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WriteUnitsTest {
    @ParameterizedTest
    @EnumSource
    void a_complaint_costs_no_more_than_was_promised(Course course) {
        QuietHouse house = Houses.quiet();

        Bill bill = course.play(house);

        assertThat(bill.units())
                .as(course.title() + ", write by write:\n" + bill.list())
                .isLessThanOrEqualTo(course.most());
        assertThat(house.meter().standing())
                .as("nothing is owed any more")
                .noneMatch(item -> item.containsKey("owedShard"));
    }
}
