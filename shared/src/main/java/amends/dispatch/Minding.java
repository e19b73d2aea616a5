package amends.dispatch;

import amends.book.Book;
import amends.book.Book.Written;
import amends.book.Leaf;
import amends.book.Patience;
import amends.clerk.Shift;
import amends.clerk.Workload;
import amends.complaint.By;
import amends.complaint.Complaint;
import amends.complaint.Entry;
import amends.complaint.Errand;
import amends.complaint.Errand.Task;
import amends.complaint.Fact;
import amends.hotel.Hotel;
import amends.hotel.Page;
import amends.hotel.Place;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What the clock does each minute: looks at everything whose time has come. Complaints are chased, shifts that ended
 * give back what was not started, an overload that is over gets its all-clear.
 */
public final class Minding {
    /** Time shards of the due index. */
    public static final int SHARDS = 8;

    private static final int MOST = 200;

    private final Book book;
    private final Chasing chasing;
    private final GivingBack givingBack;

    public Minding(Book book) {
        this.book = book;
        this.chasing = new Chasing(book);
        this.givingBack = new GivingBack(book);
    }

    /** How many pages' time had come, and how many of them the book was too busy for: the next minute sees them again. */
    public record Minded(int looked, int left) {}

    public Minded mind(int shard, Instant now, Patience patience) {
        List<Place> due = book.due(shard, now, MOST);
        int left = 0;
        for (Place place : due) {
            if (!one(place, now, patience)) {
                left++;
            }
        }
        return new Minded(due.size(), left);
    }

    private boolean one(Place place, Instant now, Patience patience) {
        for (int tries = 1; ; tries++) {
            Optional<Leaf> leaf = book.at(place, Page.class).flatMap(page -> switch (page) {
                case Complaint complaint -> chase(complaint, now);
                case Shift shift -> end(shift, now, patience);
                case Episode episode -> clear(episode, now);
                default -> throw new IllegalStateException("nothing is due there: " + place.line());
            });
            if (leaf.isEmpty() || book.write(leaf.get()) == Written.DONE) {
                return true;
            }
            if (!patience.again(tries)) {
                return false;
            }
        }
    }

    private Optional<Leaf> chase(Complaint complaint, Instant now) {
        return chasing.look(book.hotel(complaint.hotel()), complaint, now).map(move -> {
            var leaf = new Leaf();
            move.writeOn(leaf);
            return leaf;
        });
    }

    /** Ends a shift that has run its length, and settles it once nothing unstarted is left with its person. */
    private Optional<Leaf> end(Shift shift, Instant now, Patience patience) {
        if (shift.check().map(now::isBefore).orElse(true)) {
            return Optional.empty();
        }
        if (shift.until().isEmpty()) {
            return Optional.of(new Leaf().put(shift.end(now)).put(loadOf(shift)));
        }
        boolean settled = givingBack.everything(book.hotel(shift.hotel()), shift.person(), now, patience);
        return settled ? Optional.of(new Leaf().put(shift.settled())) : Optional.empty();
    }

    private Workload loadOf(Shift shift) {
        return book.at(Place.workload(shift.hotel(), shift.person()), Workload.class)
                .orElseGet(() -> Workload.none(shift.hotel(), shift.person()));
    }

    /** Whether the overload is still to be told of: nobody hears the all-clear before that. */
    private boolean alertOwed(Episode episode) {
        return IntStream.rangeClosed(1, episode.entries())
                .mapToObj(number -> book.at(episode.place().entry(number), Entry.class))
                .flatMap(Optional::stream)
                .flatMap(entry -> entry.errand().stream())
                .anyMatch(Errand::owed);
    }

    /** The all-clear, once the clerk has been under the low mark for long enough; else a later look. */
    private Optional<Leaf> clear(Episode episode, Instant now) {
        if (episode.closed().isPresent() || episode.check().map(now::isBefore).orElse(true)) {
            return Optional.empty();
        }
        Hotel hotel = book.hotel(episode.hotel());
        Workload load = book.at(Place.workload(hotel.id(), episode.clerk()), Workload.class)
                .orElseGet(() -> Workload.none(hotel.id(), episode.clerk()));
        Optional<Instant> over =
                load.belowSince().map(since -> since.plus(hotel.settings().clearAfter()));
        if (over.isEmpty() || now.isBefore(over.get()) || alertOwed(episode)) {
            Instant next =
                    over.filter(now::isBefore).orElse(now.plus(hotel.settings().clearAfter()));
            return Optional.of(new Leaf().put(episode.checkedAgain(next)).hold(load));
        }
        Instant until = now.plus(hotel.settings().alertValid());
        return Optional.of(new Leaf()
                .put(load.withEpisode(Optional.empty()))
                .put(episode.close(now).with(1))
                .put(new Entry(
                        hotel.id(),
                        episode.place(),
                        episode.entries() + 1,
                        now,
                        new By.House(),
                        new Fact.AllClear(episode.clerk()),
                        Optional.of(Errand.owed(Task.ALERT, now, Optional.of(until))),
                        Optional.empty(),
                        0)));
    }
}
