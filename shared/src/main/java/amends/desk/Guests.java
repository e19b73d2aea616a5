package amends.desk;

import amends.book.Book;
import amends.complaint.Category;
import amends.complaint.Severity;
import amends.hotel.Hotel;
import amends.hotel.Phone;
import amends.remedy.RemedyKind;
import amends.stay.Stay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What is known beforehand: whose a phone or a room is, and what a category usually is and takes. */
final class Guests {
    private Guests() {}

    /** The stay of a phone, else the only stay in a room; of those who are in the house today. */
    static Optional<Stay> of(Book book, Hotel hotel, Optional<Phone> phone, Optional<String> room, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, hotel.zone());
        Optional<Stay> byPhone = phone.flatMap(number -> book.staysOf(hotel.id(), number, today).stream()
                .filter(stay -> stay.on(today))
                .findFirst());
        if (byPhone.isPresent() || room.isEmpty()) {
            return byPhone;
        }
        List<Stay> inRoom = book.staysIn(hotel.id(), room.get(), today).stream()
                .filter(stay -> stay.on(today))
                .toList();
        return inRoom.size() == 1 ? Optional.of(inRoom.getFirst()) : Optional.empty();
    }

    /** As bad as such a thing commonly is, when nobody said. */
    static Severity usualSeverity(Category category) {
        return switch (category) {
            case SAFETY -> Severity.DANGER;
            case WATER, CLIMATE, PESTS, KEY_LOCK, SMOKE_ODOUR -> Severity.STAY_BREAKING;
            case LOST_PROPERTY, OTHER -> Severity.MINOR;
            default -> Severity.ANNOYING;
        };
    }

    /** What a guest is offered to choose from who has not said what would make it right; none of it costs money. */
    static List<RemedyKind> choices(Category category) {
        return switch (category) {
            case CLIMATE, WATER, ROOM_CONDITION, INTERNET_TV, KEY_LOCK, FACILITIES ->
                List.of(RemedyKind.REPAIR, RemedyKind.ITEM, RemedyKind.APOLOGY_CALL);
            case CLEANLINESS, PESTS, SMOKE_ODOUR ->
                List.of(RemedyKind.RE_CLEAN, RemedyKind.ITEM, RemedyKind.APOLOGY_CALL);
            default -> List.of(RemedyKind.APOLOGY_CALL, RemedyKind.ITEM);
        };
    }
}
