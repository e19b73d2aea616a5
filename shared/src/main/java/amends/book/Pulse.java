package amends.book;

import amends.hotel.HotelId;
import amends.hotel.Page;
import amends.hotel.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * The desk's heartbeat: a number that grows with every batch of what is new there, and the latest changes of complaints, so
 * that a tablet knows when to read the board again and whether its reading lacks something.
 */
public record Pulse(HotelId hotel, long beats, List<Change> changes, long version) implements Page {
    public static final int KEPT = 20;

    /** One page that changed, and the number of its newest entry. */
    public record Change(String id, int entry) {}

    public Pulse {
        changes = List.copyOf(changes);
    }

    public static Pulse still(HotelId hotel) {
        return new Pulse(hotel, 0, List.of(), 0);
    }

    public Pulse beat(List<Change> more) {
        var all = new ArrayList<>(changes);
        all.addAll(more);
        return new Pulse(hotel, beats + 1, all.subList(Math.max(0, all.size() - KEPT), all.size()), version);
    }

    @Override
    public Place place() {
        return Place.pulse(hotel);
    }
}
