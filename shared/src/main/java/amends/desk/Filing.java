package amends.desk;

import amends.book.Leaf;
import amends.book.Receipt;
import amends.complaint.By;
import amends.complaint.Channel;
import amends.complaint.Complaint;
import amends.complaint.Entry;
import amends.complaint.Errand;
import amends.complaint.Errand.Task;
import amends.complaint.Fact;
import amends.complaint.Ids;
import amends.complaint.Severity;
import amends.complaint.State;
import amends.complaint.Targets;
import amends.complaint.Understood;
import amends.dispatch.Move;
import amends.hotel.Hotel;
import amends.hotel.Language;
import amends.stay.Stay;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Files a complaint: on the desk's list with its times and minutes from the first transaction on. */
final class Filing {
    private final Hotel hotel;
    private final FileComplaint command;
    private final List<Entry> entries = new ArrayList<>();
    private final Complaint complaint;

    Filing(Hotel hotel, FileComplaint command) {
        this.hotel = hotel;
        this.command = command;
        this.complaint = draft();
        entry(
                new Fact.Filed(command.channel(), complaint.number(), command.digest()),
                Optional.of(Errand.owed(Task.DISPATCH, command.now(), Optional.empty())));
        // Danger is pushed instead, and watched then.
        if (complaint.understood().severity() != Severity.DANGER) {
            Move.watched(complaint.state(), command.now())
                    .ifPresent(at ->
                            entry(new Fact.Watching(at), Optional.of(Errand.owed(Task.CHECK, at, Optional.empty()))));
        }
    }

    private Complaint draft() {
        Instant now = command.now();
        Understood understood = command.understood();
        Optional<String> room = understood.room().or(() -> command.stay().map(Stay::room));
        Understood known = understood.withRoom(room);
        if (known.language() == Language.UND) {
            known = known.in(command.stay().map(Stay::language).orElse(hotel.language()));
        }
        Optional<Instant> checkout = command.stay().map(stay -> stay.checkout(hotel));
        Targets targets = Targets.of(known.category(), known.severity(), hotel.settings());
        // Somebody at the desk has a person before them who answers: only what was written or called in waits for one.
        Optional<Instant> acknowledged = command.channel() == Channel.DESK ? Optional.of(now) : Optional.empty();
        State state = State.waiting(known, targets, now, checkout, acknowledged);
        return new Complaint(
                command.hotel(),
                command.id(),
                Ids.number(room, command.id()),
                command.channel(),
                now,
                command.stay().map(Stay::id),
                command.stay().map(Stay::guest),
                command.phone().or(() -> command.stay().flatMap(Stay::phone)),
                checkout,
                command.words(),
                command.linked(),
                state,
                0,
                0);
    }

    /** Adds an entry of the house's or the guest's behind the filing. */
    Entry entry(Fact fact, Optional<Errand> errand) {
        var by = fact instanceof Fact.TextOut || fact instanceof Fact.Watching ? new By.House() : command.by();
        var entry = new Entry(
                command.hotel(),
                complaint.place(),
                entries.size() + 1,
                command.now(),
                by,
                fact,
                errand,
                Optional.empty(),
                0);
        entries.add(entry);
        return entry;
    }

    Complaint complaint() {
        return complaint.with(complaint.state(), entries.size());
    }

    Leaf writeOn(Leaf leaf) {
        leaf.put(complaint());
        entries.forEach(leaf::put);
        return leaf;
    }

    Receipt receipt() {
        Entry first = entries.getFirst();
        return receipt(first, (Fact.Filed) first.fact());
    }

    /** Always the same, whatever became of the complaint since. */
    static Receipt receipt(Entry first, Fact.Filed filed) {
        String shelf = first.of().shelf();
        String id = shelf.substring(shelf.lastIndexOf('#') + 1);
        return new Receipt(id, Optional.of(filed.number()), 1, first.at(), Optional.empty());
    }
}
