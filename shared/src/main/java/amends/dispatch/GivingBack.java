package amends.dispatch;

import amends.book.Book;
import amends.book.Book.Written;
import amends.book.Leaf;
import amends.book.Patience;
import amends.complaint.BoardLine;
import amends.complaint.By;
import amends.complaint.Complaint;
import amends.complaint.Errand;
import amends.complaint.Errand.Task;
import amends.complaint.Fact;
import amends.complaint.Severity;
import amends.complaint.Standing;
import amends.hotel.Hotel;
import amends.hotel.Place;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Puts back on the desk's list what somebody has taken and not started, one transaction each. */
public final class GivingBack {
    private final Book book;

    public GivingBack(Book book) {
        this.book = book;
    }

    /** Everything of somebody who is off duty; false when the book was too busy for some of it. */
    public boolean everything(Hotel hotel, String person, Instant now, Patience patience) {
        boolean all = true;
        for (BoardLine line : inHand(hotel, person)) {
            all &= one(hotel, line.id(), person, Optional.empty(), now, patience);
        }
        return all;
    }

    /** What somebody has in hand, as the list shows it. */
    List<BoardLine> inHand(Hotel hotel, String person) {
        return book.board(hotel.id()).stream()
                .filter(line -> line.standing().owner().equals(Optional.of(person)))
                .toList();
    }

    /**
     * One complaint, if it is still theirs and not started. For an overload episode severity 1 stays, and the episode
     * counts what went back; otherwise severity 1 goes back too and is given to the next.
     */
    boolean one(Hotel hotel, String id, String from, Optional<Place> episode, Instant now, Patience patience) {
        for (int tries = 1; ; tries++) {
            Complaint complaint = book.at(Place.complaint(hotel.id(), id), Complaint.class)
                    .orElseThrow(() -> new IllegalStateException("the list shows a complaint that is not there"));
            boolean danger = complaint.understood().severity() == Severity.DANGER;
            if (!(complaint.standing() instanceof Standing.Taken taken)
                    || !taken.by().equals(from)
                    || (danger && episode.isPresent())) {
                return true;
            }
            var leaf = new Leaf();
            episode.flatMap(place -> book.at(place, Episode.class))
                    .ifPresent(open -> leaf.put(open.gaveBack(complaint.number())));
            var move = new Move(book, hotel, complaint, now).to(new Standing.Waiting());
            move.entry(
                    new By.House(),
                    new Fact.Returned(from, episode),
                    danger ? Optional.of(Errand.owed(Task.DISPATCH, now, Optional.empty())) : Optional.empty());
            move.writeOn(leaf);
            if (book.write(leaf) == Written.DONE) {
                return true;
            }
            if (!patience.again(tries)) {
                return false;
            }
        }
    }
}
