package amends.desk;

import amends.book.Book;
import amends.complaint.Complaint;
import amends.hotel.HotelId;
import amends.hotel.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What else a guest or a room has had: the newest first, and of each the newest few. */
public final class LookingBack {
    /** The most complaints of a guest, and the most of a room. */
    public static final int MOST = 10;

    private final Book book;

    public LookingBack(Book book) {
        this.book = book;
    }

    /**
     * What stands beside a complaint.
     *
     * @param guest other complaints of its guest
     * @param room  complaints of its room that are not among the guest's
     */
    public record Beside(List<Complaint> guest, List<Complaint> room) {}

    /** Empty when there is no such complaint. */
    public Optional<Beside> beside(HotelId hotel, String id) {
        return book.at(Place.complaint(hotel, id), Complaint.class).map(this::beside);
    }

    private Beside beside(Complaint complaint) {
        List<String> itself = List.of(complaint.id());
        List<String> guest = others(
                book.history(complaint.hotel(), complaint.phone(), complaint.stay(), MOST + itself.size()), itself);
        List<String> known = Stream.concat(itself.stream(), guest.stream()).toList();
        List<String> room = complaint
                .understood()
                .room()
                .map(number -> others(book.faults(complaint.hotel(), number, MOST + known.size()), known))
                .orElse(List.of());
        Map<String, Complaint> read = read(
                complaint.hotel(), Stream.concat(guest.stream(), room.stream()).toList());
        return new Beside(in(read, guest), in(read, room));
    }

    /** Empty when the house has no such room. */
    public Optional<List<Complaint>> ofRoom(HotelId hotel, String room) {
        if (!StayForm.ROOM.matcher(room).matches() || !book.hotel(hotel).has(room)) {
            return Optional.empty();
        }
        List<String> ids = book.faults(hotel, room, MOST);
        return Optional.of(in(read(hotel, ids), ids));
    }

    private static List<String> others(List<String> ids, List<String> but) {
        return ids.stream().filter(id -> !but.contains(id)).limit(MOST).toList();
    }

    /** At most twice as many as of each, which is as many as may be read together. */
    private Map<String, Complaint> read(HotelId hotel, List<String> ids) {
        Map<String, Complaint> read = new HashMap<>();
        book.together(ids.stream().map(id -> Place.complaint(hotel, id)).toList()).stream()
                .map(Complaint.class::cast)
                .forEach(complaint -> read.put(complaint.id(), complaint));
        return read;
    }

    private static List<Complaint> in(Map<String, Complaint> read, List<String> ids) {
        var found = new ArrayList<Complaint>();
        ids.forEach(id -> Optional.ofNullable(read.get(id)).ifPresent(found::add));
        return found;
    }
}
