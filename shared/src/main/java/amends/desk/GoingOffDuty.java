package amends.desk;

import amends.book.Book;
import amends.book.Leaf;
import amends.book.Receipt;
import amends.clerk.Shift;
import amends.clerk.Workload;
import amends.desk.Keyed.Decision;
import amends.dispatch.GivingBack;
import amends.hotel.Place;
import java.util.Optional;

/** Ends somebody's shift; what they took and had not started goes back to the desk's list. */
public final class GoingOffDuty {
    private final Book book;
    private final Keyed keyed;
    private final GivingBack givingBack;

    public GoingOffDuty(Book book) {
        this.book = book;
        this.keyed = new Keyed(book);
        this.givingBack = new GivingBack(book);
    }

    /** The shift ends in one transaction; if giving back is cut short, the clock goes on with it. */
    public Answer leave(Act act) {
        Answer answer = keyed.once(act, () -> decide(act));
        if (answer instanceof Answer.Done) {
            givingBack.everything(book.hotel(act.actor().hotel()), act.actor().id(), act.now(), act.patience());
        }
        return answer;
    }

    /** The workload is written with it, unchanged: whoever is being given something at this moment is overtaken. */
    private Decision decide(Act act) {
        Actor actor = act.actor();
        Optional<Shift> shift = book.at(Place.shift(actor.hotel(), actor.id()), Shift.class)
                .filter(running -> running.onDuty(act.now()));
        if (shift.isEmpty()) {
            return new Decision.Refuse(new Refusal.NotOnDuty(actor.name()));
        }
        Workload load = book.at(Place.workload(actor.hotel(), actor.id()), Workload.class)
                .orElseGet(() -> Workload.none(actor.hotel(), actor.id()));
        return new Decision.Write(
                new Leaf().put(shift.get().end(act.now())).put(load), Receipt.about(actor.id(), act.now()));
    }
}
