package amends.desk;

import static amends.desk.House.QUICK;
import static amends.desk.House.THREE_TRIES;
import static amends.desk.House.bytes;
import static amends.desk.House.colleague;
import static amends.desk.House.description;
import static org.assertj.core.api.Assertions.assertThat;

import amends.book.Book;
import amends.book.BookInMemory;
import amends.book.Leaf;
import amends.clerk.Person;
import amends.clerk.Pin;
import amends.clerk.Role;
import amends.desk.OpeningHotel.Colleague;
import amends.desk.OpeningHotel.Description;
import amends.desk.OpeningHotel.Opening;
import amends.hotel.Hotel;
import amends.hotel.HotelId;
import amends.hotel.Phone;
import amends.hotel.Place;
import amends.hotel.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OpeningHotelTest {
    private static final Description HARBOUR = description("harbour", "+15550100100");

    private final BookInMemory book = new BookInMemory();

    private Opening open(Book in, Description description) {
        return new OpeningHotel(in).open(description, () -> bytes("salt", Pin.SALT), QUICK, THREE_TRIES);
    }

    private Opening open(Description description) {
        return open(book, description);
    }

    private static Description with(Description was, Set<String> rooms, List<Colleague> staff) {
        return new Description(
                was.id(),
                was.name(),
                was.zone(),
                was.currency(),
                was.language(),
                was.number(),
                was.managerPhone(),
                was.emergencyNumber(),
                rooms,
                was.topic(),
                was.settings(),
                staff);
    }

    private Person person(String id) {
        return book.at(Place.person(HARBOUR.id(), id), Person.class).orElseThrow();
    }

    @Test
    void a_hotel_is_open_with_its_number_and_its_people() {
        assertThat(open(HARBOUR)).isEqualTo(new Opening.Opened(6));

        assertThat(book.hotel(HARBOUR.id()).name()).isEqualTo("Hotel harbour");
        assertThat(book.at(Place.number(HARBOUR.number()), Hotel.OwnNumber.class)
                        .orElseThrow()
                        .hotel())
                .isEqualTo(HARBOUR.id());
        assertThat(book.hotels()).containsExactly(HARBOUR.id());
        assertThat(new Pin(House.NOAS_PIN).matches(person("noa").pin().orElseThrow()))
                .isTrue();
    }

    @Test
    void the_same_again_changes_nothing() {
        open(HARBOUR);

        assertThat(open(HARBOUR)).isEqualTo(new Opening.Opened(0));
    }

    @Test
    void what_differs_is_written_and_nothing_else() {
        open(HARBOUR);
        var staff = new ArrayList<>(HARBOUR.staff());
        staff.add(colleague("lin", "Lin", Role.CLERK, "914276"));

        assertThat(open(with(HARBOUR, Set.of("101", "900"), staff))).isEqualTo(new Opening.Opened(2));
        assertThat(book.hotel(HARBOUR.id()).has("900")).isTrue();
        assertThat(person("lin").name()).isEqualTo("Lin");
    }

    @Test
    void pins_settings_and_dismissals_of_the_house_are_left_alone() {
        open(HARBOUR);
        Hotel was = book.hotel(HARBOUR.id());
        Settings own = new Settings(
                20,
                4,
                0.5,
                Duration.ofMinutes(1),
                Duration.ofSeconds(60),
                Duration.ofSeconds(8),
                Duration.ofMinutes(3),
                Duration.ofMinutes(15),
                Duration.ofMinutes(60),
                Duration.ofMinutes(60),
                Duration.ofMinutes(30),
                Duration.ofHours(14),
                was.settings().checkout(),
                0.1);
        Person noa = person("noa");
        book.write(new Leaf()
                .put(new Hotel(
                        was.id(),
                        was.name(),
                        was.zone(),
                        was.currency(),
                        was.language(),
                        was.number(),
                        was.managerPhone(),
                        was.emergencyNumber(),
                        was.rooms(),
                        Optional.of("arn:aws:sns:eu-west-1:000000000000:harbour"),
                        own,
                        was.version()))
                .put(new Person(
                        noa.hotel(),
                        "noa",
                        "Noa",
                        noa.role(),
                        noa.phone(),
                        noa.languages(),
                        Optional.of(new Pin("602417").hash(QUICK, bytes("x", Pin.SALT))),
                        false,
                        noa.version())));

        assertThat(open(HARBOUR)).isEqualTo(new Opening.Opened(0));
        assertThat(book.hotel(HARBOUR.id()).settings()).isEqualTo(own);
        assertThat(new Pin("602417").matches(person("noa").pin().orElseThrow())).isTrue();
        assertThat(person("noa").active()).isFalse();
    }

    @Test
    void a_number_of_another_hotel_is_refused_and_nothing_is_written() {
        open(HARBOUR);

        assertThat(open(description("garden", "+15550100100")))
                .isEqualTo(new Opening.NumberTaken(new Phone("+15550100100")));
        assertThat(book.at(Place.hotel(new HotelId("garden")), Hotel.class)).isEmpty();
    }

    @Test
    void a_hotel_is_not_opened_into_another_of_the_same_id() {
        open(HARBOUR);

        assertThat(open(description("harbour", "+15550100999"))).isEqualTo(new Opening.IdTaken(HARBOUR.id()));
        assertThat(book.at(Place.number(new Phone("+15550100999")), Hotel.OwnNumber.class))
                .isEmpty();
    }

    @Test
    void a_hotel_of_many_people_that_crashed_half_way_is_unknown_and_finished_by_running_again() {
        var staff = new ArrayList<>(HARBOUR.staff());
        for (int number = 0; number < 250; number++) {
            staff.add(new Colleague(
                    "c" + number, "Clerk " + number, Role.CLERK, Optional.empty(), Set.of(), Optional.empty()));
        }
        Description large = with(HARBOUR, HARBOUR.rooms(), staff);
        var crash = new Meanwhile(book).then(() -> {}).then(() -> {
            throw new IllegalStateException("the power went");
        });

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> open(crash.book(), large)))
                .hasMessage("the power went");
        assertThat(book.hotels()).isEmpty();
        assertThat(book.at(Place.number(HARBOUR.number()), Hotel.OwnNumber.class))
                .isEmpty();

        assertThat(open(large)).isEqualTo(new Opening.Opened(156));
        assertThat(open(large)).isEqualTo(new Opening.Opened(0));
        assertThat(book.staff(HARBOUR.id()).people()).hasSize(253);
    }

    @Test
    void two_who_open_the_same_hotel_at_once_open_it_once() {
        var meanwhile = new Meanwhile(book).then(() -> open(HARBOUR));

        assertThat(open(meanwhile.book(), HARBOUR)).isEqualTo(new Opening.Opened(0));
    }

    @Test
    void all_that_is_wrong_is_said_and_nothing_is_written() {
        Description wrong = new Description(
                HARBOUR.id(),
                " ",
                HARBOUR.zone(),
                "euro",
                HARBOUR.language(),
                HARBOUR.number(),
                Optional.empty(),
                "help",
                Set.of("room 1"),
                Optional.empty(),
                Optional.empty(),
                List.of(
                        colleague("noa#1", "Noa", Role.CLERK, "481207"),
                        colleague("sam", "Sam\n", Role.CLERK, "123456"),
                        colleague("sam", "Sam", Role.CLERK, "739164")));

        assertThat(open(wrong))
                .isInstanceOfSatisfying(
                        Opening.Faulty.class,
                        faulty -> assertThat(faulty.faults())
                                .hasSize(9)
                                .noneMatch(fault -> fault.contains("123456"))
                                .anyMatch(fault -> fault.contains("manager")));
        assertThat(book.hotels()).isEmpty();
    }
}
