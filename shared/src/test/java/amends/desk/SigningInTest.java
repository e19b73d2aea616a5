package amends.desk;

import static amends.desk.House.EVENING;
import static amends.desk.House.NOAS_PIN;
import static amends.desk.House.QUICK;
import static amends.desk.House.SAMS_PIN;
import static amends.desk.House.THREE_TRIES;
import static amends.desk.House.granted;
import static amends.desk.House.refused;
import static org.assertj.core.api.Assertions.assertThat;

import amends.book.Leaf;
import amends.clerk.Person;
import amends.clerk.Pin;
import amends.clerk.PinTries;
import amends.clerk.Role;
import amends.clerk.Shift;
import amends.desk.Admission.Reason;
import amends.desk.SigningIn.Face;
import amends.desk.SigningIn.SignedIn;
import amends.hotel.Language;
import amends.hotel.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningInTest {
    private static final String WRONG = "000001";

    private final House house = new House();
    private final IdentityInMemory identity = new IdentityInMemory();
    private final SigningIn signing = new SigningIn(house.book, identity, QUICK);
    private final TabletPass left = house.tablet("left");
    private final TabletPass right = house.tablet("right");

    private Admission<SignedIn> signIn(TabletPass tablet, String clerk, String pin, Instant now) {
        return signing.signIn(tablet, clerk, pin, now, THREE_TRIES);
    }

    private Optional<Shift> shift(String clerk) {
        return house.book.at(Place.shift(house.id, clerk), Shift.class);
    }

    private PinTries tries(String clerk, TabletPass tablet) {
        return house.book
                .at(Place.pinTries(house.id, clerk, tablet.tablet()), PinTries.class)
                .orElseGet(() -> PinTries.none(house.id, clerk, tablet.tablet()));
    }

    private void fail(TabletPass tablet, String clerk, int times, Instant now) {
        for (int time = 0; time < times; time++) {
            assertThat(refused(signIn(tablet, clerk, WRONG, now))).isInstanceOf(Reason.WrongPin.class);
        }
    }

    // ---- the threshold

    @Test
    void a_tablet_shows_the_house_and_those_on_duty_first() {
        granted(signIn(left, "sam", SAMS_PIN, EVENING));

        SigningIn.Threshold seen = granted(signing.threshold(right, EVENING));

        assertThat(seen.hotel()).isEqualTo("Hotel harbour");
        assertThat(seen.language()).isEqualTo(Language.SK);
        assertThat(seen.staff())
                .containsExactly(
                        new Face("sam", "Sam", Role.CLERK, true),
                        new Face("noa", "Noa", Role.CLERK, false),
                        new Face("ruth", "Ruth", Role.MANAGER, false));
    }

    @Test
    void who_left_the_house_is_not_shown() {
        house.dismiss("sam");

        assertThat(granted(signing.threshold(left, EVENING)).staff())
                .extracting(Face::id)
                .containsExactly("noa", "ruth");
    }

    @Test
    void a_tablet_that_was_switched_off_shows_nobody_and_signs_nobody_in() {
        granted(new EnrollingTablets(house.book).switchOff(house.ruth(), "left", THREE_TRIES));

        assertThat(refused(signing.threshold(left, EVENING))).isEqualTo(new Reason.UnknownTablet());
        assertThat(refused(signIn(left, "noa", NOAS_PIN, EVENING))).isEqualTo(new Reason.UnknownTablet());
        assertThat(shift("noa")).isEmpty();
    }

    @Test
    void a_forged_pass_is_no_tablet() {
        var forged = new TabletPass(house.id, "left", right.secret());

        assertThat(refused(signing.threshold(forged, EVENING))).isEqualTo(new Reason.UnknownTablet());
        assertThat(refused(signIn(forged, "noa", NOAS_PIN, EVENING))).isEqualTo(new Reason.UnknownTablet());
        assertThat(tries("noa", left).tries()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "harbour",
                "harbour.left",
                "harbour.left.short",
                "HARBOUR.left.bGVmdGxlZnRsZWZ0bGVmdGxlZnRsZWZ0bGVmdGxlZnQ",
                "harbour.left#NOW.bGVmdGxlZnRsZWZ0bGVmdGxlZnRsZWZ0bGVmdGxlZnQ",
                "harbour.left.bGVmdGxlZnRsZWZ0bGVmdGxlZnRsZWZ0bGVmdGxlZnQ.more"
            })
    void what_is_not_written_like_a_pass_is_none(String written) {
        assertThat(TabletPass.of(written)).isEmpty();
    }

    // ---- name and PIN

    @Test
    void name_and_pin_sign_in_and_begin_the_shift() {
        SignedIn in = granted(signIn(left, "noa", NOAS_PIN, EVENING));

        assertThat(in.person().name()).isEqualTo("Noa");
        assertThat(in.tokens().access()).isEqualTo("harbour/noa/Noa/clerk/left");
        assertThat(shift("noa").orElseThrow().onDuty(EVENING)).isTrue();
        assertThat(shift("noa").orElseThrow().since()).isEqualTo(EVENING);
    }

    @Test
    void a_shift_that_runs_goes_on() {
        granted(signIn(left, "noa", NOAS_PIN, EVENING));
        granted(signIn(right, "noa", NOAS_PIN, EVENING.plus(Duration.ofHours(2))));

        assertThat(shift("noa").orElseThrow().since()).isEqualTo(EVENING);
    }

    @Test
    void after_a_shift_has_ended_another_begins() {
        granted(signIn(left, "noa", NOAS_PIN, EVENING));
        house.book.write(new Leaf().put(shift("noa").orElseThrow().end(EVENING.plus(Duration.ofHours(1)))));
        Instant later = EVENING.plus(Duration.ofHours(10));

        granted(signIn(left, "noa", NOAS_PIN, later));

        assertThat(shift("noa").orElseThrow().since()).isEqualTo(later);
        assertThat(shift("noa").orElseThrow().onDuty(later)).isTrue();
    }

    @Test
    void a_shift_of_yesterday_that_nobody_ended_is_not_today_s() {
        granted(signIn(left, "noa", NOAS_PIN, EVENING));
        Instant tomorrow = EVENING.plus(Duration.ofHours(14));

        granted(signIn(left, "noa", NOAS_PIN, tomorrow));

        assertThat(shift("noa").orElseThrow().since()).isEqualTo(tomorrow);
    }

    @Test
    void a_wrong_pin_signs_nobody_in() {
        assertThat(refused(signIn(left, "noa", WRONG, EVENING))).isEqualTo(new Reason.WrongPin(Optional.empty()));
        assertThat(shift("noa")).isEmpty();
        assertThat(identity.issued()).isEmpty();
    }

    @Test
    void nobody_learns_whether_the_pin_was_wrong_or_the_person_unknown_or_gone_or_without_a_pin() {
        house.dismiss("sam");
        Person ruth = house.person("ruth");
        house.rewrite(new Person(
                house.id,
                "ruth",
                "Ruth",
                Role.MANAGER,
                ruth.phone(),
                ruth.languages(),
                Optional.empty(),
                true,
                ruth.version()));

        for (int time = 0; time < 7; time++) {
            Reason wrong = refused(signIn(left, "noa", WRONG, EVENING));
            assertThat(refused(signIn(left, "nobody", WRONG, EVENING))).isEqualTo(wrong);
            assertThat(refused(signIn(left, "sam", SAMS_PIN, EVENING))).isEqualTo(wrong);
            assertThat(refused(signIn(left, "ruth", WRONG, EVENING))).isEqualTo(wrong);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "abcdef", "1234567890123"})
    void what_can_be_nobodys_pin_is_not_counted(String typed) {
        assertThat(refused(signIn(left, "noa", typed, EVENING))).isEqualTo(new Reason.NotAPin());
        assertThat(tries("noa", left).tries()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "noa#left", "a b", "נועה"})
    void what_can_be_nobodys_id_leaves_no_trace(String id) {
        assertThat(refused(signIn(left, id, NOAS_PIN, EVENING))).isEqualTo(new Reason.NoSuchPerson());
    }

    // ---- too many tries

    @Test
    void five_tries_are_free_and_then_each_doubles_the_wait() {
        fail(left, "noa", 4, EVENING);
        assertThat(refused(signIn(left, "noa", WRONG, EVENING)))
                .isEqualTo(new Reason.WrongPin(Optional.of(EVENING.plusSeconds(30))));

        Instant now = EVENING;
        for (int wait = 30; wait <= 480; wait *= 2) {
            assertThat(refused(
                            signIn(left, "noa", NOAS_PIN, now.plusSeconds(wait).minusMillis(1))))
                    .isEqualTo(new Reason.TooSoon(now.plusSeconds(wait)));
            now = now.plusSeconds(wait);
            assertThat(refused(signIn(left, "noa", WRONG, now)))
                    .isEqualTo(new Reason.WrongPin(Optional.of(now.plusSeconds(2L * wait))));
        }
    }

    @Test
    void trying_too_soon_does_not_make_it_longer() {
        fail(left, "noa", 5, EVENING);
        for (int time = 0; time < 20; time++) {
            assertThat(refused(signIn(left, "noa", WRONG, EVENING.plusSeconds(1))))
                    .isEqualTo(new Reason.TooSoon(EVENING.plusSeconds(30)));
        }

        granted(signIn(left, "noa", NOAS_PIN, EVENING.plusSeconds(30)));
    }

    @Test
    void the_right_pin_forgets_the_wrong_ones() {
        fail(left, "noa", 4, EVENING);
        granted(signIn(left, "noa", NOAS_PIN, EVENING));

        fail(left, "noa", 4, EVENING);
        granted(signIn(left, "noa", NOAS_PIN, EVENING));
    }

    @Test
    void neither_another_tablet_nor_another_person_is_locked_out() {
        fail(left, "noa", 5, EVENING);

        granted(signIn(right, "noa", NOAS_PIN, EVENING));
        granted(signIn(left, "sam", SAMS_PIN, EVENING));
        assertThat(refused(signIn(left, "noa", NOAS_PIN, EVENING))).isInstanceOf(Reason.TooSoon.class);
    }

    @Test
    void a_supervisor_lets_somebody_try_again_everywhere() {
        fail(left, "noa", 5, EVENING);
        fail(right, "noa", 5, EVENING);

        granted(signing.unlock(house.ruth(), "noa", Optional.empty(), THREE_TRIES));

        granted(signIn(left, "noa", NOAS_PIN, EVENING));
        granted(signIn(right, "noa", NOAS_PIN, EVENING));
    }

    @Test
    void or_on_one_tablet() {
        fail(left, "noa", 5, EVENING);
        fail(right, "noa", 5, EVENING);

        granted(signing.unlock(house.ruth(), "noa", Optional.of("left"), THREE_TRIES));

        granted(signIn(left, "noa", NOAS_PIN, EVENING));
        assertThat(refused(signIn(right, "noa", NOAS_PIN, EVENING))).isInstanceOf(Reason.TooSoon.class);
    }

    @Test
    void who_and_what_is_not_of_this_house_cannot_be_unlocked() {
        House other = new House(house.book, "garden", "+15550100200");
        other.tablet("g1");

        assertThat(refused(signing.unlock(house.ruth(), "nobody", Optional.empty(), THREE_TRIES)))
                .isEqualTo(new Reason.NoSuchPerson());
        assertThat(refused(signing.unlock(house.ruth(), "noa", Optional.of("g1"), THREE_TRIES)))
                .isEqualTo(new Reason.NoSuchTablet());
    }

    @Test
    void a_clerk_unlocks_nobody() {
        fail(left, "noa", 5, EVENING);
        Actor sam = new Actor(house.id, "sam", "Sam", Role.SUPERVISOR, "left");

        assertThat(refused(signing.unlock(sam, "noa", Optional.empty(), THREE_TRIES)))
                .isEqualTo(new Reason.NoLongerAllowed());
        assertThat(refused(signIn(left, "noa", NOAS_PIN, EVENING))).isInstanceOf(Reason.TooSoon.class);
    }

    // ---- at the same moment

    @Test
    void a_try_that_was_overtaken_is_counted_again() {
        var meanwhile = new Meanwhile(house.book).then(() -> fail(left, "noa", 1, EVENING));

        refused(new SigningIn(meanwhile.book(), identity, QUICK).signIn(left, "noa", WRONG, EVENING, THREE_TRIES));

        assertThat(tries("noa", left).tries()).isEqualTo(2);
    }

    @Test
    void a_try_that_finds_the_door_shut_meanwhile_is_not_looked_at() {
        fail(left, "noa", 4, EVENING);
        var meanwhile = new Meanwhile(house.book).then(() -> fail(left, "noa", 1, EVENING));

        Reason why = refused(
                new SigningIn(meanwhile.book(), identity, QUICK).signIn(left, "noa", NOAS_PIN, EVENING, THREE_TRIES));

        assertThat(why).isEqualTo(new Reason.TooSoon(EVENING.plusSeconds(30)));
    }

    @Test
    void fifty_tries_at_once_are_worth_five() throws Exception {
        List<Callable<Reason>> tries = new ArrayList<>();
        for (int number = 0; number < 50; number++) {
            tries.add(() -> refused(signing.signIn(left, "noa", WRONG, EVENING, times -> true)));
        }
        int lookedAt = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var attempt : threads.invokeAll(tries)) {
                lookedAt += attempt.get() instanceof Reason.WrongPin ? 1 : 0;
            }
        }

        assertThat(lookedAt).isEqualTo(PinTries.FREE);
    }

    @Test
    void who_is_dismissed_while_signing_in_does_not_get_in() {
        var meanwhile = new Meanwhile(house.book).then(() -> {}).then(() -> house.dismiss("noa"));

        Reason why = refused(
                new SigningIn(meanwhile.book(), identity, QUICK).signIn(left, "noa", NOAS_PIN, EVENING, THREE_TRIES));

        assertThat(why).isInstanceOf(Reason.WrongPin.class);
        assertThat(shift("noa")).isEmpty();
        assertThat(identity.issued()).isEmpty();
    }

    @Test
    void a_pin_that_is_changed_while_signing_in_no_longer_opens() {
        var meanwhile = new Meanwhile(house.book).then(() -> {}).then(() -> {
            Person noa = house.person("noa");
            house.rewrite(new Person(
                    house.id,
                    "noa",
                    "Noa",
                    noa.role(),
                    noa.phone(),
                    noa.languages(),
                    Optional.of(new Pin("602417").hash(QUICK, House.bytes("other", Pin.SALT))),
                    true,
                    noa.version()));
        });

        assertThat(refused(new SigningIn(meanwhile.book(), identity, QUICK)
                        .signIn(left, "noa", NOAS_PIN, EVENING, THREE_TRIES)))
                .isInstanceOf(Reason.WrongPin.class);
    }

    @Test
    void a_tablet_that_is_switched_off_while_signing_in_stays_shut() {
        var meanwhile = new Meanwhile(house.book)
                .then(() -> {})
                .then(() -> granted(new EnrollingTablets(house.book).switchOff(house.ruth(), "left", THREE_TRIES)));

        assertThat(refused(new SigningIn(meanwhile.book(), identity, QUICK)
                        .signIn(left, "noa", NOAS_PIN, EVENING, THREE_TRIES)))
                .isEqualTo(new Reason.UnknownTablet());
        assertThat(identity.issued()).isEmpty();
    }

    @Test
    void signing_in_on_two_tablets_at_once_begins_one_shift() {
        var meanwhile = new Meanwhile(house.book)
                .then(() -> {})
                .then(() -> granted(signIn(right, "noa", NOAS_PIN, EVENING.minusSeconds(1))));

        granted(new SigningIn(meanwhile.book(), identity, QUICK).signIn(left, "noa", NOAS_PIN, EVENING, THREE_TRIES));

        assertThat(shift("noa").orElseThrow().since()).isEqualTo(EVENING.minusSeconds(1));
    }

    // ---- staying and leaving

    @Test
    void a_session_is_renewed_for_the_person_as_they_are_now() {
        SignedIn in = granted(signIn(left, "noa", NOAS_PIN, EVENING));
        house.promote("noa", Role.SUPERVISOR);

        SignedIn again = granted(signing.refresh(left, in.session()));

        assertThat(again.tokens().access()).isEqualTo("harbour/noa/Noa/supervisor/left");
    }

    @Test
    void a_session_that_was_renewed_before_ends_with_all_that_followed() {
        Session first = granted(signIn(left, "noa", NOAS_PIN, EVENING)).session();
        Session second = granted(signing.refresh(left, first)).session();

        assertThat(refused(signing.refresh(left, first))).isEqualTo(new Reason.SessionOver());
        assertThat(refused(signing.refresh(left, second))).isEqualTo(new Reason.SessionOver());
    }

    @Test
    void a_session_is_not_renewed_on_another_tablet() {
        Session session = granted(signIn(left, "noa", NOAS_PIN, EVENING)).session();

        assertThat(refused(signing.refresh(right, session))).isEqualTo(new Reason.SessionOver());
    }

    @Test
    void who_writes_another_name_on_a_session_gets_nothing() {
        Session session = granted(signIn(left, "noa", NOAS_PIN, EVENING)).session();

        assertThat(refused(signing.refresh(left, new Session("ruth", session.token()))))
                .isEqualTo(new Reason.SessionOver());
    }

    @Test
    void who_was_dismissed_is_out_for_good() {
        Session session = granted(signIn(left, "noa", NOAS_PIN, EVENING)).session();
        Person before = house.person("noa");
        house.dismiss("noa");

        assertThat(refused(signing.refresh(left, session))).isEqualTo(new Reason.SessionOver());

        Person gone = house.person("noa");
        house.rewrite(new Person(
                house.id,
                "noa",
                "Noa",
                before.role(),
                before.phone(),
                before.languages(),
                before.pin(),
                true,
                gone.version()));
        assertThat(refused(signing.refresh(left, session))).isEqualTo(new Reason.SessionOver());
    }

    @Test
    void switching_a_tablet_off_ends_the_sessions_on_it() {
        Session session = granted(signIn(left, "noa", NOAS_PIN, EVENING)).session();
        granted(new EnrollingTablets(house.book).switchOff(house.ruth(), "left", THREE_TRIES));

        assertThat(refused(signing.refresh(left, session))).isEqualTo(new Reason.UnknownTablet());
    }

    @Test
    void signing_out_ends_the_session_and_not_the_shift() {
        Session session = granted(signIn(left, "noa", NOAS_PIN, EVENING)).session();

        signing.signOut(session);
        signing.signOut(session);

        assertThat(refused(signing.refresh(left, session))).isEqualTo(new Reason.SessionOver());
        assertThat(shift("noa").orElseThrow().onDuty(EVENING)).isTrue();
    }

    // ---- hotels apart

    @Test
    void a_tablet_never_signs_in_another_hotels_person() {
        House garden = new House(house.book, "garden", "+15550100200");
        garden.rewrite(new Person(
                garden.id,
                "avi",
                "Avi",
                Role.CLERK,
                Optional.empty(),
                garden.person("noa").languages(),
                Optional.of(new Pin("860431").hash(QUICK, House.bytes("salt", Pin.SALT))),
                true,
                0));
        List<TabletPass> tablets = List.of(left, right, garden.tablet("g1"), garden.tablet("g2"));
        List<String> people = List.of("noa", "sam", "ruth", "avi");
        List<String> pins = List.of(NOAS_PIN, SAMS_PIN, House.RUTHS_PIN, "860431");
        var random = new Random(412);
        List<Session> sessions = new ArrayList<>();

        for (int step = 0; step < 2000; step++) {
            Instant now = EVENING.plus(Duration.ofHours(9L * step));
            TabletPass tablet = tablets.get(random.nextInt(tablets.size()));
            TabletPass other = tablets.get(random.nextInt(tablets.size()));
            TabletPass shown = switch (random.nextInt(4)) {
                case 0 -> new TabletPass(other.hotel(), tablet.tablet(), tablet.secret());
                case 1 -> new TabletPass(other.hotel(), other.tablet(), tablet.secret());
                default -> tablet;
            };
            int who = random.nextInt(people.size());
            Admission<SignedIn> came = sessions.isEmpty() || random.nextBoolean()
                    ? signIn(shown, people.get(who), pins.get(who), now)
                    : signing.refresh(shown, sessions.get(random.nextInt(sessions.size())));
            if (came instanceof Admission.Granted<SignedIn>(SignedIn in)) {
                sessions.add(in.session());
                assertThat(in.person().hotel()).isEqualTo(tablet.hotel());
                assertThat(in.tokens().access()).startsWith(tablet.hotel().value() + "/");
                assertThat(in.tokens().access()).endsWith("/" + tablet.tablet());
                assertThat(in.person().id().equals("avi") && tablet.hotel().equals(house.id))
                        .isFalse();
            }
        }
        assertThat(sessions).hasSizeGreaterThan(100);
    }
}
