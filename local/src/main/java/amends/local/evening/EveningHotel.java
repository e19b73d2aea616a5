package amends.local.evening;

import amends.book.Book;
import amends.clerk.Pin;
import amends.clerk.Role;
import amends.desk.OpeningHotel.Colleague;
import amends.desk.OpeningHotel.Description;
import amends.hotel.HotelId;
import amends.hotel.Language;
import amends.hotel.Phone;
import amends.hotel.Settings;
import amends.local.beside.OwnHotel;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The hotel that an evening is played in: opened for it alone, with durations short enough for an evening of minutes, so
 * that the demo hotel keeps its own and no two evenings mix.
 *
 * @param evening the number that its id and its phones are made of
 */
record EveningHotel(HotelId id, long evening) {
    static final String PIN = "271828";

    static final String NOA = "noa";
    static final String DAN = "dan";
    static final String MAYA = "maya";
    static final String RUTH = "ruth";

    static final Settings SETTINGS = new Settings(
            30,
            6,
            0.8,
            Duration.ofSeconds(5),
            Duration.ofSeconds(12),
            Duration.ofSeconds(4),
            Duration.ofSeconds(290),
            Duration.ofMinutes(15),
            Duration.ofMinutes(60),
            Duration.ofMinutes(60),
            Duration.ofMinutes(30),
            Settings.DEFAULTS.shift(),
            Settings.DEFAULTS.checkout(),
            0.2);

    static EveningHotel at(Instant now) {
        long evening = now.getEpochSecond() % 10_000_000;
        return new EveningHotel(new HotelId("evening-" + Long.toString(evening, 36)), evening);
    }

    /** The number that guests text and call. */
    Phone number() {
        return new Phone(String.format(Locale.ROOT, "+1555%07d", evening));
    }

    Phone manager() {
        return staff(9);
    }

    /** Somebody's own number, of 0 to 999. */
    Phone guest(int nth) {
        return new Phone(String.format(Locale.ROOT, "+1556%07d%03d", evening, nth));
    }

    private Phone staff(int nth) {
        return new Phone(String.format(Locale.ROOT, "+1557%07d%d", evening, nth));
    }

    /** Whether a number is of this evening. */
    boolean knows(String number) {
        return number.matches(String.format(Locale.ROOT, "\\+155[567]%07d[0-9]{0,3}", evening));
    }

    OwnHotel open(Book book, SecureRandom random) {
        return OwnHotel.open(book, description(), random);
    }

    private Description description() {
        return new Description(
                id,
                "The Evening",
                ZoneId.of("Asia/Jerusalem"),
                "ILS",
                Language.EN,
                number(),
                Optional.of(manager()),
                "112",
                IntStream.rangeClosed(101, 160).mapToObj(String::valueOf).collect(Collectors.toUnmodifiableSet()),
                Optional.empty(),
                Optional.of(SETTINGS),
                List.of(
                        colleague(NOA, "Noa", Role.CLERK, 1),
                        colleague(DAN, "Dan", Role.CLERK, 2),
                        colleague(MAYA, "Maya", Role.CLERK, 3),
                        colleague(RUTH, "Ruth", Role.SUPERVISOR, 4),
                        colleague("tal", "Tal", Role.MANAGER, 5)));
    }

    private Colleague colleague(String person, String name, Role role, int phone) {
        return new Colleague(
                person,
                name,
                role,
                Optional.of(staff(phone)),
                Set.of(Language.EN, Language.HE),
                Optional.of(new Pin(PIN)));
    }
}
