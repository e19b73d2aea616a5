package amends.clerk;

import amends.hotel.HotelId;
import amends.hotel.Page;
import amends.hotel.Place;
import java.time.Instant;

/**
 * The guests who wait in line before the desk, as somebody tapped it last; nobody must count.
 *
 * @param waiting 0 to 99
 * @param by      the person who tapped
 */
public record Line(HotelId hotel, int waiting, Instant at, String by, long version) implements Page {
    public static final int MOST = 99;

    public Line {
        if (waiting < 0 || waiting > MOST) {
            throw new IllegalArgumentException("a line is 0 to 99 guests long");
        }
    }

    /** The first that was ever tapped. */
    public static Line first(HotelId hotel, int by, Instant now, String person) {
        return new Line(hotel, bounded(by), now, person, 0);
    }

    /** So many guests more, or fewer when negative. */
    public Line moved(int by, Instant now, String person) {
        return new Line(hotel, bounded(waiting + by), now, person, version);
    }

    private static int bounded(int waiting) {
        return Math.clamp(waiting, 0, MOST);
    }

    @Override
    public Place place() {
        return Place.line(hotel);
    }
}
