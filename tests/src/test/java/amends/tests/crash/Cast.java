package amends.tests.crash;

import amends.book.Book;
import amends.clerk.Pin;
import amends.desk.OpeningHotel;
import amends.hotel.Hotel;
import amends.hotel.Language;
import amends.hotel.Phone;
import amends.hotel.Settings;
import amends.local.hotel.DemoHotel;
import amends.stay.Stay;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Who is in the house: the demo hotel's people, Noa and Sam on duty, and a guest in 412. */
final class Cast {
    static final Phone NUMBER = new Phone("+15550100412");
    static final Phone DANA = new Phone("+972521234567");
    static final Phone STRANGER = new Phone("+447700900999");

    private static final int ONE_ROUND = 1;

    private Cast() {}

    static void enter(World world) {
        Book book = world.book();
        var opened = new OpeningHotel(book)
                .open(
                        DemoHotel.staffOf(
                                World.HOTEL,
                                "Hotel Amends",
                                NUMBER,
                                Set.of("117", "233", "305", "412", "508"),
                                Settings.DEFAULTS),
                        () -> new byte[Pin.SALT],
                        ONE_ROUND,
                        tries -> tries < 3);
        if (!(opened instanceof OpeningHotel.Opening.Opened)) {
            throw new IllegalStateException("the hotel cannot be opened: " + opened);
        }
        Hotel hotel = book.hotel(World.HOTEL);
        world.put(new Stay(
                World.HOTEL,
                "s412",
                "Dana Levi",
                "412",
                Optional.of(DANA),
                Language.EN,
                Optional.of("Gold"),
                LocalDate.parse("2026-11-24"),
                LocalDate.parse("2026-11-27"),
                Optional.of(80_000L),
                0));
        world.onDuty(hotel, "noa", "sam");
    }
}
