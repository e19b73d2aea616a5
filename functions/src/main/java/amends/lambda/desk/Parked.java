package amends.lambda.desk;

import amends.book.Book;
import amends.complaint.Complaint;
import amends.complaint.Entry;
import amends.complaint.Errand;
import amends.hotel.HotelId;
import amends.hotel.Place;
import amends.lambda.door.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What could not be carried and waits for a person, as a manager sees it. */
final class Parked {
    private Parked() {}

    static Fields of(Book book, HotelId hotel) {
        List<Fields> errands = new ArrayList<>();
        for (Place place : book.parked(hotel)) {
            book.at(place, Entry.class)
                    .filter(entry -> entry.errand()
                            .map(Errand::status)
                            .filter(Errand.Status.PARKED::equals)
                            .isPresent())
                    .ifPresent(entry ->
                            errands.add(errand(book, entry, entry.errand().orElseThrow())));
        }
        return new Fields().put("errands", errands);
    }

    private static Fields errand(Book book, Entry entry, Errand errand) {
        var complaint =
                entry.of().line().equals("NOW") ? book.at(entry.of(), Complaint.class) : Optional.<Complaint>empty();
        return new Fields()
                .put("complaint", complaint.map(Complaint::id))
                .put("number", complaint.map(Complaint::number))
                .put("entry", entry.number())
                .put("task", errand.task())
                .put("since", errand.sweep())
                .put("at", entry.at())
                .put("closing", errand.closing());
    }
}
