package amends.local.hotel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import amends.desk.OpeningHotel.Description;
import amends.hotel.Settings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class HotelFileTest {
    private static Description read(String more) throws HotelFile.Faulty {
        return HotelFile.read("""
            {"id": "inn", "name": "The Inn", "zone": "Europe/Bratislava", "currency": "EUR", "language": "sk",
             "number": "+421 900 000 100", "emergencyNumber": "112", "rooms": ["1-3", "Attic"],
             "staff": [{"id": "ada", "name": "Ada", "role": "manager", "languages": ["sk", "en"], "pin": "481207"}]%s}
            """.formatted(more));
    }

    private static List<String> faults(String json) {
        return catchThrowableOfType(HotelFile.Faulty.class, () -> HotelFile.read(json))
                .says()
                .lines()
                .toList();
    }

    @Test
    void a_hotel_is_read_with_its_rooms_and_people() throws Exception {
        Description inn = read("");

        assertThat(inn.rooms()).containsExactlyInAnyOrder("1", "2", "3", "Attic");
        assertThat(inn.staff())
                .singleElement()
                .satisfies(ada -> assertThat(ada.pin()).isPresent());
        assertThat(inn.settings()).isEmpty();
        assertThat(inn.managerPhone()).isEmpty();
    }

    @Test
    void settings_that_are_not_written_are_the_usual_ones() throws Exception {
        Settings settings = read(", \"settings\": {\"clearAfter\": \"PT20S\", \"pace\": 0.1, \"checkout\": \"10:30\"}")
                .settings()
                .orElseThrow();

        assertThat(settings.clearAfter()).isEqualTo(Duration.ofSeconds(20));
        assertThat(settings.paced(Duration.ofMinutes(10))).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.highMinutes()).isEqualTo(Settings.DEFAULTS.highMinutes());
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        assertThat(faults("""
                        {"id": "The Inn", "zone": "Mars/Olympus", "currency": "EUR", "language": "xx",
                         "number": "0900", "emergencyNumber": 112, "rooms": ["9-1"], "stars": 5,
                         "settings": {"highItems": 0, "speed": 2},
                         "staff": [{"id": "ada", "name": "Ada", "role": "boss", "pin": "12"}, "Bob"]}
                        """))
                .containsExactlyInAnyOrder(
                        "id: a hotel's id is 2 to 32 of a-z, 0-9 and -, a letter first",
                        "name: is missing",
                        "zone: Unknown time-zone ID: Mars/Olympus",
                        "language: Amends does not speak \"xx\"",
                        "number: a phone number is + and the land's code and number",
                        "emergencyNumber: is not a text",
                        "rooms: 9-1 does not run from a lower to a higher number",
                        "stars: is not known here",
                        "settings: speed: is not known here",
                        "settings: marks: marks are 1 or more, the low share is above 0 and at most 1, pace at most 10",
                        "the person ada: role: a role is one of clerk, supervisor, mod and manager",
                        "the person ada: pin: a PIN is 6 to 12 digits",
                        "staff: is not an object",
                        "staff: id: is missing",
                        "staff: name: is missing",
                        "staff: role: is missing");
    }

    @Test
    void what_is_not_json_is_refused() {
        assertThat(faults("{").getFirst()).startsWith("the file is not a JSON object");
        assertThat(faults("[]").getFirst()).startsWith("the file is not a JSON object");
    }
}
