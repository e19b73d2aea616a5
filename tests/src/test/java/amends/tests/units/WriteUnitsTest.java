package amends.tests.units;

import static org.assertj.core.api.Assertions.assertThat;

import amends.local.template.Deployment;
import amends.local.template.Stack;
import amends.local.units.Bill;
import amends.local.units.Course;
import amends.local.units.QuietHouse;
import amends.tests.crash.TableInMemory;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WriteUnitsTest {
    private static final Stack TEMPLATE = Stack.read(
            Path.of("..", "template.yaml"),
            Deployment.here(URI.create("http://127.0.0.1:1"), Map.of("Issuer", "http://127.0.0.1:1")));

    @ParameterizedTest
    @EnumSource
    void a_complaint_costs_no_more_than_was_promised(Course course) {
        var house = new QuietHouse(TEMPLATE, new TableInMemory(TEMPLATE.tables().getFirst()));

        Bill bill = course.play(house);

        assertThat(bill.units())
                .as(course.title() + ", write by write:\n" + bill.list())
                .isLessThanOrEqualTo(course.most());
        assertThat(house.meter().standing())
                .as("nothing is owed any more")
                .noneMatch(item -> item.containsKey("owedShard"));
    }
}
