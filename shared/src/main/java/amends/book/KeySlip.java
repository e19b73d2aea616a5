package amends.book;

import amends.hotel.HotelId;
import amends.hotel.Page;
import amends.hotel.Place;
import java.time.Instant;

/**
 * That a command was done under its key, and what came of it: a second tap, or a text delivered twice, is answered from
 * here.
 *
 * @param key     the digest of the scoped key
 * @param digest  of the route and the body, so that the same key with another request is told apart
 * @param receipt what was answered
 * @param expires when the table may forget it
 */
public record KeySlip(HotelId hotel, String key, String digest, Receipt receipt, Instant expires, long version)
        implements Page {
    @Override
    public Place place() {
        return Place.key(hotel, key);
    }
}
