package amends.clerk;

import amends.hotel.HotelId;
import amends.hotel.Page;
import amends.hotel.Place;
import java.time.Duration;
import java.time.Instant;

/** A code that enrols one tablet, once, soon. */
public record Enrolment(String codeDigest, HotelId hotel, Instant expires, long version) implements Page {
    public static final Duration LIFE = Duration.ofMinutes(15);

    @Override
    public Place place() {
        return Place.enrolment(codeDigest);
    }
}
