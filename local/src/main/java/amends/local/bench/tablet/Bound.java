package amends.local.bench.tablet;

import java.util.List;
import java.util.Optional;

/**
 * What one figure may be at the most.
 *
 * @param figure its name, as the browser's part writes it
 * @param what   what it is, for people
 * @param most   empty for a figure that is there to compare with
 */
record Bound(String figure, String what, Optional<Double> most, String unit) {

    /** Of the tablet, each on the slow device and network unless it says otherwise. */
    static final List<Bound> OF_TABLET = List.of(
            most("script", "JavaScript that is transferred, compressed", 60, "kB"),
            most("view-cold", "first useful view, nothing in the cache", 1.5, "s"),
            most("view-warm", "first useful view, the page in the cache", 1.5, "s"),
            compared("view-crowded", "the same with 300 open, nothing in the cache", "s"),
            most("tap", "a tap is answered on the screen, p95", 100, "ms"),
            compared("tap-crowded", "the same with 300 open, p95", "ms"),
            most("frame", "300 open, scrolled and updated: the longest frame", 50, "ms"),
            compared("frame-still", "300 open, nothing happens: the longest frame", "ms"),
            most("filing", "three-tap filing by a scripted hand", 10, "s"),
            most("change", "a change elsewhere shows, p95", 2, "s"),
            most("change-fast", "a change elsewhere shows, full speed, p95", 2, "s"),
            most("look", "body of a look at a desk where nothing changed", 300, "bytes"));

    private static Bound most(String figure, String what, double most, String unit) {
        return new Bound(figure, what, Optional.of(most), unit);
    }

    private static Bound compared(String figure, String what, String unit) {
        return new Bound(figure, what, Optional.empty(), unit);
    }

    boolean heldBy(double value) {
        return most.map(bound -> value <= bound).orElse(true);
    }
}
