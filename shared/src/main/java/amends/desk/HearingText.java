package amends.desk;

import amends.book.Book;
import amends.book.Book.Written;
import amends.book.KeySlip;
import amends.book.Leaf;
import amends.book.Patience;
import amends.complaint.Complaint;
import amends.complaint.Ids;
import amends.complaint.Talk;
import amends.complaint.Words;
import amends.hotel.Hotel;
import amends.hotel.HotelId;
import amends.hotel.Page;
import amends.hotel.Phone;
import amends.hotel.Place;
import amends.listening.Listener;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Hears a guest's text: files it, adds it to what is open, or keeps it in the conversation. One transaction writes its
 * key and moves the conversation's version whatever it is, for what it is depends on what was open; a second delivery is
 * answered from the key before anything is understood.
 */
public final class HearingText {
    /**
     * @param id the provider's, unique for the number texted
     */
    public record Text(Phone from, Phone to, String words, String id) {}

    /** What came of it. */
    public sealed interface Heard {
        /** @param tellNow a reply to danger, which waits for no queue's turn */
        record Written(Optional<Place> tellNow) implements Heard {}

        /** It was heard before. */
        record Again() implements Heard {}

        record Busy() implements Heard {}

        /** No hotel of ours has the number that was texted. */
        record NobodysNumber() implements Heard {}
    }

    private static final int LOOKED_AT = 5;

    private final Book book;
    private final Listener listener;

    public HearingText(Book book, Listener listener) {
        this.book = book;
        this.listener = listener;
    }

    public Heard hear(Text text, Instant now, Patience patience) {
        Optional<HotelId> found =
                book.at(Place.number(text.to()), Hotel.OwnNumber.class).map(Hotel.OwnNumber::hotel);
        if (found.isEmpty()) {
            return new Heard.NobodysNumber();
        }
        HotelId id = found.get();
        String key = Ids.digest("text", text.to().e164(), text.id());
        Place slip = Place.key(id, key);
        Place optOut = Place.optOut(text.from(), text.to());
        Place talking = Place.talk(id, text.from());
        for (int tries = 1; ; tries++) {
            List<Page> pages = book.together(List.of(slip, optOut, talking, Place.hotel(id)));
            if (one(pages, KeySlip.class).isPresent()) {
                return new Heard.Again();
            }
            Hotel hotel = one(pages, Hotel.class).orElseThrow();
            Talk talk = one(pages, Talk.class).orElseGet(() -> Talk.fresh(id, text.from()));
            var leaf = new Leaf();
            var conversation = new Conversation(
                    book, hotel, talk, one(pages, Talk.OptOut.class), complaints(hotel, talk), listener, now, leaf);
            Optional<Place> tellNow = conversation.turn(Words.received(text.words()), Ids.id("text", id.value(), key));
            leaf.put(new KeySlip(id, key, Ids.digest(text.words()), conversation.receipt(), now.plus(Keyed.KEPT), 0));
            if (book.write(leaf) == Written.DONE) {
                return new Heard.Written(tellNow);
            }
            if (!patience.again(tries)) {
                return new Heard.Busy();
            }
        }
    }

    /** What this phone has complained of lately, the newest first; read as it is now. */
    private List<Complaint> complaints(Hotel hotel, Talk talk) {
        Set<String> ids = new LinkedHashSet<>(talk.complaints());
        ids.addAll(book.history(hotel.id(), Optional.of(talk.guest()), Optional.empty(), LOOKED_AT));
        List<Place> places =
                ids.stream().map(one -> Place.complaint(hotel.id(), one)).toList();
        return book.together(places).stream()
                .map(Complaint.class::cast)
                .sorted(Comparator.comparing(Complaint::receivedAt).reversed())
                .toList();
    }

    private static <P extends Page> Optional<P> one(List<Page> pages, Class<P> type) {
        return pages.stream().filter(type::isInstance).map(type::cast).findFirst();
    }
}
