package amends.clerk;

import amends.hotel.HotelId;
import amends.hotel.Listing;
import amends.hotel.Page;
import amends.hotel.Place;
import amends.hotel.Settings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One person's time on duty, from the first sign-in to <em>off duty</em>. An ended shift keeps its next check until
 * what its person had not started is back on the desk's list.
 *
 * @param check when the clock looks at it: when it ends by itself, or at once when it has ended
 */
public record Shift(
        HotelId hotel, String person, Instant since, Optional<Instant> until, Optional<Instant> check, long version)
        implements Page {
    public static Shift begin(HotelId hotel, String person, Instant now, Settings settings, long version) {
        return new Shift(hotel, person, now, Optional.empty(), Optional.of(now.plus(settings.shift())), version);
    }

    public Shift end(Instant now) {
        return new Shift(hotel, person, since, Optional.of(now), Optional.of(now), version);
    }

    /** Nothing unstarted is left with this person: the clock need not look again. */
    public Shift settled() {
        return new Shift(hotel, person, since, until, Optional.empty(), version);
    }

    public boolean onDuty(Instant now) {
        return until.isEmpty() && check.map(now::isBefore).orElse(false);
    }

    @Override
    public Place place() {
        return Place.shift(hotel, person);
    }

    @Override
    public List<Listing> listings() {
        return check.map(at -> List.of(Listing.due(place(), at))).orElse(List.of());
    }
}
