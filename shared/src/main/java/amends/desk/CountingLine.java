package amends.desk;

import amends.book.Book;
import amends.book.Leaf;
import amends.book.Receipt;
import amends.clerk.Line;
import amends.desk.Keyed.Decision;
import amends.hotel.Place;

/** One guest more in the line before the desk, or one fewer: a tap of whoever sees it. */
public final class CountingLine {
    private final Book book;
    private final Keyed keyed;

    public CountingLine(Book book) {
        this.book = book;
        this.keyed = new Keyed(book);
    }

    /** @param by 1 or -1 */
    public Answer move(Act act, int by) {
        return keyed.once(act, () -> {
            Actor actor = act.actor();
            Line line = book.at(Place.line(actor.hotel()), Line.class)
                    .map(before -> before.moved(by, act.now(), actor.id()))
                    .orElseGet(() -> Line.first(actor.hotel(), by, act.now(), actor.id()));
            return new Decision.Write(new Leaf().put(line), Receipt.ofLine(line.waiting(), act.now()));
        });
    }
}
