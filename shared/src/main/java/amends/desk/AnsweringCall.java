package amends.desk;

import amends.book.Book;
import amends.book.Book.Written;
import amends.book.Leaf;
import amends.book.Patience;
import amends.book.Receipt;
import amends.complaint.By;
import amends.complaint.Category;
import amends.complaint.Channel;
import amends.complaint.Entry;
import amends.complaint.Fact;
import amends.complaint.Ids;
import amends.complaint.Kind;
import amends.complaint.Sure;
import amends.complaint.Understood;
import amends.complaint.Words;
import amends.hotel.Hotel;
import amends.hotel.HotelId;
import amends.hotel.Language;
import amends.hotel.Phone;
import amends.hotel.Place;
import amends.listening.Listener;
import amends.remedy.Remedy;
import amends.remedy.RemedyKind;
import amends.speaking.Saying;
import amends.speaking.Speaker;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Files what a phone contact flow has taken down, and says what the caller is told. */
public final class AnsweringCall {
    /**
     * A call.
     *
     * @param key      instance, contact and loop: the same for a second try of the same step
     * @param from     the caller's number, unless withheld
     * @param words    what the flow heard, if it listens
     * @param category what the caller chose, if the flow offers a choice
     */
    public record Call(
            Phone to,
            Optional<Phone> from,
            String key,
            Optional<String> words,
            Optional<Category> category,
            Optional<RemedyKind> remedy,
            Optional<String> room,
            Optional<Language> language) {}

    /** What came of it. */
    public sealed interface Answered {
        /** @param say to the caller, in the caller's language */
        record Filed(Receipt receipt, boolean danger, Language language, String say) implements Answered {}

        /** The book was too busy: the flow should put the caller through to a person. */
        record Busy() implements Answered {}

        /** No hotel of ours has the number that was called. */
        record NobodysNumber() implements Answered {}
    }

    private final Book book;
    private final Listener listener;
    private final Speaker speaker = new Speaker();

    public AnsweringCall(Book book, Listener listener) {
        this.book = book;
        this.listener = listener;
    }

    public Answered answer(Call call, Instant now, Patience patience) {
        Optional<HotelId> hotel =
                book.at(Place.number(call.to()), Hotel.OwnNumber.class).map(Hotel.OwnNumber::hotel);
        if (hotel.isEmpty()) {
            return new Answered.NobodysNumber();
        }
        Hotel house = book.hotel(hotel.get());
        String id = Ids.id("call", house.id().value(), call.key());
        for (int tries = 1; ; tries++) {
            var filing = new Filing(house, command(house, id, call, now));
            Optional<Receipt> before = book.at(Place.complaint(house.id(), id).entry(1), Entry.class)
                    .map(first -> Filing.receipt(first, (Fact.Filed) first.fact()));
            if (before.isPresent() || book.write(filing.writeOn(new Leaf())) == Written.DONE) {
                return filed(house, filing, before.orElseGet(filing::receipt));
            }
            if (!patience.again(tries)) {
                return new Answered.Busy();
            }
        }
    }

    private Answered filed(Hotel hotel, Filing filing, Receipt receipt) {
        Understood known = filing.complaint().understood();
        Saying saying = known.safety()
                ? new Saying.SafetyHelpComes(hotel.emergencyNumber())
                : new Saying.Received(receipt.number().orElseThrow());
        return new Answered.Filed(receipt, known.safety(), known.language(), speaker.say(saying, known.language()));
    }

    private FileComplaint command(Hotel hotel, String id, Call call, Instant now) {
        String words = Words.received(call.words().orElse(""));
        Understood heard = Meaning.of(listener.listen(words), now);
        Category category = call.category().orElse(heard.category());
        boolean chose = call.category().isPresent();
        // A caller has something to say even if the flow made nothing of it.
        Kind kind = heard.kind() == Kind.QUESTION && !chose ? Kind.QUESTION : Kind.COMPLAINT;
        List<Remedy> remedies = call.remedy()
                .map(asked ->
                        List.of(Remedy.requested(asked, Optional.empty(), Optional.empty(), Optional.empty(), now)))
                .orElse(heard.remedies());
        Optional<String> room = call.room().or(heard::room).filter(hotel::has);
        var understood = new Understood(
                kind,
                category,
                heard.second(),
                chose && heard.category() != category ? Guests.usualSeverity(category) : heard.severity(),
                heard.safety() || category == Category.SAFETY,
                call.language().orElse(heard.language()),
                room,
                remedies,
                new Sure(
                        chose ? 1 : heard.sure().kind(),
                        chose ? 1 : heard.sure().category(),
                        call.remedy().isPresent() ? 1 : heard.sure().remedies()),
                heard.because());
        return new FileComplaint(
                hotel.id(),
                id,
                Ids.digest("call", call.key()),
                Channel.PHONE,
                new By.Guest(),
                Guests.of(book, hotel, call.from(), room, now),
                call.from(),
                words,
                understood,
                Optional.empty(),
                now);
    }
}
