package amends.local.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;

import amends.local.bench.tablet.TabletBench;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class VerdictTest {
    private static final Bound TAP = new Bound("tap", "a tap is answered", Optional.of(100.0), "ms");
    private static final Bound STILL = new Bound("still", "nothing happens", Optional.empty(), "ms");

    @Test
    void what_is_exactly_at_its_bound_holds_it() {
        assertThat(verdict(Map.of("tap", measured(100))).holds()).isTrue();
    }

    @Test
    void what_is_over_its_bound_fails_and_the_row_says_so() {
        Verdict over = verdict(Map.of("tap", measured(100.4)));
        assertThat(over.holds()).isFalse();
        assertThat(row(over, "a tap is answered")).contains("100.4 ms", "100 ms", "FAILS");
    }

    @Test
    void what_was_not_measured_fails_and_the_row_says_why() {
        assertThat(verdict(Map.of()).holds()).isFalse();
        Verdict broken = verdict(Map.of("tap", new Figure(Optional.empty(), "the card did not open")));
        assertThat(broken.holds()).isFalse();
        assertThat(row(broken, "a tap is answered")).contains("-", "FAILS", "the card did not open");
    }

    @Test
    void what_is_no_number_holds_no_bound() {
        assertThat(verdict(Map.of("tap", measured(Double.NaN))).holds()).isFalse();
        assertThat(verdict(Figure.all(Map.of("tap", Map.of("value", "fast")))).holds())
                .isFalse();
    }

    @Test
    void what_has_no_bound_fails_nothing() {
        Verdict slow = verdict(Map.of("tap", measured(20), "still", measured(9_000)));
        assertThat(slow.holds()).isTrue();
        assertThat(row(slow, "nothing happens")).contains("9000 ms").doesNotContain("holds", "FAILS");
    }

    @Test
    void each_promise_has_one_figure() {
        assertThat(TabletBench.OF_TABLET.stream().map(Bound::figure).collect(Collectors.toSet()))
                .hasSameSizeAs(TabletBench.OF_TABLET)
                .containsAll(Set.of("script", "view-cold", "tap", "frame", "filing", "switch", "change", "look"));
    }

    private static Verdict verdict(Map<String, Figure> figures) {
        return new Verdict(List.of(TAP, STILL), figures);
    }

    private static Figure measured(double value) {
        return new Figure(Optional.of(value), "");
    }

    private static String row(Verdict verdict, String what) {
        return verdict.table()
                .lines()
                .filter(line -> line.startsWith(what))
                .findFirst()
                .orElseThrow();
    }
}
