package amends.desk;

import amends.complaint.Entry;
import amends.complaint.Errand;
import amends.complaint.Errand.Task;
import amends.complaint.Example;
import amends.complaint.Fact;
import amends.complaint.Standing;
import amends.hotel.Place;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Takes back one's own act of a moment ago by writing its opposite: the complaint is as it was before it, both workloads
 * with it, and what the act still owed is owed no more.
 */
final class Undoing {
    private static final int LOOKED_AT = 50;

    private Undoing() {}

    static Ruling rule(int number, Case file) {
        List<Entry> since = file.book.entries(file.complaint.place(), number, LOOKED_AT);
        if (number < 1 || since.isEmpty() || since.getFirst().number() != number) {
            return Case.refuse(new Refusal.NoSuchEntry(number));
        }
        Entry entry = since.getFirst();
        if (!undoable(entry)) {
            return Case.refuse(new Refusal.NotUndoable(number));
        }
        if (!entry.by().person().equals(Optional.of(file.actor.id()))) {
            return Case.refuse(new Refusal.NotYourAct(number));
        }
        Instant until = entry.at().plus(file.hotel.settings().undoWithin());
        if (file.now.isAfter(until)) {
            return Case.refuse(new Refusal.TooLateToUndo(number));
        }
        List<Entry> later = since.subList(1, since.size());
        if (later.stream().anyMatch(one -> one.fact().equals(new Fact.Undone(number)))) {
            return Case.refuse(new Refusal.UndoneAlready(number));
        }
        boolean filed = entry.fact() instanceof Fact.Filed;
        if ((filed || entry.before().isPresent())
                && later.stream().anyMatch(one -> one.before().isPresent())) {
            return Case.refuse(new Refusal.ChangedSince(number));
        }
        Optional<Errand> owes = entry.errand();
        boolean text = owes.map(Errand::task).equals(Optional.of(Task.TEXT));
        if (text && !(owes.orElseThrow().owed() && owes.orElseThrow().claimed().isEmpty())) {
            return Case.refuse(new Refusal.SentAlready(number));
        }
        if (filed) {
            file.move.to(new Standing.Withdrawn(file.actor.id(), file.now));
        }
        entry.before().ifPresent(before -> file.move.to(before.restored(file.state())));
        owes.filter(Errand::owed)
                .filter(_ -> !filed)
                .ifPresent(errand -> file.also(entry.with(errand.superseded("undone"))));
        if (entry.fact() instanceof Fact.Corrected) {
            file.book
                    .at(Place.example(file.hotel.id(), entry.at(), file.complaint.id(), number), Example.class)
                    .ifPresent(example -> file.also(example.withdraw()));
        }
        return file.did(new Fact.Undone(number), confirmAgain(file));
    }

    /** A severity 1 that is unstarted again must be confirmed again. */
    private static Optional<Errand> confirmAgain(Case file) {
        return file.state().standing() instanceof Standing.Taken taken
                ? taken.pushed().map(push -> {
                    Instant at = push.confirmBy().isBefore(file.now) ? file.now : push.confirmBy();
                    return Errand.owed(Task.CONFIRM, at, Optional.empty());
                })
                : Optional.empty();
    }

    /** What people do at the desk; not what the house does, nor an undo itself. */
    static boolean undoable(Entry entry) {
        return entry.by().person().isPresent()
                && switch (entry.fact()) {
                    case Fact.Filed _,
                            Fact.Taken _,
                            Fact.Started _,
                            Fact.Noted _,
                            Fact.Promised _,
                            Fact.Corrected _,
                            Fact.HandedOver _,
                            Fact.Resolved _,
                            Fact.TextOut _ -> true;
                    default -> false;
                };
    }
}
