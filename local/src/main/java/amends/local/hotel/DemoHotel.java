package amends.local.hotel;

import amends.book.Book;
import amends.book.Patience;
import amends.clerk.Pin;
import amends.desk.Admission;
import amends.desk.BookingStays;
import amends.desk.BookingStays.Import;
import amends.desk.EnrollingTablets;
import amends.desk.EnrolmentCode;
import amends.desk.OpeningHotel;
import amends.desk.OpeningHotel.Description;
import amends.desk.OpeningHotel.Opening;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The hotel that a first try finds open, with guests who are there today. Its PINs are known to everybody: it is for
 * trying things out on one machine only.
 */
public final class DemoHotel {
    private static final Pattern DAY = Pattern.compile("\\btoday(?:([+-])([0-9]{1,3}))?\\b");

    private DemoHotel() {}

    /**
     * Opens it where it is not yet, and has its guests stay around today; the house's own changes are left alone.
     *
     * @param salts {@link Pin#SALT} random bytes at each call
     */
    public static void open(Book book, Instant now, Supplier<byte[]> salts, Patience patience) {
        Description hotel = description();
        Opening opening = new OpeningHotel(book).open(hotel, salts, Pin.ITERATIONS, patience);
        if (!(opening instanceof Opening.Opened)) {
            throw new IllegalStateException("the demo hotel cannot be opened: " + opening);
        }
        LocalDate today = now.atZone(hotel.zone()).toLocalDate();
        Import stays = new BookingStays(book).put(hotel.id(), stays(today), patience);
        if (!(stays instanceof Import.Imported)) {
            throw new IllegalStateException("the demo hotel's stays cannot be booked: " + stays);
        }
    }

    /**
     * A code that enrols one tablet of it.
     *
     * @param random {@link EnrolmentCode#BYTES} random bytes
     */
    public static Admission<EnrolmentCode> enrol(Book book, Instant now, byte[] random, Patience patience) {
        return new EnrollingTablets(book).offer(description().id(), random, now, patience);
    }

    /** The name and PIN of each of its people, for whoever tries it out. */
    public static String pins() {
        return description().staff().stream()
                .flatMap(colleague -> colleague.pin().map(pin -> colleague.name() + " " + pin.digits()).stream())
                .collect(Collectors.joining(", "));
    }

    static Description description() {
        try {
            return HotelFile.read(resource("demo-hotel.json"));
        } catch (HotelFile.Faulty faulty) {
            throw new IllegalStateException("demo-hotel.json: " + faulty.says(), faulty);
        }
    }

    /** The stays as CSV, with days in the place of {@code today-1} and its like. */
    static String stays(LocalDate today) {
        return DAY.matcher(resource("demo-stays.csv")).replaceAll(day -> {
            long days = day.group(2) == null ? 0 : Long.parseLong(day.group(2));
            return today.plusDays("-".equals(day.group(1)) ? -days : days).toString();
        });
    }

    private static String resource(String name) {
        try (InputStream file = DemoHotel.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is missing in this build");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
