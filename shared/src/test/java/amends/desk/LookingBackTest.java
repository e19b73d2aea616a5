package amends.desk;

import static amends.desk.FrontDesk.HOTEL;
import static org.assertj.core.api.Assertions.assertThat;

import amends.complaint.Category;
import amends.complaint.Complaint;
import amends.hotel.HotelId;
import amends.hotel.Language;
import amends.stay.Stay;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LookingBackTest {
    private static final HotelId OTHER = new HotelId("other");

    private final FrontDesk desk = new FrontDesk().onDuty("noa");
    private final LookingBack looking = new LookingBack(desk.book);

    /** 412 is Dana's by her stay; 305 is nobody's. */
    private String filed(String room) {
        desk.later(Duration.ofMinutes(1));
        return desk.filed(Category.NOISE, room);
    }

    private static List<String> ids(List<Complaint> complaints) {
        return complaints.stream().map(Complaint::id).toList();
    }

    private LookingBack.Beside beside(String id) {
        return looking.beside(HOTEL, id).orElseThrow();
    }

    @Test
    void beside_a_complaint_stand_its_guests_others_and_its_rooms_the_newest_first_and_none_twice() {
        String one = filed("412");
        String two = filed("412");
        String elsewhere = filed("305");
        String three = filed("412");
        desk.did(
                "noa",
                elsewhere,
                new Command.Correct(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("412"),
                        Optional.empty()));

        assertThat(ids(beside(two).guest())).containsExactly(three, one);
        assertThat(ids(beside(two).room())).containsExactly(elsewhere);
        assertThat(ids(beside(elsewhere).guest())).isEmpty();
        assertThat(ids(beside(elsewhere).room())).containsExactly(three, two, one);
    }

    @Test
    void what_is_put_right_is_looked_back_on_too() {
        String one = filed("412");
        desk.did("noa", one, new Command.Resolve(Optional.empty()));
        String two = filed("412");

        assertThat(ids(beside(two).guest())).containsExactly(one);
    }

    @Test
    void at_most_ten_of_each_are_shown() {
        var ids = new ArrayList<String>();
        for (int nth = 0; nth < 12; nth++) {
            ids.addFirst(filed("305"));
        }
        for (int nth = 0; nth < 12; nth++) {
            ids.addFirst(filed("412"));
        }
        String newest = ids.getFirst();
        desk.did(
                "noa",
                newest,
                new Command.Correct(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("305"),
                        Optional.empty()));

        assertThat(ids(beside(newest).guest())).isEqualTo(ids.subList(1, 11));
        assertThat(ids(beside(newest).room())).isEqualTo(ids.subList(12, 22));
        assertThat(looking.ofRoom(HOTEL, "305").map(LookingBackTest::ids))
                .contains(List.of(
                        newest,
                        ids.get(12),
                        ids.get(13),
                        ids.get(14),
                        ids.get(15),
                        ids.get(16),
                        ids.get(17),
                        ids.get(18),
                        ids.get(19),
                        ids.get(20)));
    }

    @Test
    void a_complaint_of_nobody_and_no_room_has_nothing_beside_it() {
        filed("412");
        var slip = new FilingAtDesk.Slip(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Category.OTHER),
                Optional.empty(),
                false,
                Optional.of(List.of()),
                "");
        String id = FrontDesk.done(desk.file(desk.act("noa"), slip)).id();

        assertThat(beside(id)).isEqualTo(new LookingBack.Beside(List.of(), List.of()));
    }

    @Test
    void another_hotel_finds_nothing() {
        String id = filed("412");

        assertThat(looking.beside(OTHER, id)).isEmpty();
        assertThat(looking.beside(HOTEL, "0123456789ABCDEFGHJKMNPQRS")).isEmpty();
    }

    @Test
    void a_room_that_the_house_has_not_is_none() {
        assertThat(looking.ofRoom(HOTEL, "117")).contains(List.of());
        assertThat(looking.ofRoom(HOTEL, "999")).isEmpty();
        assertThat(looking.ofRoom(HOTEL, "")).isEmpty();
        assertThat(looking.ofRoom(HOTEL, "412#E")).isEmpty();
    }

    // ---- who is in the house

    @Test
    void in_the_house_is_who_departs_by_the_hotels_own_day_or_later_by_room() {
        stay("gone", "117", "2026-11-24");
        stay("today", "508", "2026-11-25");
        stay("comes", "233", "2026-12-01");

        InHouse seen = InHouse.of(desk.book, HOTEL, desk.now);

        assertThat(seen.rooms()).containsExactly("117", "233", "305", "412", "508", "610");
        assertThat(seen.stays()).extracting(Stay::id).containsExactly("comes", "s412", "today");
        // At 22:30 of the 25th by UTC it is the 26th in Jerusalem.
        assertThat(InHouse.of(desk.book, HOTEL, desk.now.plus(Duration.ofMinutes(210)))
                        .stays())
                .extracting(Stay::id)
                .containsExactly("comes", "s412");
    }

    private void stay(String id, String room, String departure) {
        LocalDate leaves = LocalDate.parse(departure);
        desk.put(new Stay(
                HOTEL,
                id,
                "Guest " + id,
                room,
                Optional.empty(),
                Language.EN,
                Optional.empty(),
                leaves.minusDays(2),
                leaves,
                Optional.empty(),
                0));
    }
}
