package amends.dispatch;

import amends.book.Book;
import amends.book.Book.Roster;
import amends.book.Book.Written;
import amends.book.Leaf;
import amends.book.Patience;
import amends.clerk.Person;
import amends.complaint.By;
import amends.complaint.Complaint;
import amends.complaint.Entry;
import amends.complaint.Errand;
import amends.complaint.Errand.Task;
import amends.complaint.Fact;
import amends.complaint.Severity;
import amends.complaint.Standing;
import amends.complaint.Standing.Push;
import amends.hotel.Hotel;
import amends.hotel.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Does what the dispatch queue brings: gives severity 1 to a clerk, moves it on unless it is started, sets the watch,
 * relieves an overloaded clerk. Each errand is marked done in the transaction of its effect.
 */
public final class Dispatching {
    private static final By HOUSE = new By.House();

    private final Book book;
    private final Relieving relieving;
    private final Chasing chasing;

    public Dispatching(Book book) {
        this.book = book;
        this.relieving = new Relieving(book);
        this.chasing = new Chasing(book);
    }

    /**
     * @throws NoErrand when nothing that owes stands at that place and never will
     */
    public Handled handle(Place place, Instant now, Patience patience) {
        for (int tries = 1; ; tries++) {
            Entry entry = book.at(place, Entry.class).orElseThrow(() -> new NoErrand(place));
            Errand errand = entry.errand().orElseThrow(() -> new NoErrand(place));
            if (!errand.owed()) {
                return Handled.DONE;
            }
            if (now.isBefore(errand.notBefore())) {
                return Handled.LATER;
            }
            Hotel hotel = book.hotel(entry.hotel());
            Optional<Leaf> leaf = switch (errand.task()) {
                case DISPATCH -> Optional.of(dispatch(hotel, entry, now));
                case CONFIRM -> Optional.of(confirm(hotel, entry, now));
                case CHECK -> Optional.of(check(hotel, entry, now));
                case RELIEVE -> relieving.relieve(hotel, entry, now, patience);
                case TEXT, ALERT -> throw new NoErrand(place);
            };
            if (leaf.isPresent() && book.write(leaf.get().put(entry.with(errand.done()))) == Written.DONE) {
                return Handled.DONE;
            }
            if (!patience.again(tries)) {
                return Handled.LATER;
            }
        }
    }

    private Complaint complaint(Entry entry) {
        return book.at(entry.of(), Complaint.class)
                .orElseThrow(() -> new IllegalStateException("an entry without its complaint: " + entry.place()));
    }

    /**
     * A new complaint, one reopened, or one that has become severity 1: that alone is pushed; the others wait to be taken,
     * and are watched. What is new is watched from its filing on.
     */
    private Leaf dispatch(Hotel hotel, Entry entry, Instant now) {
        Complaint complaint = complaint(entry);
        var leaf = new Leaf();
        if (!complaint.open()) {
            return leaf;
        }
        var move = new Move(book, hotel, complaint, now);
        if (complaint.understood().severity() == Severity.DANGER && complaint.standing() instanceof Standing.Waiting) {
            push(hotel, move, Optional.empty(), List.of(), now);
        } else if (!(entry.fact() instanceof Fact.Filed)) {
            move.watch();
        }
        if (move.moved()) {
            move.writeOn(leaf);
        }
        return leaf;
    }

    /** Gives a severity 1 to the next clerk; when there is none, whoever can come is rung. */
    private void push(Hotel hotel, Move move, Optional<String> from, List<String> asked, Instant now) {
        Roster roster = book.staff(hotel.id());
        Optional<Instant> until = Optional.of(now.plus(hotel.settings().alertValid()));
        Optional<Person> next = Ladder.forDanger(hotel, roster, now, asked);
        if (next.isEmpty()) {
            move.entry(HOUSE, new Fact.Nobody(), Errand.owed(Task.ALERT, now, until));
            return;
        }
        String clerk = next.get().id();
        var all = new ArrayList<>(asked);
        all.add(clerk);
        Instant confirmBy = now.plus(hotel.settings().confirmWithin());
        move.to(new Standing.Taken(clerk, now, Optional.of(new Push(confirmBy, all))));
        Fact fact = from.<Fact>map(before -> new Fact.PassedOn(before, clerk)).orElse(new Fact.Pushed(clerk));
        move.entry(HOUSE, fact, Errand.owed(Task.ALERT, now, until));
        move.entry(HOUSE, new Fact.Watching(confirmBy), Errand.owed(Task.CONFIRM, confirmBy, Optional.empty()));
    }

    /** Was the severity 1 started by whom it was given to? If not, it is the next one's, in one transaction. */
    private Leaf confirm(Hotel hotel, Entry entry, Instant now) {
        Complaint complaint = complaint(entry);
        var leaf = new Leaf();
        if (complaint.standing() instanceof Standing.Taken taken
                && taken.pushed()
                        .filter(push -> !now.isBefore(push.confirmBy()))
                        .isPresent()) {
            var move = new Move(book, hotel, complaint, now);
            push(hotel, move, Optional.of(taken.by()), taken.pushed().get().asked(), now);
            move.writeOn(leaf);
        }
        return leaf;
    }

    private Leaf check(Hotel hotel, Entry entry, Instant now) {
        var leaf = new Leaf();
        chasing.look(hotel, complaint(entry), now).ifPresent(move -> move.writeOn(leaf));
        return leaf;
    }

    /** What a message named owes nothing: it can never succeed. */
    public static final class NoErrand extends RuntimeException {
        private static final long serialVersionUID = 1;

        NoErrand(Place place) {
            super("no errand stands at " + place.line());
        }
    }
}
