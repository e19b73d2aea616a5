package amends.desk;

import amends.book.Book;
import amends.book.Receipt;
import amends.complaint.Complaint;
import amends.desk.Keyed.Decision;
import amends.hotel.Hotel;
import amends.hotel.Place;
import java.time.Instant;
import java.util.Optional;

/** Carries out what people at the desk do to a complaint, each once under its key, in one transaction. */
public final class PuttingRight {
    private final Book book;
    private final Keyed keyed;

    public PuttingRight(Book book) {
        this.book = book;
        this.keyed = new Keyed(book);
    }

    public Answer carryOut(Act act, String complaint, Command command) {
        return keyed.once(act, () -> decide(act, complaint, command));
    }

    private Decision decide(Act act, String id, Command command) {
        Actor actor = act.actor();
        Optional<Complaint> found = book.at(Place.complaint(actor.hotel(), id), Complaint.class);
        if (found.isEmpty()) {
            return new Decision.Refuse(new Refusal.NoSuchComplaint());
        }
        Complaint complaint = found.get();
        Hotel hotel = book.hotel(actor.hotel());
        var file = new Case(book, hotel, complaint, actor, act.now());
        return switch (Rules.rule(command, file)) {
            case Ruling.Refused(var why) -> new Decision.Refuse(why);
            case Ruling.Did(var entry) -> {
                Optional<Instant> undoBy = command.undoable()
                        ? Optional.of(act.now().plus(hotel.settings().undoWithin()))
                        : Optional.empty();
                var receipt = new Receipt(id, Optional.of(complaint.number()), entry, act.now(), undoBy);
                yield new Decision.Write(file.leaf(), receipt);
            }
        };
    }
}
