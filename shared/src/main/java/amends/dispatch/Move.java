package amends.dispatch;

import amends.book.Book;
import amends.book.Leaf;
import amends.clerk.Workload;
import amends.complaint.Before;
import amends.complaint.By;
import amends.complaint.Complaint;
import amends.complaint.Entry;
import amends.complaint.Errand;
import amends.complaint.Errand.Task;
import amends.complaint.Fact;
import amends.complaint.Ids;
import amends.complaint.Standing;
import amends.complaint.State;
import amends.hotel.Hotel;
import amends.hotel.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One step of one complaint: its new state, the entries that say so, and, on the same leaf, the workloads of whoever had
 * it and whoever has it now. Crossing the high mark opens the overload episode there too.
 */
public final class Move {
    private final Book book;
    private final Hotel hotel;
    private final Complaint before;
    private final Instant now;
    private final List<Entry> entries = new ArrayList<>();
    private State state;

    public Move(Book book, Hotel hotel, Complaint before, Instant now) {
        this.book = book;
        this.hotel = hotel;
        this.before = before;
        this.now = now;
        this.state = before.state();
    }

    public State state() {
        return state;
    }

    public Move to(State next) {
        state = next;
        return this;
    }

    public Move to(Standing next) {
        return to(state.with(next));
    }

    /** Writes down what happened; returns the entry's number. */
    public int entry(By by, Fact fact) {
        return entry(by, fact, Optional.empty());
    }

    public int entry(By by, Fact fact, Errand errand) {
        return entry(by, fact, Optional.of(errand));
    }

    /**
     * Writes down what happened. An entry that goes with another state keeps the one before it; so say the new state
     * first.
     */
    public int entry(By by, Fact fact, Optional<Errand> errand) {
        int number = before.entries() + entries.size() + 1;
        boolean changed =
                entries.stream().noneMatch(entry -> entry.before().isPresent()) && !state.equals(before.state());
        Optional<Before> kept = changed ? Optional.of(Before.of(before.state(), state)) : Optional.empty();
        entries.add(new Entry(hotel.id(), before.place(), number, now, by, fact, errand, kept, 0));
        return number;
    }

    /** Looks again by itself at the next due time, if that is so near that a queue can wait for it. */
    public void watch() {
        watched(state, now)
                .ifPresent(at ->
                        entry(new By.House(), new Fact.Watching(at), Errand.owed(Task.CHECK, at, Optional.empty())));
    }

    /** When a queue brings the next due time of something open, where that is so near that a queue can wait for it. */
    public static Optional<Instant> watched(State state, Instant now) {
        Instant next = state.nextCheck();
        return state.standing().open() && next.isBefore(now.plus(Carrier.LONGEST_DELAY))
                ? Optional.of(next.isBefore(now) ? now : next)
                : Optional.empty();
    }

    /** Whether there is anything to write. */
    public boolean moved() {
        return !entries.isEmpty() || !state.equals(before.state());
    }

    /** The complaint as it will stand. */
    public Complaint after() {
        return before.with(state, entries.size());
    }

    public void writeOn(Leaf leaf) {
        Complaint after = after();
        leaf.put(after);
        entries.forEach(leaf::put);
        Optional<String> had = before.standing().owner();
        Optional<String> has = after.standing().owner();
        if (had.equals(has) && (has.isEmpty() || before.state().minutes() == state.minutes())) {
            return;
        }
        had.ifPresent(person -> count(leaf, person, -before.state().minutes(), -1));
        has.ifPresent(person -> count(leaf, person, state.minutes(), 1));
    }

    private void count(Leaf leaf, String person, int minutes, int items) {
        Place place = Place.workload(hotel.id(), person);
        Workload load = leaf.pending(place, Workload.class)
                .or(() -> book.at(place, Workload.class))
                .orElseGet(() -> Workload.none(hotel.id(), person));
        Workload moved = load.moved(minutes, items, now, hotel.settings());
        boolean crossed =
                items > 0 && moved.high(hotel.settings()) && moved.episode().isEmpty();
        leaf.put(crossed ? moved.withEpisode(Optional.of(open(leaf, moved))) : moved);
    }

    private Place open(Leaf leaf, Workload load) {
        String id = Ids.id(before.place().shelf(), Integer.toString(before.entries()), load.person());
        var episode = new Episode(
                hotel.id(),
                id,
                load.person(),
                now,
                Optional.empty(),
                Optional.of(before.id()),
                List.of(),
                Optional.of(now.plus(hotel.settings().clearAfter())),
                1,
                0);
        var crossed = new Fact.Crossed(load.person(), load.minutes(), load.items(), Optional.of(before.number()));
        leaf.put(episode)
                .put(new Entry(
                        hotel.id(),
                        episode.place(),
                        1,
                        now,
                        new By.House(),
                        crossed,
                        Optional.of(Errand.owed(Task.RELIEVE, now, Optional.empty())),
                        Optional.empty(),
                        0));
        return episode.place();
    }
}
