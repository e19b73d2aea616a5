package amends.dispatch;

import amends.book.Book;
import amends.book.Book.Roster;
import amends.book.Book.Written;
import amends.book.Leaf;
import amends.book.Patience;
import amends.complaint.Complaint;
import amends.complaint.Entry;
import amends.complaint.Errand;
import amends.complaint.Errand.Queue;
import amends.complaint.Errand.Task;
import amends.complaint.Fact;
import amends.complaint.Ids;
import amends.complaint.Talk;
import amends.dispatch.Dispatching.NoErrand;
import amends.dispatch.Ladder.Reach;
import amends.dispatch.Messenger.Delivery;
import amends.hotel.Hotel;
import amends.hotel.Phone;
import amends.hotel.Place;
import amends.speaking.Speaker;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells people: texts to guests, alerts to staff. Each is claimed, sent under an id that stays the same, and marked; so
 * it reaches a phone once, unless a crash falls between sending and marking. What is no longer true, no longer wanted or
 * too late at the moment of sending is closed as superseded, with the reason, and not sent.
 */
public final class Telling {
    /** How long one holder may take to send; after it another may try. */
    static final Duration CLAIM = Duration.ofSeconds(30);

    /** The mark of the hotel's topic among those whom an alert has reached. */
    static final String TOPIC = "topic";

    private final Book book;
    private final Messenger messenger;
    private final Speaker speaker = new Speaker();

    public Telling(Book book, Messenger messenger) {
        this.book = book;
        this.messenger = messenger;
    }

    /**
     * @throws NoErrand when nothing that owes stands at that place and never will
     */
    public Handled tell(Place place, Instant now, Patience patience) {
        for (int tries = 1; ; tries++) {
            Entry entry = book.at(place, Entry.class).orElseThrow(() -> new NoErrand(place));
            Errand errand = entry.errand()
                    .filter(owed -> owed.task().queue() == Queue.NOTIFY)
                    .orElseThrow(() -> new NoErrand(place));
            if (!errand.owed()) {
                return Handled.DONE;
            }
            if (now.isBefore(errand.notBefore())
                    || errand.claimed().map(now::isBefore).orElse(false)) {
                return Handled.LATER;
            }
            Hotel hotel = book.hotel(entry.hotel());
            Optional<String> why = superseded(hotel, entry, errand, now);
            if (why.isPresent()) {
                if (book.write(new Leaf().put(entry.with(errand.superseded(why.get())))) == Written.DONE) {
                    return Handled.DONE;
                }
            } else if (book.write(new Leaf().put(entry.with(errand.claimedUntil(now.plus(CLAIM))))) == Written.DONE) {
                Entry claimed = book.at(place, Entry.class).orElseThrow(() -> new NoErrand(place));
                return errand.task() == Task.TEXT
                        ? text(hotel, claimed, now, patience)
                        : alert(hotel, claimed, now, patience);
            }
            if (!patience.again(tries)) {
                return Handled.LATER;
            }
        }
    }

    private Optional<String> superseded(Hotel hotel, Entry entry, Errand errand, Instant now) {
        if (!errand.validAt(now)) {
            return Optional.of("too late");
        }
        if (entry.fact() instanceof Fact.TextOut text
                && !text.always()
                && book.at(Place.optOut(guest(entry), hotel.number()), Talk.OptOut.class)
                        .isPresent()) {
            return Optional.of("the guest wants no texts");
        }
        return Truth.stillTrue(book, entry) ? Optional.empty() : Optional.of("no longer true");
    }

    private Phone guest(Entry entry) {
        Optional<Phone> phone = entry.of().line().equals("TALK")
                ? book.at(entry.of(), Talk.class).map(Talk::guest)
                : book.at(entry.of(), Complaint.class).flatMap(Complaint::phone);
        return phone.orElseThrow(() -> new IllegalStateException("a text to a guest without a phone"));
    }

    private Handled text(Hotel hotel, Entry entry, Instant now, Patience patience) {
        if (!(entry.fact() instanceof Fact.TextOut text)) {
            throw new IllegalStateException("only a text is texted");
        }
        Delivery delivery = messenger.text(hotel.number(), guest(entry), text.words(), id(entry, "guest"));
        return delivery == Delivery.SENT ? mark(entry, List.of("guest"), true, patience) : park(entry, now);
    }

    /** One after the other, each noted as reached at once, so that another try does not ring the same person again. */
    private Handled alert(Hotel hotel, Entry entry, Instant now, Patience patience) {
        Roster roster = book.staff(hotel.id());
        Alert alert = Alert.of(book, hotel, roster, entry, now);
        List<String> told = new ArrayList<>(entry.errand().orElseThrow().told());
        boolean reached = !told.isEmpty();
        for (Reach reach : alert.to()) {
            if (!told.contains(reach.who())) {
                String words = speaker.say(alert.saying(), alert.language(hotel, reach));
                reached |=
                        messenger.text(hotel.number(), reach.phone(), words, id(entry, reach.who())) == Delivery.SENT;
                told.add(reach.who());
                mark(entry, told, false, patience);
            }
        }
        if (hotel.topic().isPresent() && !told.contains(TOPIC)) {
            String words = speaker.say(alert.saying(), hotel.language());
            var attributes = Map.of("event", alert.event(), "hotel", hotel.id().value());
            reached |= messenger.publish(hotel.topic().get(), alert.event(), words, attributes, id(entry, TOPIC))
                    == Delivery.SENT;
            told.add(TOPIC);
        }
        return reached ? mark(entry, told, true, patience) : park(entry, now);
    }

    /** Stable over every try of the same errand to the same person. */
    public static String id(Entry entry, String who) {
        return Ids.id(entry.place().shelf(), entry.place().line(), who);
    }

    private Handled mark(Entry entry, List<String> told, boolean done, Patience patience) {
        for (int tries = 1; ; tries++) {
            Entry present = book.at(entry.place(), Entry.class).orElseThrow(() -> new NoErrand(entry.place()));
            Errand marked = present.errand().orElseThrow().told(told);
            if (book.write(new Leaf().put(present.with(done ? marked.done() : marked))) == Written.DONE) {
                return Handled.DONE;
            }
            if (!patience.again(tries)) {
                return Handled.LATER;
            }
        }
    }

    /** The other side will never take it: a person must find another way. */
    private Handled park(Entry entry, Instant now) {
        Entry present = book.at(entry.place(), Entry.class).orElseThrow(() -> new NoErrand(entry.place()));
        return Sweeping.park(book, present, now) ? Handled.DONE : Handled.LATER;
    }
}
