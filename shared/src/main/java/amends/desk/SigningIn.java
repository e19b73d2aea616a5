package amends.desk;

import amends.book.Book;
import amends.book.Leaf;
import amends.book.Patience;
import amends.clerk.Person;
import amends.clerk.Pin;
import amends.clerk.PinTries;
import amends.clerk.Role;
import amends.clerk.Shift;
import amends.clerk.Tablet;
import amends.desk.Admission.Reason;
import amends.hotel.Hotel;
import amends.hotel.HotelId;
import amends.hotel.Language;
import amends.hotel.Place;
import amends.hotel.Settings;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Who stands at a tablet: choosing a name, typing a PIN, staying signed in, leaving. */
public final class SigningIn {
    private static final Pattern PERSON = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private final Book book;
    private final Identity identity;
    private final String hashOfNobody;

    /**
     * @param iterations of the hash that a try for nobody is compared with; those of people's own stand in theirs
     */
    public SigningIn(Book book, Identity identity, int iterations) {
        this.book = book;
        this.identity = identity;
        this.hashOfNobody = Pin.hashOfNobody(iterations);
    }

    /** What a tablet shows before anybody has signed in: the house, and who may, those on duty first. */
    public record Threshold(String hotel, Language language, List<Face> staff) {}

    public record Face(String id, String name, Role role, boolean onDuty) {}

    /** Somebody who is in, and their tokens. */
    public record SignedIn(Person person, Identity.Tokens tokens) {
        public Session session() {
            return new Session(person.id(), tokens.refresh());
        }
    }

    public Admission<Threshold> threshold(TabletPass pass, Instant now) {
        if (tablet(pass).isEmpty()) {
            return Admission.refused(new Reason.UnknownTablet());
        }
        Book.Roster roster = book.staff(pass.hotel());
        Set<String> onDuty = roster.onDuty(now).stream().map(Person::id).collect(Collectors.toSet());
        List<Face> staff = roster.people().stream()
                .filter(Person::active)
                .map(person -> new Face(person.id(), person.name(), person.role(), onDuty.contains(person.id())))
                .sorted(Comparator.comparing((Face face) -> !face.onDuty())
                        .thenComparing(Face::name)
                        .thenComparing(Face::id))
                .toList();
        Hotel hotel = book.hotel(pass.hotel());
        return Admission.granted(new Threshold(hotel.name(), hotel.language(), staff));
    }

    /** Signs a person in by their PIN and begins their shift, unless one runs. */
    public Admission<SignedIn> signIn(TabletPass pass, String clerk, String typed, Instant now, Patience patience) {
        if (tablet(pass).isEmpty()) {
            return Admission.refused(new Reason.UnknownTablet());
        }
        Optional<Pin> pin = Pin.of(typed);
        if (pin.isEmpty()) {
            return Admission.refused(new Reason.NotAPin());
        }
        if (!PERSON.matcher(clerk).matches()) {
            return Admission.refused(new Reason.NoSuchPerson());
        }
        return switch (count(pass, clerk, now, patience)) {
            case Admission.Refused(Reason why) -> Admission.refused(why);
            case Admission.Granted(PinTries counted) -> admit(pass, clerk, pin.get(), counted, now, patience);
        };
    }

    /** Counts a try before the PIN is looked at, so that no number of tries at once is worth more than one by one. */
    private Admission<PinTries> count(TabletPass pass, String clerk, Instant now, Patience patience) {
        for (int tries = 1; ; tries++) {
            PinTries before = tries(pass, clerk);
            if (!before.allowed(now)) {
                return Admission.refused(new Reason.TooSoon(before.notBefore().orElse(now)));
            }
            PinTries counted = before.oneMore(now);
            if (book.write(new Leaf().put(counted)) == Book.Written.DONE) {
                return Admission.granted(counted);
            }
            if (!patience.again(tries)) {
                return Admission.refused(new Reason.Busy());
            }
        }
    }

    private Admission<SignedIn> admit(
            TabletPass pass, String clerk, Pin pin, PinTries counted, Instant now, Patience patience) {
        Optional<String> hash = person(pass.hotel(), clerk).flatMap(Person::pin);
        // Nobody's hash costs as much as anybody's, so that time does not tell who works here.
        boolean right = pin.matches(hash.orElse(hashOfNobody)) && hash.isPresent();
        for (int tries = 1; ; tries++) {
            Optional<Person> person = person(pass.hotel(), clerk).filter(Person::active);
            if (!right || person.isEmpty() || !person.get().pin().equals(hash)) {
                return Admission.refused(new Reason.WrongPin(counted.notBefore()));
            }
            Optional<Tablet> tablet = tablet(pass);
            if (tablet.isEmpty()) {
                return Admission.refused(new Reason.UnknownTablet());
            }
            Leaf leaf = new Leaf()
                    .hold(person.get())
                    .hold(tablet.get())
                    .put(tries(pass, clerk).reset());
            beginning(pass.hotel(), clerk, now).ifPresent(leaf::put);
            if (book.write(leaf) == Book.Written.DONE) {
                return Admission.granted(new SignedIn(person.get(), identity.issue(person.get(), pass.tablet())));
            }
            if (!patience.again(tries)) {
                return Admission.refused(new Reason.Busy());
            }
        }
    }

