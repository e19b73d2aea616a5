package amends.hotel;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A page's place in one index: under which key, and sorted by what. */
public record Listing(Index index, String key, String sort) {
    private static final DateTimeFormatter FIXED_WIDTH = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** The sparse indexes of the table: a page is in one only while it says so. */
    public enum Index {
        /** Errands owed, by the time they are swept. */
        OWED,
        /** What has a next check, by its time. */
        DUE,
        /** The open complaints of a hotel. */
        BOARD,
        /** Complaints of a phone or a stay. */
        HISTORY,
        /** Complaints of a room. */
        FAULTS,
        /** Stays by phone, by room, and of the whole house, each by departure. */
        PHONE,
        ROOM,
        HOUSE
    }

    /** A time as every index writes it: UTC, milliseconds, always as wide, so that text sorts by time. */
    public static String time(Instant at) {
        return FIXED_WIDTH.format(at);
    }

    public static Listing due(Place place, Instant check) {
        return new Listing(Index.DUE, "D#" + place.shard(), time(check));
    }

    public static Listing owed(Place place, Instant sweep) {
        return new Listing(Index.OWED, "O#" + place.shard(), time(sweep));
    }

    /** Parked errands hang under their hotel instead of a shard, so that one query lists them. */
    public static Listing parked(HotelId hotel, Instant since) {
        return new Listing(Index.OWED, "PARKED#" + hotel.value(), time(since));
    }
}
