package amends.tests.journeys;

import static amends.tests.journeys.OpenHotel.NOA;
import static org.assertj.core.api.Assertions.assertThat;

import amends.desk.BookingStays;
import amends.desk.BookingStays.Import;
import amends.tests.journeys.Api.Reply;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whose a phone and a room are: stays come one by one and as a file, as often as one likes. */
@ExtendWith(HouseIsOpen.class)
final class StaysJourney {
    private final OpenHotel hotel;
    private final Desk noa;

    StaysJourney(RunningHouse house) {
        hotel = new OpenHotel(house);
        noa = hotel.signIn(NOA);
    }

    @AfterEach
    void close() {
        hotel.close();
    }

    @Test
    void a_stay_put_twice_is_one_and_its_phone_is_known() {
        Reply first = noa.put("/stays/B-1", hotel.stay("101", 1));
        Reply second = noa.put("/stays/B-1", hotel.stay("101", 1));
        assertThat(second.raw()).isEqualTo(first.raw());
        assertThat(first.status()).as(first.raw()).isEqualTo(200);

        hotel.texts(1, "The wifi does not work in here");
        assertThat(hotel.awaitLine(noa, line -> hotel.guest(1).equals(line.get("phone")))
                        .get("room"))
                .isEqualTo("101");
    }

    @Test
    void stays_of_a_file_are_known_and_the_same_file_again_changes_nothing() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String csv = "id,guest,room,phone,language,tier,arrival,departure,nightly_rate\n"
                + "F-1,%s,102,%s,en,,%s,%s,120\n"
                        .formatted(
                                HouseIsOpen.spoken("Ana Filewoman"),
                                hotel.guest(2),
                                today.minusDays(1),
                                today.plusDays(2))
                + "F-2,%s,103,%s,he,gold,%s,%s,\n"
                        .formatted(
                                HouseIsOpen.spoken("Ben Fileman"),
                                hotel.guest(3),
                                today.minusDays(1),
                                today.plusDays(2));
        var booking = new BookingStays(hotel.book());
        assertThat(booking.put(hotel.id(), csv, _ -> true)).isInstanceOf(Import.Imported.class);
        assertThat(booking.put(hotel.id(), csv, _ -> true)).isInstanceOf(Import.Imported.class);

        hotel.texts(3, "The sheets have hair all over them");
        assertThat(hotel.awaitLine(noa, line -> hotel.guest(3).equals(line.get("phone")))
                        .get("room"))
                .isEqualTo("103");
        assertThat(noa.files("102", "noise", "The bar below is loud tonight").text("number"))
                .startsWith("102-");
    }

    @Test
    void a_stay_that_makes_no_sense_is_refused_with_what_is_wrong() {
        Map<String, Object> stay = new HashMap<>(hotel.stay("999", 4));
        stay.put("departure", "2020-01-01");
        Reply refused = noa.put("/stays/B-9", stay);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(String.valueOf(refused.body().get("fields"))).contains("room", "departure");
    }
}