    /** The shift that begins now; none where one runs. */
    private Optional<Shift> beginning(HotelId hotel, String clerk, Instant now) {
        Optional<Shift> last = book.at(Place.shift(hotel, clerk), Shift.class);
        if (last.isPresent() && last.get().onDuty(now)) {
            return Optional.empty();
        }
        Settings settings = book.hotel(hotel).settings();
        return Optional.of(Shift.begin(
                hotel, clerk, now, settings, last.map(Shift::version).orElse(0L)));
    }

    /** Renews a session for its person as they are now; ends it when they, or the tablet, no longer may. */
    public Admission<SignedIn> refresh(TabletPass pass, Session session) {
        if (tablet(pass).isEmpty()) {
            identity.revoke(session.token());
            return Admission.refused(new Reason.UnknownTablet());
        }
        Optional<Person> person = person(pass.hotel(), session.clerk()).filter(Person::active);
        if (person.isEmpty()) {
            identity.revoke(session.token());
            return Admission.refused(new Reason.SessionOver());
        }
        return identity.refresh(session.token(), person.get(), pass.tablet())
                .map(tokens -> Admission.granted(new SignedIn(person.get(), tokens)))
                .orElseGet(() -> Admission.refused(new Reason.SessionOver()));
    }

    /** Ends a session. The shift goes on: off duty is an act of its own. */
    public void signOut(Session session) {
        identity.revoke(session.token());
    }

    /** A supervisor lets a person try again at once, on one tablet of the hotel or on all of them. */
    public Admission<Person> unlock(Actor supervisor, String clerk, Optional<String> onlyOn, Patience patience) {
        HotelId hotel = supervisor.hotel();
        if (Warrant.of(book, supervisor, Role.SUPERVISOR).isEmpty()) {
            return Admission.refused(new Reason.NoLongerAllowed());
        }
        Optional<Person> person = PERSON.matcher(clerk).matches() ? person(hotel, clerk) : Optional.empty();
        if (person.isEmpty()) {
            return Admission.refused(new Reason.NoSuchPerson());
        }
        List<String> tablets = book.tablets(hotel).stream()
                .map(Tablet::id)
                .filter(id -> onlyOn.map(id::equals).orElse(true))
                .toList();
        if (onlyOn.isPresent() && tablets.isEmpty()) {
            return Admission.refused(new Reason.NoSuchTablet());
        }
        for (String tablet : tablets) {
            Optional<Reason> why = forgive(supervisor, clerk, tablet, patience);
            if (why.isPresent()) {
                return Admission.refused(why.get());
            }
        }
        return Admission.granted(person.get());
    }

    /** Forgets the wrong tries on one tablet; if it cannot, why. */
    private Optional<Reason> forgive(Actor supervisor, String clerk, String tablet, Patience patience) {
        for (int tries = 1; ; tries++) {
            Optional<PinTries> counted = book.at(Place.pinTries(supervisor.hotel(), clerk, tablet), PinTries.class)
                    .filter(some -> some.tries() > 0);
            if (counted.isEmpty()) {
                return Optional.empty();
            }
            Optional<Leaf> leaf = Warrant.of(book, supervisor, Role.SUPERVISOR);
            if (leaf.isEmpty()) {
                return Optional.of(new Reason.NoLongerAllowed());
            }
            if (book.write(leaf.get().put(counted.get().reset())) == Book.Written.DONE) {
                return Optional.empty();
            }
            if (!patience.again(tries)) {
                return Optional.of(new Reason.Busy());
            }
        }
    }

    /** The tablet of a pass, if it is enrolled, active, and the secret is its own. */
    private Optional<Tablet> tablet(TabletPass pass) {
        return book.at(Place.tablet(pass.hotel(), pass.tablet()), Tablet.class)
                .filter(tablet -> Secret.matches(pass.secret(), tablet.secret()) && tablet.active());
    }

    private Optional<Person> person(HotelId hotel, String id) {
        return book.at(Place.person(hotel, id), Person.class);
    }

    private PinTries tries(TabletPass pass, String clerk) {
        return book.at(Place.pinTries(pass.hotel(), clerk, pass.tablet()), PinTries.class)
                .orElseGet(() -> PinTries.none(pass.hotel(), clerk, pass.tablet()));
    }
}
