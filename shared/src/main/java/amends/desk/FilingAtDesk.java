package amends.desk;

import amends.book.Book;
import amends.book.Leaf;
import amends.complaint.Category;
import amends.complaint.Channel;
import amends.complaint.Kind;
import amends.complaint.Severity;
import amends.complaint.Sure;
import amends.complaint.Understood;
import amends.desk.Keyed.Decision;
import amends.hotel.Hotel;
import amends.hotel.Language;
import amends.hotel.Phone;
import amends.hotel.Place;
import amends.listening.Listener;
import amends.remedy.Remedy;
import amends.stay.Stay;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Files what a clerk enters on a tablet. */
public final class FilingAtDesk {
    /**
     * What the clerk entered; what is left out is understood from the words as far as they go.
     *
     * @param remedies what the guest asks for; empty when none was named; absent when the clerk did not say
     */
    public record Slip(
            Optional<String> stay,
            Optional<String> room,
            Optional<Phone> phone,
            Optional<Kind> kind,
            Optional<Category> category,
            Optional<Severity> severity,
            boolean safety,
            Optional<List<Remedy>> remedies,
            String words) {}

    private final Book book;
    private final Listener listener;
    private final Keyed keyed;

    public FilingAtDesk(Book book, Listener listener) {
        this.book = book;
        this.listener = listener;
        this.keyed = new Keyed(book);
    }

    public Answer file(Act act, Slip slip) {
        return keyed.filing(act, () -> decide(act, slip));
    }

    private Decision decide(Act act, Slip slip) {
        Hotel hotel = book.hotel(act.actor().hotel());
        Optional<String> nowhere = slip.room().filter(room -> !hotel.has(room));
        if (nowhere.isPresent()) {
            return new Decision.Refuse(new Refusal.NoSuchRoom(nowhere.get()));
        }
        Optional<Stay> stay = slip.stay().flatMap(id -> book.at(Place.stay(hotel.id(), id), Stay.class));
        if (slip.stay().isPresent() && stay.isEmpty()) {
            return new Decision.Refuse(new Refusal.NoSuchStay(slip.stay().get()));
        }
        var command = new FileComplaint(
                hotel.id(),
                Keyed.complaintId(hotel.id(), act.key()),
                act.digest(),
                Channel.DESK,
                act.actor().by(),
                stay.or(() -> Guests.of(book, hotel, slip.phone(), slip.room(), act.now())),
                slip.phone(),
                slip.words(),
                understood(slip, act.now()),
                Optional.empty(),
                act.now());
        var filing = new Filing(hotel, command);
        return new Decision.Write(filing.writeOn(new Leaf()), filing.receipt());
    }

    /** What the clerk said counts; the words fill in the rest, unsure. */
    private Understood understood(Slip slip, Instant now) {
        Understood heard = Meaning.of(listener.listen(slip.words()), now);
        Category category = slip.category().orElse(heard.category());
        return new Understood(
                slip.kind().orElse(Kind.COMPLAINT),
                category,
                Optional.empty(),
                slip.severity().orElseGet(() -> usual(category, heard)),
                slip.safety() || category == Category.SAFETY || slip.severity().equals(Optional.of(Severity.DANGER)),
                slip.words().isEmpty() ? Language.UND : heard.language(),
                slip.room(),
                slip.remedies().orElse(heard.remedies()),
                new Sure(
                        1,
                        slip.category().isPresent() ? 1 : heard.sure().category(),
                        slip.remedies().isPresent() || slip.words().isEmpty()
                                ? 1
                                : heard.sure().remedies()),
                slip.category().isPresent() ? List.of() : heard.because());
    }

    private static Severity usual(Category category, Understood heard) {
        return heard.category() == category ? heard.severity() : Guests.usualSeverity(category);
    }
}
