package amends.desk;

import amends.book.Book;
import amends.book.Leaf;
import amends.clerk.Person;
import amends.clerk.Role;
import amends.clerk.Tablet;
import amends.hotel.Place;
import java.util.Optional;

/** What somebody signed in may still do: a token tells what was true up to a quarter of an hour ago, the book what is. */
final class Warrant {
    private Warrant() {}

    /** A leaf that is written only while this person has this rung and their tablet is in use; empty when it is not so. */
    static Optional<Leaf> of(Book book, Actor actor, Role rung) {
        Optional<Person> person = book.at(Place.person(actor.hotel(), actor.id()), Person.class)
                .filter(found -> found.active() && found.role().atLeast(rung));
        Optional<Tablet> tablet = book.at(Place.tablet(actor.hotel(), actor.tablet()), Tablet.class)
                .filter(Tablet::active);
        return person.isPresent() && tablet.isPresent()
                ? Optional.of(new Leaf().hold(person.get()).hold(tablet.get()))
                : Optional.empty();
    }
}
