package amends.tests.journeys;

import static amends.tests.journeys.OpenHotel.DAN;
import static amends.tests.journeys.OpenHotel.NOA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A clerk alone has more than can be done. */
@ExtendWith(HouseIsOpen.class)
final class OverloadJourney {
    private final OpenHotel hotel;

    OverloadJourney(RunningHouse house) {
        hotel = new OpenHotel(house);
    }

    @Test
    void the_manager_hears_of_it_once_and_once_more_when_it_is_over() {
        Desk noa = hotel.signIn(NOA);
        List<String> ids = new ArrayList<>();
        for (int nth = 1; nth <= 6; nth++) {
            String id = noa.files("10" + nth, "climate", "The heating is cold in here " + nth)
                    .text("id");
            assertThat(noa.does(id, "take").status()).isEqualTo(200);
            ids.add(id);
        }
        String crossing = ids.get(4);

        assertThat(hotel.awaitTexts(hotel.manager(), 1).getFirst())
                .contains("Noa", "35 min", "5 taken")
                .doesNotContain("cold");
        // The hotel's machines hear of it too.
        OpenHotel.await("the topic has the alert", hotel::published, published -> published.size() == 1);
        // What she took and had not started is the desk's again; what crossed the mark stays hers.
        for (String back : ids.subList(0, 4)) {
            hotel.awaitLine(
                    noa, line -> back.equals(line.get("id")) && Desk.state(line).equals("waiting"));
        }
        assertThat(Desk.by(noa.complaint(crossing).body())).isEqualTo(NOA);

        hotel.awaitTexts(hotel.manager(), 2);
        noa.does(crossing, "resolve");
        assertThat(hotel.receivedBy(hotel.manager()).subList(1, 2))
                .singleElement()
                .satisfies(text -> assertThat(text).startsWith("All clear: Noa"));
        hotel.close();
    }

    @Test
    void while_it_lasts_every_tablet_says_so_and_names_what_somebody_else_could_take() {
        Desk noa = hotel.signIn(NOA);
        Desk dan = hotel.signIn(DAN);
        for (String room : List.of("101", "102")) {
            begun(
                    noa,
                    noa.files(room, "billing", "The minibar is charged twice").text("id"));
        }
        String back =
                taken(noa, noa.files("103", "climate", "The heating is cold").text("id"));
        taken(noa, noa.files("104", "climate", "The heating is cold too").text("id"));

        Map<?, ?> overload = OpenHotel.await(
                        "the other desk shows what went back",
                        () -> Desk.objects(dan.get("/desk").body().get("overloads")),
                        shown -> shown.stream().anyMatch(each -> each.containsKey("help")))
                .getFirst();
        assertThat(overload.get("name")).isEqualTo("Noa");
        assertThat(overload.get("minutes")).isEqualTo(27);
        assertThat(Desk.objects(overload.get("returned")))
                .singleElement()
                .isEqualTo(overload.get("help"))
                .satisfies(one -> assertThat(Desk.id(one)).isEqualTo(back));

        taken(dan, back);
        OpenHotel.await(
                "nothing of it is left to take",
                () -> Desk.objects(dan.get("/desk").body().get("overloads")),
                shown -> shown.size() == 1 && !shown.getFirst().containsKey("help"));
        hotel.close();
    }

    private static String taken(Desk desk, String id) {
        assertThat(desk.does(id, "take").status()).isEqualTo(200);
        return id;
    }

    private static void begun(Desk desk, String id) {
        assertThat(desk.does(id, "start").status()).isEqualTo(200);
    }
}
