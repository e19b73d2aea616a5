package amends.desk;

import amends.book.Book;
import amends.book.BookInMemory;
import amends.book.Leaf;
import amends.book.Patience;
import amends.clerk.Person;
import amends.clerk.Pin;
import amends.clerk.Role;
import amends.clerk.Tablet;
import amends.desk.Admission.Granted;
import amends.desk.Admission.Reason;
import amends.desk.Admission.Refused;
import amends.hotel.HotelId;
import amends.hotel.Language;
import amends.hotel.Phone;
import amends.hotel.Place;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A house with three people and, on request, tablets, for the tests of this package. */
final class House {
    static final Instant EVENING = Instant.parse("2026-11-25T21:00:00Z");
    static final Patience THREE_TRIES = tries -> tries < 3;
    static final int QUICK = 2;

    static final String NOAS_PIN = "481207";
    static final String SAMS_PIN = "739164";
    static final String RUTHS_PIN = "256093";

    final BookInMemory book;
    final HotelId id;

    House(BookInMemory book, String id, String number) {
        this.book = book;
        this.id = new HotelId(id);
        OpeningHotel.Opening opened =
                new OpeningHotel(book).open(description(id, number), () -> bytes("salt", Pin.SALT), QUICK, THREE_TRIES);
        if (!(opened instanceof OpeningHotel.Opening.Opened)) {
            throw new IllegalStateException("not opened: " + opened);
        }
    }

    House() {
        this(new BookInMemory(), "harbour", "+15550100100");
    }

    static OpeningHotel.Description description(String id, String number) {
        return new OpeningHotel.Description(
                new HotelId(id),
                "Hotel " + id,
                ZoneId.of("Europe/Bratislava"),
                "EUR",
                Language.SK,
                new Phone(number),
                Optional.of(new Phone("+421900000001")),
                "112",
                Set.of("101", "102", "412"),
                Optional.empty(),
                Optional.empty(),
                List.of(
                        colleague("ruth", "Ruth", Role.MANAGER, RUTHS_PIN),
                        colleague("noa", "Noa", Role.CLERK, NOAS_PIN),
                        colleague("sam", "Sam", Role.CLERK, SAMS_PIN)));
    }

    static OpeningHotel.Colleague colleague(String id, String name, Role role, String pin) {
        return new OpeningHotel.Colleague(
                id, name, role, Optional.empty(), Set.of(Language.EN), Optional.of(new Pin(pin)));
    }

    static byte[] bytes(String seed, int length) {
        byte[] filled = new byte[length];
        byte[] pattern = seed.getBytes(StandardCharsets.US_ASCII);
        for (int at = 0; at < length; at++) {
            filled[at] = pattern[at % pattern.length];
        }
        return filled;
    }

    EnrolmentCode code(String seed, Instant now) {
        return granted(new EnrollingTablets(book)
                .offer(id, Arrays.copyOf(bytes(seed, EnrolmentCode.BYTES), EnrolmentCode.BYTES), now, THREE_TRIES));
    }

    /** A tablet enrolled in this house; its name must not be that of another test's. */
    TabletPass tablet(String name) {
        String code = code(id.value().charAt(0) + name, EVENING).shown();
        return granted(new EnrollingTablets(book)
                .enrol(code, "Tablet " + name, name, bytes(name, TabletPass.BYTES), EVENING, THREE_TRIES));
    }

    /** Ruth, the manager, signed in on a tablet of her own. */
    Actor ruth() {
        if (book.at(Place.tablet(id, "office"), Tablet.class).isEmpty()) {
            tablet("office");
        }
        return new Actor(id, "ruth", "Ruth", Role.MANAGER, "office");
    }

    Person person(String who) {
        return book.at(Place.person(id, who), Person.class).orElseThrow();
    }

    void rewrite(Person person) {
        if (book.write(new Leaf().put(person)) != Book.Written.DONE) {
            throw new IllegalStateException("not written: " + person.id());
        }
    }

    void dismiss(String who) {
        Person was = person(who);
        rewrite(new Person(
                id, was.id(), was.name(), was.role(), was.phone(), was.languages(), was.pin(), false, was.version()));
    }

    void promote(String who, Role role) {
        Person was = person(who);
        rewrite(new Person(
                id, was.id(), was.name(), role, was.phone(), was.languages(), was.pin(), was.active(), was.version()));
    }

    static <T> T granted(Admission<T> admission) {
        return switch (admission) {
            case Granted<T>(T what) -> what;
            case Refused<T>(Reason why) -> throw new AssertionError("refused: " + why);
        };
    }

    static Reason refused(Admission<?> admission) {
        return switch (admission) {
            case Granted<?>(Object what) -> throw new AssertionError("granted: " + what);
            case Refused<?>(Reason why) -> why;
        };
    }
}
