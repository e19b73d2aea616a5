package amends.desk;

import amends.hotel.HotelId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an enrolled tablet holds and shows at every step of signing in: its hotel, its id and its secret, written
 * {@code hotel.tablet.secret}.
 */
public record TabletPass(HotelId hotel, String tablet, String secret) {
    /** Random bytes that a secret is made of. */
    public static final int BYTES = 32;

    private static final String TABLET = "[A-Za-z0-9-]{1,64}";
    private static final Pattern SHAPE =
            Pattern.compile("([a-z][a-z0-9-]{1,31})\\.(" + TABLET + ")\\.([A-Za-z0-9_-]{43})");

    /** Reads a pass; empty when it cannot be one. Whether the tablet is enrolled only the book knows. */
    public static Optional<TabletPass> of(String written) {
        Matcher pass = SHAPE.matcher(written);
        return pass.matches()
                ? Optional.of(new TabletPass(new HotelId(pass.group(1)), pass.group(2), pass.group(3)))
                : Optional.empty();
    }

    /** Whether a text can be the id of a tablet. */
    static boolean isTablet(String id) {
        return id.matches(TABLET);
    }

    public String written() {
        return hotel.value() + "." + tablet + "." + secret;
    }

    /** Never the secret: a log line may hold what this returns. */
    @Override
    public String toString() {
        return "TabletPass[" + hotel.value() + "." + tablet + "]";
    }
}
