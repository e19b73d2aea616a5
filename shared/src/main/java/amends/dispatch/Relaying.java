package amends.dispatch;

import amends.book.Book;
import amends.book.Book.Written;
import amends.book.Leaf;
import amends.book.Patience;
import amends.book.Pulse;
import amends.book.Pulse.Change;
import amends.complaint.Errand.Task;
import amends.dispatch.Carrier.Parcel;
import amends.hotel.HotelId;
import amends.hotel.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Carries each new errand to its queue, and lets every desk feel the pulse of what is new there. */
public final class Relaying {
    private final Book book;
    private final Carrier carrier;

    public Relaying(Book book, Carrier carrier) {
        this.book = book;
        this.carrier = carrier;
    }

    /**
     * A page that is new or otherwise, as the table's stream tells of it.
     *
     * @param change for an entry: of the complaint, conversation or episode that it belongs to
     * @param due    for an entry: the errand that it owes and when that may be done
     */
    public record News(HotelId hotel, Place page, Optional<Change> change, Optional<Due> due) {}

    public record Due(Task task, Instant notBefore) {}

    /**
     * Returns the pages that must come again: their errand could not be sent, or their desk's pulse not be moved. To
     * come again does no harm, and the sweep is the errands' net.
     */
    public Set<Place> relay(List<News> news, Instant now, Patience patience) {
        List<Parcel> parcels = news.stream()
                .flatMap(one -> one.due().stream().flatMap(due -> parcel(one, due, now).stream()))
                .toList();
        Set<Place> again = new HashSet<>();
        carrier.carry(parcels).forEach(unsent -> again.add(unsent.entry()));
        Map<HotelId, List<News>> byHotel = new LinkedHashMap<>();
        news.forEach(one ->
                byHotel.computeIfAbsent(one.hotel(), _ -> new ArrayList<>()).add(one));
        byHotel.forEach((hotel, theirs) -> {
            List<Change> changes =
                    theirs.stream().flatMap(one -> one.change().stream()).toList();
            if (!beat(hotel, changes, patience)) {
                theirs.forEach(one -> again.add(one.page()));
            }
        });
        return again;
    }

    /** What is due later than a queue can hold it back is left to the clock and the sweep. */
    private static Optional<Parcel> parcel(News news, Due due, Instant now) {
        Duration delay = due.notBefore().isAfter(now) ? Duration.between(now, due.notBefore()) : Duration.ZERO;
        return delay.compareTo(Carrier.LONGEST_DELAY) > 0
                ? Optional.empty()
                : Optional.of(new Parcel(due.task().queue(), news.page(), delay));
    }

    private boolean beat(HotelId hotel, List<Change> changes, Patience patience) {
        for (int tries = 1; ; tries++) {
            Pulse pulse = book.at(Place.pulse(hotel), Pulse.class).orElseGet(() -> Pulse.still(hotel));
            if (book.write(new Leaf().put(pulse.beat(changes))) == Written.DONE) {
                return true;
            }
            if (!patience.again(tries)) {
                return false;
            }
        }
    }
}
