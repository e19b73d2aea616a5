package amends.hotel;

import java.util.regex.Pattern;

/** A hotel's name in keys, claims and topics: 2 to 32 lower-case letters, digits and hyphens, a letter first. */
public record HotelId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{1,31}");

    public HotelId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a hotel's id is 2 to 32 of a-z, 0-9 and -, a letter first");
        }
    }
}
