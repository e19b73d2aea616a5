package amends.local.bench.figures;

import java.util.Optional;

/**
 * What one figure may be at the most.
 *
 * @param figure its name, as whoever measures it writes it
 * @param what   what it is, for people
 * @param most   empty for a figure that is there to compare with
 */
public record Bound(String figure, String what, Optional<Double> most, String unit) {

    public static Bound most(String figure, String what, double most, String unit) {
        return new Bound(figure, what, Optional.of(most), unit);
    }

    /** For a figure that is there to compare with. */
    public static Bound compared(String figure, String what, String unit) {
        return new Bound(figure, what, Optional.empty(), unit);
    }

    boolean heldBy(double value) {
        return most.map(bound -> value <= bound).orElse(true);
    }
}
