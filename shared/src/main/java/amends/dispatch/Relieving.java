package amends.dispatch;

import amends.book.Book;
import amends.book.Leaf;
import amends.book.Patience;
import amends.clerk.Workload;
import amends.complaint.BoardLine;
import amends.complaint.By;
import amends.complaint.Entry;
import amends.complaint.Errand;
import amends.complaint.Errand.Task;
import amends.complaint.Fact;
import amends.hotel.Hotel;
import amends.hotel.Place;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Acts on a clerk's overload before anybody is told: what the clerk took and has not started goes back to the desk's
 * list, severity 1 and the complaint that crossed the mark apart, one transaction each. The episode keeps count of it,
 * so that a crash in between leaves nothing out of the alert.
 */
final class Relieving {
    private final Book book;
    private final GivingBack givingBack;

    Relieving(Book book) {
        this.book = book;
        this.givingBack = new GivingBack(book);
    }

    /** What ends the errand: the episode's alert. Empty when the book was too busy to give everything back. */
    Optional<Leaf> relieve(Hotel hotel, Entry crossing, Instant now, Patience patience) {
        Episode episode = episode(crossing.of());
        List<BoardLine> theirs = givingBack.inHand(hotel, episode.clerk());
        for (BoardLine line : theirs) {
            if (!episode.crossedBy().equals(Optional.of(line.id()))
                    && !givingBack.one(hotel, line.id(), episode.clerk(), Optional.of(crossing.of()), now, patience)) {
                return Optional.empty();
            }
        }
        if (!(crossing.fact() instanceof Fact.Crossed crossed)) {
            throw new IllegalStateException("only a crossing owes relief");
        }
        return Optional.of(alert(hotel, episode(crossing.of()), crossed, now));
    }

    private Episode episode(Place place) {
        return book.at(place, Episode.class)
                .orElseThrow(() -> new IllegalStateException("an entry without its episode"));
    }

    private Leaf alert(Hotel hotel, Episode episode, Fact.Crossed crossed, Instant now) {
        Workload load = book.at(Place.workload(hotel.id(), episode.clerk()), Workload.class)
                .orElseGet(() -> Workload.none(hotel.id(), episode.clerk()));
        Optional<String> urgent = episode.returned(book.board(hotel.id())).stream()
                .map(BoardLine::number)
                .findFirst();
        var fact = new Fact.Relieved(
                episode.clerk(), crossed.minutes(), crossed.items(), episode.returned(), load.items(), urgent);
        Instant until = now.plus(hotel.settings().alertValid());
        return new Leaf()
                .put(episode.with(1))
                .put(new Entry(
                        hotel.id(),
                        episode.place(),
                        episode.entries() + 1,
                        now,
                        new By.House(),
                        fact,
                        Optional.of(Errand.owed(Task.ALERT, now, Optional.of(until))),
                        Optional.empty(),
                        0));
    }
}
