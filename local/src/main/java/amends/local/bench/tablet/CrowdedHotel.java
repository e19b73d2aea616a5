package amends.local.bench.tablet;

import amends.desk.OpeningHotel.Description;
import amends.hotel.HotelId;
import amends.hotel.Phone;
import amends.hotel.Settings;
import amends.local.hotel.DemoHotel;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Where the tablet is measured: three hundred rooms, a guest in each, and the demo hotel's people. */
final class CrowdedHotel {
    static final HotelId ID = new HotelId("crowded");
    static final Phone NUMBER = new Phone("+15550100300");

    private static final int FIRST_ROOM = 101;
    private static final int ROOMS = 300;
    private static final List<String> NAMES = List.of(
            "Dana Levi", "Tom Baker", "王芳", "Amélie Laurent", "נועם כהן", "Ahmed Said", "Jana Nováková", "Ayşe Yılmaz");
    private static final List<String> LANGUAGES = List.of("en", "en", "zh-Hans", "fr", "he", "ar", "sk", "tr");

    private CrowdedHotel() {}

    /** With marks that nobody crosses and times that do not run out: what is measured is the screen, not the house's help. */
    static Description description() {
        Settings usual = Settings.DEFAULTS;
        return DemoHotel.staffOf(
                ID,
                "Three Hundred Rooms",
                NUMBER,
                rooms().mapToObj(String::valueOf).collect(Collectors.toUnmodifiableSet()),
                new Settings(
                        10_000,
                        1_000,
                        usual.lowShare(),
                        usual.clearAfter(),
                        usual.confirmWithin(),
                        usual.undoWithin(),
                        usual.checkPromise(),
                        usual.lengthenBy(),
                        usual.chaseEvery(),
                        usual.textValid(),
                        usual.alertValid(),
                        usual.shift(),
                        usual.checkout(),
                        10));
    }

    /** Its guests as a file of stays. */
    static String stays() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return rooms().mapToObj(room -> String.join(
                        ",",
                        "S-" + room,
                        NAMES.get(room % NAMES.size()) + " " + room,
                        String.valueOf(room),
                        phone(room),
                        LANGUAGES.get(room % LANGUAGES.size()),
                        room % 5 == 0 ? "gold" : "",
                        today.minusDays(1).toString(),
                        today.plusDays(1 + room % 4).toString(),
                        "890"))
                .collect(Collectors.joining(
                        "\n", "id,guest,room,phone,language,tier,arrival,departure,nightly_rate\n", "\n"));
    }

    /** The phone of who stays in a room. */
    private static String phone(int room) {
        return "+1556" + (7_000_000 + room);
    }

    private static IntStream rooms() {
        return IntStream.range(FIRST_ROOM, FIRST_ROOM + ROOMS);
    }
}
