package amends.clerk;

import amends.hotel.HotelId;
import amends.hotel.Page;
import amends.hotel.Place;
import java.time.Instant;

/**
 * A shared tablet that a manager enrolled.
 *
 * @param secret the digest of the secret that it holds
 * @param active whether a manager has not switched it off
 */
public record Tablet(
        HotelId hotel, String id, String label, String secret, Instant enrolled, boolean active, long version)
        implements Page {
    @Override
    public Place place() {
        return Place.tablet(hotel, id);
    }
}
