package amends.local.bench.start;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How long a function took, in each round. */
final class Times {
    private static final String ROW = "%-18s %12s %12s %12s %16s%n";

    private final String function;
    private final List<Duration> initialised = new ArrayList<>();
    private final List<Duration> answered = new ArrayList<>();
    private final List<Duration> woken = new ArrayList<>();

    Times(String function) {
        this.function = function;
    }

    String function() {
        return function;
    }

    /** A process without a snapshot: from its start until it asked for an event, and until it had answered it. */
    void cold(Duration untilAsked, Duration untilAnswered) {
        initialised.add(untilAsked);
        answered.add(untilAnswered);
    }

    /** A process as from its snapshot: from its first event until the answer. */
    void woken(Duration untilAnswered) {
        woken.add(untilAnswered);
    }

    static String headings() {
        return ROW.formatted("", "initialised", "answered", "x minimal", "from a snapshot");
    }

    /** @param minimal what it is measured by */
    String row(Times minimal) {
        return ROW.formatted(
                function,
                shown(median(initialised)),
                shown(median(answered)),
                "%.2f"
                        .formatted((double) median(answered).toNanos()
                                / median(minimal.answered).toNanos()),
                shown(median(woken)));
    }

    private static String shown(Duration time) {
        return time.toMillis() + " ms";
    }

    static Duration median(List<Duration> times) {
        List<Duration> sorted = times.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
