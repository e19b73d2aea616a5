package amends.tests.hotel;

import static org.assertj.core.api.Assertions.assertThat;

import amends.book.Book;
import amends.book.BookInMemory;
import amends.clerk.Person;
import amends.clerk.Pin;
import amends.hotel.HotelId;
import amends.hotel.Language;
import amends.hotel.Page;
import amends.hotel.Phone;
import amends.local.hotel.DemoHotel;
import amends.stay.Stay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DemoHotelTest {
    private static final HotelId DEMO = new HotelId("demo");
    private static final Instant EVENING = Instant.parse("2026-11-25T21:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private final BookInMemory book = new BookInMemory();

    private static void open(Book book, Instant now) {
        DemoHotel.open(book, now, () -> new byte[Pin.SALT], tries -> tries < 3);
    }

    @Test
    void it_is_open_with_its_people_and_guests() {
        open(book, EVENING);

        assertThat(book.staff(DEMO).people())
                .extracting(Person::name)
                .containsExactlyInAnyOrder("Ruth", "Adam", "Maya", "Noa", "Sam", "Lin");
        assertThat(book.hotel(DEMO).rooms()).hasSize(140);
        assertThat(book.staysOf(DEMO, new Phone("+8613800138000"), TODAY))
                .singleElement()
                .satisfies(wang -> {
                    assertThat(wang.guest()).isEqualTo("王芳");
                    assertThat(wang.room()).isEqualTo("233");
                    assertThat(wang.language()).isEqualTo(Language.ZH_HANS);
                    assertThat(wang.on(TODAY)).isTrue();
                });
        assertThat(book.staysIn(DEMO, "412", TODAY)).hasSize(2);
    }

    @Test
    void opened_again_nothing_changes_until_tomorrow_when_its_guests_stay_on() {
        open(book, EVENING);
        List<Page> before = book.everything();
        open(book, EVENING.plusSeconds(1800));
        assertThat(Set.copyOf(book.everything())).isEqualTo(Set.copyOf(before));

        open(book, EVENING.plusSeconds(7200));
        assertThat(book.staysIn(DEMO, "508", TODAY)).extracting(Stay::arrival).containsExactly(TODAY.plusDays(1));
    }
}
