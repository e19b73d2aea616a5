package amends.complaint;

import amends.hotel.HotelId;
import amends.hotel.Listing;
import amends.hotel.Page;
import amends.hotel.Place;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One fact in the book: who, when, what; and the errand that it may owe.
 *
 * @param of     the page that it belongs to: a complaint, a conversation, an episode
 * @param number 1 for the first of its page
 * @param before how the complaint's state was before it, where it changed that
 */
public record Entry(
        HotelId hotel,
        Place of,
        int number,
        Instant at,
        By by,
        Fact fact,
        Optional<Errand> errand,
        Optional<Before> before,
        long version)
        implements Page {
    @Override
    public Place place() {
        return of.entry(number);
    }

    @Override
    public List<Listing> listings() {
        return errand.flatMap(owes -> switch (owes.status()) {
                    case OWED -> Optional.of(Listing.owed(place(), owes.sweep()));
                    case PARKED -> Optional.of(Listing.parked(hotel, owes.sweep()));
                    case DONE, SUPERSEDED -> Optional.<Listing>empty();
                })
                .map(List::of)
                .orElse(List.of());
    }

    public Entry with(Errand now) {
        return new Entry(hotel, of, number, at, by, fact, Optional.of(now), before, version);
    }
}
