package amends.lambda.desk;

import amends.book.Book;
import amends.complaint.BoardLine;
import amends.complaint.By;
import amends.complaint.Complaint;
import amends.complaint.Entry;
import amends.complaint.Errand;
import amends.complaint.State;
import amends.complaint.Sure;
import amends.complaint.Understood;
import amends.hotel.HotelId;
import amends.hotel.Place;
import amends.lambda.door.Fields;
import amends.remedy.Remedy;
import java.util.Optional;

/** One complaint with everything that stands in the book about it. */
final class Page {
    private static final int MOST_ENTRIES = 1000;

    private Page() {}

    static Optional<Fields> of(Book book, HotelId hotel, String id) {
        return book.at(Place.complaint(hotel, id), Complaint.class).map(complaint -> of(book, complaint));
    }

    private static Fields of(Book book, Complaint complaint) {
        State state = complaint.state();
        Understood known = state.understood();
        return Complaints.listed(BoardLine.of(complaint), Board.name(book.staff(complaint.hotel())))
                .put("second", known.second())
                .put("stay", complaint.stay())
                .put("checkout", complaint.checkout())
                .put("words", complaint.words())
                .put("linked", complaint.linked())
                .put("remedies", known.remedies().stream().map(Page::remedy).toList())
                .put("sure", sure(known.sure()))
                .put("because", known.because())
                .put("promise", state.promise().map(Page::promise))
                .put("reopened", state.reopened())
                .put(
                        "entries",
                        book.entries(complaint.place(), 1, MOST_ENTRIES).stream()
                                .map(Page::entry)
                                .toList());
    }

    private static Fields remedy(Remedy remedy) {
        return new Fields()
                .put("kind", remedy.kind())
                .put("detail", remedy.detail())
                .put("amount", remedy.amount())
                .put("words", remedy.words())
                .put(
                        "steps",
                        remedy.steps().stream()
                                .map(step -> new Fields()
                                        .put("station", step.station())
                                        .put("at", step.at())
                                        .put("by", step.by()))
                                .toList());
    }

    private static Fields sure(Sure sure) {
        return new Fields()
                .put("kind", sure.kind())
                .put("category", sure.category())
                .put("remedies", sure.remedies());
    }

    private static Fields promise(State.Promise promise) {
        return new Fields().put("by", promise.by()).put("lengthened", promise.lengthened());
    }

    private static Fields entry(Entry entry) {
        return new Fields()
                .put("number", entry.number())
                .put("at", entry.at())
                .put("by", by(entry.by()))
                .put("fact", Facts.of(entry.fact()))
                .put("errand", entry.errand().map(Page::errand));
    }

    private static Fields by(By by) {
        return switch (by) {
            case By.Guest _ -> new Fields().put("is", "guest");
            case By.House _ -> new Fields().put("is", "house");
            case By.Staff staff ->
                new Fields().put("is", "staff").put("id", staff.id()).put("name", staff.name());
        };
    }

    private static Fields errand(Errand errand) {
        return new Fields()
                .put("task", errand.task())
                .put("status", errand.status())
                .put("notBefore", errand.notBefore())
                .put("closing", errand.closing());
    }
}
