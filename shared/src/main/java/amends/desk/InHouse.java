package amends.desk;

import amends.book.Book;
import amends.hotel.Hotel;
import amends.hotel.HotelId;
import amends.hotel.RoomOrder;
import amends.stay.Stay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** The rooms of a house and everybody who departs today or later, both as people count rooms. */
public record InHouse(List<String> rooms, List<Stay> stays) {
    private static final Comparator<Stay> BY_ROOM = Comparator.comparing(Stay::room, RoomOrder.BY_NUMBER)
            .thenComparing(Stay::arrival)
            .thenComparing(Stay::id);

    public static InHouse of(Book book, HotelId id, Instant now) {
        Hotel hotel = book.hotel(id);
        LocalDate today = LocalDate.ofInstant(now, hotel.zone());
        return new InHouse(
                hotel.rooms().stream().sorted(RoomOrder.BY_NUMBER).toList(),
                book.house(id, today).stream().sorted(BY_ROOM).toList());
    }
}
