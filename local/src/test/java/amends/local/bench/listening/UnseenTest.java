package amends.local.bench.listening;

import static org.assertj.core.api.Assertions.assertThat;

import amends.listening.Evidence;
import amends.listening.Listener;
import amends.listening.Understanding;
import amends.local.house.Checkout;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Messages that nobody saw who wrote the languages' files, and on which nothing was fitted: less well understood than was
 * wished for at least they may not become. What is reached is in the README.
 */
class UnseenTest {
    private final Listener listener = Listener.shipped();
    private final List<Example> unseen = Example.in(Checkout.find().root().resolve("tests/listening/unseen"));

    private final Map<Example, Understanding> heard =
            unseen.stream().collect(Collectors.toMap(Function.identity(), one -> listener.listen(one.text())));

    private double share(List<Example> some, BiPredicate<Example, Understanding> right) {
        assertThat(some).isNotEmpty();
        return (double) some.stream().filter(one -> right.test(one, of(one))).count() / some.size();
    }

    private Understanding of(Example one) {
        return Objects.requireNonNull(heard.get(one));
    }

    private List<Example> withCategory() {
        return unseen.stream().filter(Example::hasCategory).toList();
    }

    private static boolean isRight(Example meant, Understanding heard) {
        return heard.category().code().equals(meant.category());
    }

    @Test
    void each_language_is_there() {
        assertThat(unseen.stream().collect(Collectors.groupingBy(Example::language, Collectors.counting())))
                .hasSize(11)
                .allSatisfy((_, count) -> assertThat(count).isGreaterThanOrEqualTo(50));
    }

    @Test
    void what_it_is_about_is_heard_and_if_not_at_first_then_second() {
        assertThat(share(withCategory(), UnseenTest::isRight)).isGreaterThanOrEqualTo(0.85);
        assertThat(share(
                        withCategory(),
                        (meant, heard) -> isRight(meant, heard)
                                || heard.second()
                                        .filter(one -> one.code().equals(meant.category()))
                                        .isPresent()))
                .isGreaterThanOrEqualTo(0.93);
    }

    @Test
    void no_language_lies_more_than_ten_points_below_the_mean() {
        double mean = share(withCategory(), UnseenTest::isRight);
        assertThat(withCategory().stream().collect(Collectors.groupingBy(Example::language)))
                .allSatisfy(
                        (_, own) -> assertThat(share(own, UnseenTest::isRight)).isGreaterThanOrEqualTo(mean - 0.1));
    }

    @Test
    void how_grave_it_is_is_heard_and_if_not_then_nearly() {
        List<Example> weighed =
                unseen.stream().filter(one -> one.severity() > 0).toList();
        assertThat(share(weighed, (meant, heard) -> heard.severity().number() == meant.severity()))
                .isGreaterThanOrEqualTo(0.82);
        assertThat(share(weighed, (meant, heard) -> Math.abs(heard.severity().number() - meant.severity()) <= 1))
                .isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void exactly_the_remedies_that_are_asked_for_are_heard() {
        assertThat(share(unseen, (meant, heard) -> Example.codes(heard).equals(meant.remedies())))
                .isGreaterThanOrEqualTo(0.85);
    }

    @Test
    void danger_is_heard_and_little_else_taken_for_it() {
        List<Example> dangers = unseen.stream().filter(Example::safety).toList();
        List<Example> others = unseen.stream().filter(one -> !one.safety()).toList();

        assertThat(share(dangers, (_, heard) -> heard.safety())).isGreaterThanOrEqualTo(0.98);
        assertThat(share(others, (_, heard) -> heard.safety())).isLessThanOrEqualTo(0.05);
    }

    @Test
    void language_kind_and_room_are_heard() {
        assertThat(share(unseen, (meant, heard) -> heard.language() == meant.spoken()))
                .isGreaterThanOrEqualTo(0.98);
        assertThat(share(unseen, (meant, heard) -> heard.kind() == meant.kind()))
                .isGreaterThanOrEqualTo(0.95);
        assertThat(share(unseen, (meant, heard) -> heard.room().orElse("-").equals(meant.room())))
                .isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void of_what_it_is_sure_few_are_wrong() {
        List<Example> sure = withCategory().stream()
                .filter(one -> of(one).sure().category() >= Evidence.CONFIDENT)
                .toList();

        assertThat(sure).hasSizeGreaterThan(withCategory().size() * 65 / 100);
        assertThat(share(sure, UnseenTest::isRight)).isGreaterThanOrEqualTo(0.98);
    }
}
