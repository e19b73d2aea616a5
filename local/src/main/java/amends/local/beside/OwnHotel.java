package amends.local.beside;

import amends.book.Book;
import amends.clerk.Pin;
import amends.desk.Admission;
import amends.desk.BookingStays;
import amends.desk.BookingStays.Import;
import amends.desk.EnrollingTablets;
import amends.desk.EnrolmentCode;
import amends.desk.OpeningHotel;
import amends.desk.OpeningHotel.Description;
import amends.desk.OpeningHotel.Opening;
import amends.hotel.HotelId;
import amends.local.command.CannotRun;
import java.security.SecureRandom;
import java.time.Instant;

/** A hotel that is opened for one piece of work alone, so that no other hotel is touched by it. */
public final class OwnHotel {
    private final Book book;
    private final HotelId id;
    private final SecureRandom random;

    private OwnHotel(Book book, HotelId id, SecureRandom random) {
        this.book = book;
        this.id = id;
        this.random = random;
    }

    public static OwnHotel open(Book book, Description description, SecureRandom random) {
        Opening opening = new OpeningHotel(book)
                .open(description, () -> bytes(random, Pin.SALT), Pin.ITERATIONS, Books.patience());
        if (!(opening instanceof Opening.Opened)) {
            throw CannotRun.because("A hotel of its own cannot be opened (" + opening + "). Run this again.");
        }
        return new OwnHotel(book, description.id(), random);
    }

    /** Books its guests, as a file of stays names them. */
    public void book(String csv) {
        Import stays = new BookingStays(book).put(id, csv, Books.patience());
        if (!(stays instanceof Import.Imported)) {
            throw CannotRun.because("Its guests cannot be booked (" + stays + "). Run this again.");
        }
    }

    /** A code that enrols one tablet, as {@code ./amends hotel} gives one to somebody at this machine. */
    public String enrolmentCode() {
        Admission<EnrolmentCode> offered = new EnrollingTablets(book)
                .offer(id, bytes(random, EnrolmentCode.BYTES), Instant.now(), Books.patience());
        return switch (offered) {
            case Admission.Granted<EnrolmentCode>(var code) -> code.shown();
            case Admission.Refused<EnrolmentCode> refused ->
                throw CannotRun.because("No tablet can be enrolled (" + refused + "). Run this again.");
        };
    }

    private static byte[] bytes(SecureRandom random, int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
