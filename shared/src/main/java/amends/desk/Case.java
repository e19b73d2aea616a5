package amends.desk;

import amends.book.Book;
import amends.book.Leaf;
import amends.clerk.Person;
import amends.clerk.Shift;
import amends.complaint.Channel;
import amends.complaint.Complaint;
import amends.complaint.Errand;
import amends.complaint.Example;
import amends.complaint.Fact;
import amends.complaint.Standing;
import amends.complaint.State;
import amends.complaint.Understood;
import amends.complaint.Unnamed;
import amends.dispatch.Move;
import amends.hotel.Hotel;
import amends.hotel.Page;
import amends.hotel.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One command's view of one complaint: who acts, what stands, and the move it makes. */
final class Case {
    final Book book;
    final Hotel hotel;
    final Complaint complaint;
    final Actor actor;
    final Instant now;
    final Move move;
    private final List<Page> also = new ArrayList<>();

    Case(Book book, Hotel hotel, Complaint complaint, Actor actor, Instant now) {
        this.book = book;
        this.hotel = hotel;
        this.complaint = complaint;
        this.actor = actor;
        this.now = now;
        this.move = new Move(book, hotel, complaint, now);
    }

    State state() {
        return move.state();
    }

    /** Writes the entry of this act. */
    Ruling.Did did(Fact fact) {
        return new Ruling.Did(move.entry(actor.by(), fact));
    }

    Ruling.Did did(Fact fact, Optional<Errand> errand) {
        return new Ruling.Did(move.entry(actor.by(), fact, errand));
    }

    /** Another page that changes with it. */
    void also(Page page) {
        also.add(page);
    }

    /** Keeps the guest's words with what a person said that they mean; of what a clerk filed there is nothing to learn. */
    void learned(int entry, Understood is) {
        if (complaint.channel() == Channel.DESK || complaint.words().isEmpty()) {
            return;
        }
        List<String> names = Stream.concat(
                        book.staff(hotel.id()).people().stream().map(Person::name), complaint.guest().stream())
                .toList();
        also(Example.of(complaint, entry, is, new Unnamed(names), now));
    }

    Leaf leaf() {
        var leaf = new Leaf();
        move.writeOn(leaf);
        also.forEach(leaf::put);
        return leaf;
    }

    static Ruling refuse(Refusal why) {
        return new Ruling.Refused(why);
    }

    /** Why this person may not work on it: it is closed, or a colleague's. */
    Optional<Refusal> notOpenToActor() {
        if (!complaint.open()) {
            return Optional.of(new Refusal.Closed(complaint.standing().code()));
        }
        return complaint
                .standing()
                .owner()
                .filter(owner -> !owner.equals(actor.id()))
                .<Refusal>map(owner -> new Refusal.TheirsAlready(name(owner)))
                .or(() -> onDuty(actor.id()) ? Optional.empty() : Optional.of(new Refusal.NotOnDuty(actor.name())));
    }

    Optional<Refusal> notOpen() {
        return complaint.open()
                ? Optional.empty()
                : Optional.of(new Refusal.Closed(complaint.standing().code()));
    }

    boolean onDuty(String person) {
        return book.at(Place.shift(hotel.id(), person), Shift.class)
                .map(shift -> shift.onDuty(now))
                .orElse(false);
    }

    private String name(String person) {
        return book.at(Place.person(hotel.id(), person), Person.class)
                .map(Person::name)
                .orElse(person);
    }

    /** The complaint is this person's and begun; a person has answered. */
    void begin() {
        if (!(state().standing() instanceof Standing.Started)) {
            move.to(new Standing.Started(actor.id(), now, Optional.empty()));
        }
        move.to(state().acknowledged(now));
    }
}
