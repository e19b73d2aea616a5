package amends.dispatch;

import amends.book.Book.Roster;
import amends.clerk.Person;
import amends.clerk.Role;
import amends.clerk.Workload;
import amends.hotel.Hotel;
import amends.hotel.Phone;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Who is next: for a severity 1, and for an alert. */
final class Ladder {
    /** Somebody an alert goes to: a person's id or {@link #MANAGER}, the phone, and the language if known. */
    record Reach(String who, Phone phone, Optional<Person> person) {}

    static final String MANAGER = "manager's phone";

    private Ladder() {}

    /**
     * Who is given a severity 1: of the clerks on duty whom nobody has asked yet the one with the fewest minutes, then
     * the fewest complaints; when there is no clerk, the next rung.
     */
    static Optional<Person> forDanger(Hotel hotel, Roster roster, Instant now, Collection<String> asked) {
        Comparator<Person> idlest = Comparator.comparing((Person person) -> person.role())
                .thenComparingInt(person -> load(hotel, roster, person).minutes())
                .thenComparingInt(person -> load(hotel, roster, person).items())
                .thenComparing(Person::id);
        return roster.onDuty(now).stream()
                .filter(person -> !asked.contains(person.id()))
                .min(idlest);
    }

    private static Workload load(Hotel hotel, Roster roster, Person person) {
        return roster.workload(hotel.id(), person.id());
    }

    /** The clerks on duty with a phone, but for one. */
    static List<Reach> colleagues(Roster roster, Instant now, String of) {
        return roster.onDuty(now).stream()
                .filter(person -> person.role() == Role.CLERK && !person.id().equals(of))
                .flatMap(person -> reach(person).stream())
                .toList();
    }

    /**
     * Who can come, as far as is known: the lowest rung on duty with a phone, from a rung on and but for one person;
     * else the manager's phone.
     */
    static Optional<Reach> whoCanCome(Hotel hotel, Roster roster, Instant now, Role from, Optional<String> butFor) {
        return roster.onDuty(now).stream()
                .filter(person -> person.role().atLeast(from)
                        && !butFor.equals(Optional.of(person.id()))
                        && person.phone().isPresent())
                .min(Comparator.comparing(Person::role).thenComparing(Person::id))
                .flatMap(Ladder::reach)
                .or(() -> manager(hotel));
    }

    static Optional<Reach> manager(Hotel hotel) {
        return hotel.managerPhone().map(phone -> new Reach(MANAGER, phone, Optional.empty()));
    }

    static Optional<Reach> reach(Person person) {
        return person.phone().map(phone -> new Reach(person.id(), phone, Optional.of(person)));
    }
}
