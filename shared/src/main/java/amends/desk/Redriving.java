package amends.desk;

import amends.book.Book;
import amends.book.Leaf;
import amends.book.Receipt;
import amends.desk.Keyed.Decision;
import amends.dispatch.Sweeping;

/** Makes everything that is parked in a hotel owed again; the next sweep sends it. */
public final class Redriving {
    private final Keyed keyed;
    private final Sweeping sweeping;

    public Redriving(Book book) {
        this.keyed = new Keyed(book);
        // What is owed again is for the sweep to send: nothing is carried from here.
        this.sweeping = new Sweeping(book, parcels -> parcels);
    }

    /** The key first, then each errand by itself: a second tap goes on with what a first one was cut short in. */
    public Answer redrive(Act act) {
        Answer answer = keyed.once(act, () -> {
            String hotel = act.actor().hotel().value();
            return new Decision.Write(new Leaf(), Receipt.about(hotel, act.now()));
        });
        if (answer instanceof Answer.Done) {
            sweeping.redrive(act.actor().hotel(), act.now());
        }
        return answer;
    }
}
