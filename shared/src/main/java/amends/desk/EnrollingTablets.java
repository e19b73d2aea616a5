package amends.desk;

import amends.book.Book;
import amends.book.Leaf;
import amends.book.Patience;
import amends.clerk.Enrolment;
import amends.clerk.Role;
import amends.clerk.Tablet;
import amends.desk.Admission.Reason;
import amends.hotel.HotelId;
import amends.hotel.Place;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Making a tablet the hotel's own, and ending that. */
public final class EnrollingTablets {
    private static final int LONGEST_LABEL = 60;

    private final Book book;

    public EnrollingTablets(Book book) {
        this.book = book;
    }

    /**
     * A manager offers a code that enrols one tablet within {@link Enrolment#LIFE}.
     *
     * @param random {@link EnrolmentCode#BYTES} random bytes
     */
    public Admission<EnrolmentCode> offer(Actor manager, byte[] random, Instant now, Patience patience) {
        return offer(manager.hotel(), random, now, patience, () -> Warrant.of(book, manager, Role.MANAGER));
    }

    /** Whoever runs the service offers one: the first of a hotel, or when no manager can. */
    public Admission<EnrolmentCode> offer(HotelId hotel, byte[] random, Instant now, Patience patience) {
        return offer(hotel, random, now, patience, () -> Optional.of(new Leaf()));
    }

    private Admission<EnrolmentCode> offer(
            HotelId hotel, byte[] random, Instant now, Patience patience, Supplier<Optional<Leaf>> warrant) {
        EnrolmentCode code = EnrolmentCode.from(random);
        var enrolment = new Enrolment(code.digest(), hotel, now.plus(Enrolment.LIFE), 0);
        for (int tries = 1; ; tries++) {
            Optional<Leaf> leaf = warrant.get();
            if (leaf.isEmpty()) {
                return Admission.refused(new Reason.NoLongerAllowed());
            }
            if (book.write(leaf.get().put(enrolment)) == Book.Written.DONE) {
                return Admission.granted(code);
            }
            if (!patience.again(tries)) {
                return Admission.refused(new Reason.Busy());
            }
        }
    }

    /**
     * Enrols a tablet with a code, which is used up in the same transaction.
     *
     * @param label  by which a manager knows the tablet again
     * @param id     of the tablet: letters, digits and hyphens
     * @param random {@link TabletPass#BYTES} random bytes
     */
    public Admission<TabletPass> enrol(
            String typed, String label, String id, byte[] random, Instant now, Patience patience) {
        Optional<EnrolmentCode> code = EnrolmentCode.of(typed);
        if (code.isEmpty()) {
            return Admission.refused(new Reason.WrongCode());
        }
        String shown = label.strip();
        if (shown.isEmpty() || shown.length() > LONGEST_LABEL || shown.chars().anyMatch(Character::isISOControl)) {
            return Admission.refused(new Reason.BadLabel());
        }
        if (random.length != TabletPass.BYTES) {
            throw new IllegalArgumentException("a tablet's secret is made of " + TabletPass.BYTES + " bytes");
        }
        String secret = Secret.written(random);
        for (int tries = 1; ; tries++) {
            Optional<Enrolment> enrolment = book.at(Place.enrolment(code.get().digest()), Enrolment.class)
                    .filter(open -> now.isBefore(open.expires()));
            if (enrolment.isEmpty()) {
                return Admission.refused(new Reason.WrongCode());
            }
            HotelId hotel = enrolment.get().hotel();
            var tablet = new Tablet(hotel, id, shown, Secret.digest(secret), now, true, 0);
            if (book.write(new Leaf().tear(enrolment.get()).put(tablet)) == Book.Written.DONE) {
                return Admission.granted(new TabletPass(hotel, id, secret));
            }
            if (!patience.again(tries)) {
                return Admission.refused(new Reason.Busy());
            }
        }
    }

    /** The tablets of a hotel, those in use first, the newest first. */
    public List<Tablet> tablets(HotelId hotel) {
        return book.tablets(hotel).stream()
                .sorted(Comparator.comparing((Tablet tablet) -> !tablet.active())
                        .thenComparing(Tablet::enrolled, Comparator.reverseOrder())
                        .thenComparing(Tablet::id))
                .toList();
    }

    /** Switches a tablet off for good: nobody signs in on it again, and no session on it is renewed. */
    public Admission<Tablet> switchOff(Actor manager, String id, Patience patience) {
        HotelId hotel = manager.hotel();
        for (int tries = 1; ; tries++) {
            Optional<Leaf> leaf = Warrant.of(book, manager, Role.MANAGER);
            if (leaf.isEmpty()) {
                return Admission.refused(new Reason.NoLongerAllowed());
            }
            Optional<Tablet> found =
                    TabletPass.isTablet(id) ? book.at(Place.tablet(hotel, id), Tablet.class) : Optional.empty();
            if (found.isEmpty()) {
                return Admission.refused(new Reason.NoSuchTablet());
            }
            Tablet tablet = found.get();
            if (!tablet.active()) {
                return Admission.granted(tablet);
            }
            var off =
                    new Tablet(hotel, id, tablet.label(), tablet.secret(), tablet.enrolled(), false, tablet.version());
            if (book.write(leaf.get().put(off)) == Book.Written.DONE) {
                return Admission.granted(off);
            }
            if (!patience.again(tries)) {
                return Admission.refused(new Reason.Busy());
            }
        }
    }
}
