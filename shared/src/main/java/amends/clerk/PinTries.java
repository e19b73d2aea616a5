package amends.clerk;

import amends.hotel.HotelId;
import amends.hotel.Page;
import amends.hotel.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Wrong PINs of one person on one tablet. Each try is counted before the PIN is looked at; the right one resets it.
 *
 * @param notBefore when the next try is allowed
 */
public record PinTries(
        HotelId hotel, String person, String tablet, int tries, Optional<Instant> notBefore, long version)
        implements Page {
    /** So many tries are free; from then on each doubles the wait, from {@link #FIRST_WAIT} up to {@link #LONGEST_WAIT}. */
    public static final int FREE = 5;

    static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    static final Duration LONGEST_WAIT = Duration.ofHours(8);

    public static PinTries none(HotelId hotel, String person, String tablet) {
        return new PinTries(hotel, person, tablet, 0, Optional.empty(), 0);
    }

    public boolean allowed(Instant now) {
        return notBefore.map(until -> !now.isBefore(until)).orElse(true);
    }

    public PinTries oneMore(Instant now) {
        int counted = tries + 1;
        if (counted < FREE) {
            return new PinTries(hotel, person, tablet, counted, Optional.empty(), version);
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(counted - FREE, 12));
        Instant next = now.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        return new PinTries(hotel, person, tablet, counted, Optional.of(next), version);
    }

    public PinTries reset() {
        return new PinTries(hotel, person, tablet, 0, Optional.empty(), version);
    }

    @Override
    public Place place() {
        return Place.pinTries(hotel, person, tablet);
    }
}
