package amends.desk;

import static amends.desk.House.EVENING;
import static amends.desk.House.THREE_TRIES;
import static amends.desk.House.bytes;
import static amends.desk.House.granted;
import static amends.desk.House.refused;
import static org.assertj.core.api.Assertions.assertThat;

import amends.clerk.Enrolment;
import amends.clerk.Role;
import amends.clerk.Tablet;
import amends.desk.Admission.Reason;
import amends.hotel.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnrollingTabletsTest {
    private final House house = new House();
    private final EnrollingTablets enrolling = new EnrollingTablets(house.book);

    private Admission<TabletPass> enrol(String code, String id, Instant now) {
        return enrolling.enrol(code, "Desk left", id, bytes(id, TabletPass.BYTES), now, THREE_TRIES);
    }

    @Test
    void a_code_enrols_a_tablet_of_its_hotel() {
        TabletPass pass = granted(enrol(house.code("one", EVENING).shown(), "t1", EVENING));

        assertThat(pass.hotel()).isEqualTo(house.id);
        assertThat(TabletPass.of(pass.written())).contains(pass);
        assertThat(enrolling.tablets(house.id)).singleElement().satisfies(tablet -> {
            assertThat(tablet.label()).isEqualTo("Desk left");
            assertThat(tablet.active()).isTrue();
        });
    }

    @Test
    void the_book_keeps_neither_the_code_nor_the_secret() {
        EnrolmentCode code = house.code("one", EVENING);
        assertThat(house.book.at(Place.enrolment(code.characters()), Enrolment.class))
                .isEmpty();
        TabletPass pass = granted(enrol(code.shown(), "t1", EVENING));

        Tablet kept = house.book.at(Place.tablet(house.id, "t1"), Tablet.class).orElseThrow();
        assertThat(kept.secret()).hasSize(64).isNotEqualTo(pass.secret());
    }

    @Test
    void a_code_is_read_as_people_type_it() {
        String code = house.code("one", EVENING).shown();

        granted(enrol(" " + code.toLowerCase(Locale.ROOT).replace("-", " ") + " ", "t1", EVENING));
    }

    @Test
    void a_code_is_used_once() {
        String code = house.code("one", EVENING).shown();
        granted(enrol(code, "t1", EVENING));

        assertThat(refused(enrol(code, "t2", EVENING))).isEqualTo(new Reason.WrongCode());
        assertThat(enrolling.tablets(house.id)).hasSize(1);
    }

    @Test
    void of_two_tablets_with_one_code_at_the_same_moment_one_is_enrolled() {
        String code = house.code("one", EVENING).shown();
        var meanwhile = new Meanwhile(house.book).then(() -> granted(enrol(code, "t1", EVENING)));

        Reason why = refused(new EnrollingTablets(meanwhile.book())
                .enrol(code, "Desk right", "t2", bytes("t2", TabletPass.BYTES), EVENING, THREE_TRIES));

        assertThat(why).isEqualTo(new Reason.WrongCode());
        assertThat(enrolling.tablets(house.id)).extracting(Tablet::id).containsExactly("t1");
    }

    @Test
    void a_code_expires_after_a_quarter_of_an_hour() {
        String code = house.code("one", EVENING).shown();
        Instant last = EVENING.plus(Duration.ofMinutes(15));

        assertThat(refused(enrol(code, "t1", last))).isEqualTo(new Reason.WrongCode());
        granted(enrol(code, "t1", last.minusMillis(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0000-0000", "7K3M", "7K3M-Q0ZU", "7K3M-Q0ZD-1", "חדר-1234"})
    void what_was_never_offered_enrols_nothing(String typed) {
        assertThat(refused(enrol(typed, "t1", EVENING))).isEqualTo(new Reason.WrongCode());
        assertThat(enrolling.tablets(house.id)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\nb", "0123456789012345678901234567890123456789012345678901234567890"})
    void a_label_is_a_short_line_and_a_bad_one_costs_no_code(String label) {
        String code = house.code("one", EVENING).shown();

        assertThat(refused(enrolling.enrol(code, label, "t1", bytes("t1", TabletPass.BYTES), EVENING, THREE_TRIES)))
                .isEqualTo(new Reason.BadLabel());
        granted(enrol(code, "t1", EVENING));
    }

    @Test
    void switching_off_twice_is_switching_off() {
        house.tablet("t1");

        assertThat(granted(enrolling.switchOff(house.ruth(), "t1", THREE_TRIES)).active())
                .isFalse();
        assertThat(granted(enrolling.switchOff(house.ruth(), "t1", THREE_TRIES)).active())
                .isFalse();
    }

    @Test
    void a_tablet_of_another_hotel_is_as_one_that_does_not_exist() {
        House other = new House(house.book, "garden", "+15550100200");
        other.tablet("g1");

        assertThat(refused(enrolling.switchOff(house.ruth(), "g1", THREE_TRIES)))
                .isEqualTo(refused(enrolling.switchOff(house.ruth(), "nowhere", THREE_TRIES)))
                .isEqualTo(new Reason.NoSuchTablet());
        assertThat(enrolling.tablets(other.id)).extracting(Tablet::active).containsExactly(true);
    }

    @Test
    void a_manager_offers_codes_while_manager_and_on_a_tablet_in_use() {
        Actor ruth = house.ruth();
        Actor noa = new Actor(house.id, "noa", "Noa", Role.MANAGER, "office");
        byte[] random = bytes("two", EnrolmentCode.BYTES);

        assertThat(refused(enrolling.offer(noa, random, EVENING, THREE_TRIES))).isEqualTo(new Reason.NoLongerAllowed());
        granted(enrol(
                granted(enrolling.offer(ruth, random, EVENING, THREE_TRIES)).shown(), "t1", EVENING));

        house.promote("ruth", Role.MOD);
        assertThat(refused(enrolling.offer(ruth, bytes("three", EnrolmentCode.BYTES), EVENING, THREE_TRIES)))
                .isEqualTo(new Reason.NoLongerAllowed());
        assertThat(refused(enrolling.switchOff(ruth, "t1", THREE_TRIES))).isEqualTo(new Reason.NoLongerAllowed());
    }

    @Test
    void who_is_dismissed_while_offering_a_code_offers_none() {
        Actor ruth = house.ruth();
        var meanwhile = new Meanwhile(house.book).then(() -> house.dismiss("ruth"));

        assertThat(refused(new EnrollingTablets(meanwhile.book())
                        .offer(ruth, bytes("two", EnrolmentCode.BYTES), EVENING, THREE_TRIES)))
                .isEqualTo(new Reason.NoLongerAllowed());
    }

    @Test
    void a_manager_may_switch_off_the_tablet_in_hand_as_the_last_thing() {
        granted(enrolling.switchOff(house.ruth(), "office", THREE_TRIES));

        assertThat(refused(enrolling.switchOff(house.ruth(), "office", THREE_TRIES)))
                .isEqualTo(new Reason.NoLongerAllowed());
    }

    @Test
    void tablets_in_use_are_listed_first() {
        house.tablet("t1");
        house.tablet("t2");
        granted(enrolling.switchOff(house.ruth(), "t1", THREE_TRIES));

        assertThat(enrolling.tablets(house.id)).extracting(Tablet::id).containsExactly("office", "t2", "t1");
    }

    @Test
    void when_others_never_stop_writing_it_is_busy_and_nothing_is_enrolled() {
        String code = house.code("one", EVENING).shown();
        var meanwhile = new Meanwhile(house.book);
        for (int times = 0; times < 3; times++) {
            meanwhile.then(() -> {
                Enrolment stands = house.book
                        .at(Place.enrolment(EnrolmentCode.of(code).orElseThrow().digest()), Enrolment.class)
                        .orElseThrow();
                house.book.write(new amends.book.Leaf().put(stands));
            });
        }

        assertThat(refused(new EnrollingTablets(meanwhile.book())
                        .enrol(code, "Desk", "t1", bytes("t1", TabletPass.BYTES), EVENING, THREE_TRIES)))
                .isEqualTo(new Reason.Busy());
        assertThat(enrolling.tablets(house.id)).isEmpty();
    }
}
