package amends.desk;

import static amends.desk.House.THREE_TRIES;
import static org.assertj.core.api.Assertions.assertThat;

import amends.desk.BookingStays.Booking;
import amends.desk.BookingStays.Import;
import amends.desk.StayForm.Field;
import amends.hotel.Language;
import amends.hotel.Phone;
import amends.hotel.Place;
import amends.stay.Stay;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BookingStaysTest {
    private static final String HEADER = "id,guest,room,phone,language,tier,arrival,departure,nightly_rate\n";
    private static final StayForm DANA = new StayForm(
            "B-1", "Dana Levi", "412", "+972 52-123-4567", "he", "gold", "2026-11-24", "2026-11-27", "480.5");

    private final House house = new House();
    private final BookingStays booking = new BookingStays(house.book);

    private Import file(String csv) {
        return booking.put(house.id, csv, THREE_TRIES);
    }

    private List<String> faults(String csv) {
        return switch (file(csv)) {
            case Import.Faulty(List<BookingStays.LineFault> faults) ->
                faults.stream().map(BookingStays.LineFault::toString).toList();
            case Import other -> throw new AssertionError("not refused: " + other);
        };
    }

    private Optional<Stay> stay(String id) {
        return house.book.at(Place.stay(house.id, id), Stay.class);
    }

    @Test
    void a_stay_is_booked_as_it_was_told() {
        booking.put(house.id, DANA, THREE_TRIES);

        assertThat(stay("B-1"))
                .contains(new Stay(
                        house.id,
                        "B-1",
                        "Dana Levi",
                        "412",
                        Optional.of(new Phone("+972521234567")),
                        Language.HE,
                        Optional.of("gold"),
                        LocalDate.of(2026, 11, 24),
                        LocalDate.of(2026, 11, 27),
                        Optional.of(48050L),
                        1));
    }

    @Test
    void told_again_nothing_is_written_and_told_otherwise_it_is() {
        booking.put(house.id, DANA, THREE_TRIES);
        assertThat(booking.put(house.id, DANA, THREE_TRIES))
                .isInstanceOfSatisfying(
                        Booking.Booked.class, same -> assertThat(same.changed()).isFalse());
        assertThat(stay("B-1").orElseThrow().version()).isEqualTo(1);

        booking.put(house.id, moved("101"), THREE_TRIES);
        assertThat(stay("B-1").orElseThrow().room()).isEqualTo("101");
        assertThat(stay("B-1").orElseThrow().version()).isEqualTo(2);
    }

    private static StayForm moved(String room) {
        return new StayForm(
                DANA.id(),
                DANA.guest(),
                room,
                DANA.phone(),
                DANA.language(),
                DANA.tier(),
                DANA.arrival(),
                DANA.departure(),
                DANA.nightlyRate());
    }

    @Test
    void a_stay_that_somebody_else_writes_meanwhile_is_read_again() {
        var meanwhile = new Meanwhile(house.book).then(() -> booking.put(house.id, moved("101"), THREE_TRIES));

        new BookingStays(meanwhile.book()).put(house.id, DANA, THREE_TRIES);

        assertThat(stay("B-1").orElseThrow().room()).isEqualTo("412");
        assertThat(stay("B-1").orElseThrow().version()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(
            value = Field.class,
            names = {"TIER"},
            mode = EnumSource.Mode.EXCLUDE)
    void each_field_is_looked_at(Field field) {
        String bad = "?#";
        var form = new StayForm(
                field == Field.ID ? bad : DANA.id(),
                field == Field.GUEST ? "Dana\u0000" : DANA.guest(),
                field == Field.ROOM ? "999" : DANA.room(),
                field == Field.PHONE ? "0521234567" : DANA.phone(),
                field == Field.LANGUAGE ? bad : DANA.language(),
                DANA.tier(),
                field == Field.ARRIVAL ? "24.11.2026" : DANA.arrival(),
                field == Field.DEPARTURE ? "2026-11-23" : DANA.departure(),
                field == Field.NIGHTLY_RATE ? "480,50" : DANA.nightlyRate());

        assertThat(booking.put(house.id, form, THREE_TRIES))
                .isInstanceOfSatisfying(
                        Booking.Faulty.class,
                        faulty -> assertThat(faulty.faults())
                                .extracting(StayForm.Fault::field)
                                .containsExactly(field));
        assertThat(stay("B-1")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "he,HE",
        "iw,HE",
        "HE-il,HE",
        "en-GB,EN",
        "zh,ZH_HANS",
        "zh-CN,ZH_HANS",
        "zh-TW,ZH_HANT",
        "zh-Hant,ZH_HANT",
        "zh-Hans-HK,ZH_HANS",
        "it,UND",
        "'',UND"
    })
    void a_language_is_read_as_booking_systems_write_it(String tag, Language language) {
        var form = new StayForm("B-2", "Guest", "101", "", tag, "", "2026-11-24", "2026-11-24", "");

        booking.put(house.id, form, THREE_TRIES);

        assertThat(stay("B-2").orElseThrow().language()).isEqualTo(language);
    }

    // ---- a file of them

    @Test
    void a_file_of_stays_is_booked_once_however_often_it_comes() {
        String csv = HEADER
                + "B-1,Dana Levi,412,+972521234567,he,gold,2026-11-24,2026-11-27,480\r\n"
                + "B-2,\"Baker, Tom \"\"TJ\"\"\",101,,en,,2026-11-25,2026-11-26,\n";

        assertThat(file(csv)).isEqualTo(new Import.Imported(2, 2));
        assertThat(file(csv)).isEqualTo(new Import.Imported(2, 0));
        assertThat(stay("B-2").orElseThrow().guest()).isEqualTo("Baker, Tom \"TJ\"");
        assertThat(stay("B-2").orElseThrow().nightlyRate()).isEmpty();
    }

    @Test
    void columns_stand_in_any_order_and_those_not_needed_may_be_missing() {
        assertThat(file("\uFEFFroom,departure,arrival,guest,id\n102,2026-11-26,2026-11-25,王芳,B-3"))
                .isEqualTo(new Import.Imported(1, 1));
        assertThat(stay("B-3").orElseThrow().guest()).isEqualTo("王芳");
    }

    @Test
    void every_fault_is_named_by_line_and_column_and_nothing_is_written() {
        String csv = HEADER
                + "B-1,Dana Levi,412,+972521234567,he,,2026-11-24,2026-11-27,480\n"
                + "B-2,Tom,999,07700,en,,2026-11-25,soon,\n"
                + "\n"
                + "B-1,Again,101,,,,2026-11-25,2026-11-26,\n"
                + "B-4,Short,101\n";

        assertThat(faults(csv))
                .containsExactly(
                        "line 3, column room is not a room of this hotel",
                        "line 3, column phone is a number with + and the land's code, or empty",
                        "line 3, column departure is a day written like 2026-11-25",
                        "line 5, column id stands on line 2 already",
                        "line 6: there are 3 fields, and the header has 9");
        assertThat(stay("B-1")).isEmpty();
    }

    @Test
    void a_line_is_counted_as_an_editor_counts_it() {
        assertThat(faults(HEADER
                        + "B-1,\"Dana\r\nLevi\",412,,,,2026-11-24,2026-11-27,\nB-2,Tom,999,,,,2026-11-25,2026-11-25,"))
                .containsExactly(
                        "line 2, column guest is a name of 1 to 100 characters",
                        "line 4, column room is not a room of this hotel");
    }

    @Test
    void a_header_that_is_not_ours_is_refused() {
        assertThat(faults("id,name,room,room,arrival\n"))
                .containsExactly(
                        "line 1, column name is not one that stays have",
                        "line 1, column room comes twice",
                        "line 1, column guest is missing",
                        "line 1, column departure is missing");
        assertThat(faults("")).containsExactly("line 1: the file is empty: its first line names the columns");
    }

    @ParameterizedTest
    @ValueSource(strings = {"B-1,\"Dana", "B-1,Da\"na,412", "B-1,\"Dana\"x,412"})
    void a_quote_in_the_wrong_place_is_refused(String line) {
        assertThat(faults(HEADER + line)).singleElement().asString().startsWith("line 2: ");
    }

    @Test
    void a_long_file_is_booked_whole() {
        var csv = new StringBuilder(HEADER);
        for (int number = 0; number < 120; number++) {
            csv.append("B-").append(number).append(",Guest,101,,,,2026-11-25,2026-11-26,100\n");
        }

        assertThat(file(csv.toString())).isEqualTo(new Import.Imported(120, 120));
        assertThat(stay("B-119")).isPresent();
    }

    @Test
    void quotes_hold_what_commas_and_lines_would_part() throws Csv.Broken {
        assertThat(Csv.read("a,\"b,c\"\n\"d\"\"e\",\"f\ng\"\n,\n\nh,").stream().map(Csv.Row::fields))
                .isEqualTo(
                        Arrays.asList(List.of("a", "b,c"), List.of("d\"e", "f\ng"), List.of("", ""), List.of("h", "")));
    }
}
