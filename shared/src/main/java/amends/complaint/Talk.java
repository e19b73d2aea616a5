package amends.complaint;

import amends.hotel.HotelId;
import amends.hotel.Page;
import amends.hotel.Phone;
import amends.hotel.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A conversation with one phone: its own entries, and the complaints that it was about. Every text moves its version,
 * so that two texts at once are understood one after the other.
 *
 * @param complaints the latest complaints that this phone's texts filed, the latest last, at most {@link #KEPT}
 * @param entries    how many entries it has of its own
 */
public record Talk(HotelId hotel, Phone guest, List<String> complaints, int entries, long version) implements Page {
    public static final int KEPT = 5;

    public Talk {
        complaints = List.copyOf(complaints);
    }

    public static Talk fresh(HotelId hotel, Phone guest) {
        return new Talk(hotel, guest, List.of(), 0, 0);
    }

    public Talk about(String complaint) {
        var all = new ArrayList<>(complaints);
        all.remove(complaint);
        all.add(complaint);
        return new Talk(hotel, guest, all.subList(Math.max(0, all.size() - KEPT), all.size()), entries, version);
    }

    public Talk with(int moreEntries) {
        return new Talk(hotel, guest, complaints, entries + moreEntries, version);
    }

    @Override
    public Place place() {
        return Place.talk(hotel, guest);
    }

    /** A number that wants no texts from another. */
    public record OptOut(Phone guest, Phone number, Instant at, long version) implements Page {
        @Override
        public Place place() {
            return Place.optOut(guest, number);
        }
    }
}
