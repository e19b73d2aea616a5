package amends.hotel;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Where a page stands in the book: its shelf, and its line on that shelf. Every key of the table is made here; keys of
 * guests and staff begin with their hotel, so that one hotel's book cannot reach into another's.
 */
public record Place(String shelf, String line) {
    /** How a shelf's entries begin; their numbers follow with six or more digits. */
    public static final String ENTRY = "E#";

    private static final String HOTEL = "H#";
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM", Locale.ROOT);

    public static Place hotel(HotelId hotel) {
        return new Place(HOTEL + hotel.value(), "HOTEL");
    }

    public static Place stay(HotelId hotel, String id) {
        return new Place(HOTEL + hotel.value(), "STAY#" + id);
    }

    /** The hotel that a number texted or called belongs to. */
    public static Place number(Phone number) {
        return new Place("NUMBER#" + number.e164(), "HOTEL");
    }

    /** The list of the hotels of a deployment; one shard suffices for thousands. */
    public static Place listed(HotelId hotel) {
        return new Place("HOTELS#0", hotel.value());
    }

    public static String staff(HotelId hotel) {
        return HOTEL + hotel.value() + "#STAFF";
    }

    public static Place person(HotelId hotel, String person) {
        return new Place(staff(hotel), "CLERK#" + person);
    }

    public static Place workload(HotelId hotel, String person) {
        return new Place(staff(hotel), "LOAD#" + person);
    }

    public static Place shift(HotelId hotel, String person) {
        return new Place(staff(hotel), "SHIFT#" + person);
    }

    public static Place pinTries(HotelId hotel, String person, String tablet) {
        return new Place(HOTEL + hotel.value() + "#PIN", person + "#" + tablet);
    }

    public static String tablets(HotelId hotel) {
        return HOTEL + hotel.value() + "#TABLETS";
    }

    public static Place tablet(HotelId hotel, String tablet) {
        return new Place(tablets(hotel), tablet);
    }

    public static Place enrolment(String codeDigest) {
        return new Place("TOKEN#" + codeDigest, "ENROL");
    }

    public static Place pulse(HotelId hotel) {
        return new Place(HOTEL + hotel.value() + "#DESK", "PULSE");
    }

    public static Place line(HotelId hotel) {
        return new Place(HOTEL + hotel.value() + "#DESK", "LINE");
    }

    public static Place episode(HotelId hotel, Instant opened, String id) {
        return new Place(HOTEL + hotel.value() + "#EPISODES#" + MONTH.format(month(opened)), id);
    }

    public static Place complaint(HotelId hotel, String id) {
        return new Place(HOTEL + hotel.value() + "#C#" + id, "NOW");
    }

    public static Place key(HotelId hotel, String keyDigest) {
        return new Place(HOTEL + hotel.value() + "#K#" + keyDigest, "KEY");
    }

    public static Place talk(HotelId hotel, Phone guest) {
        return new Place(HOTEL + hotel.value() + "#P#" + guest.e164(), "TALK");
    }

    /** An opt-out belongs to the two numbers alone, whichever hotel's the one may be one day. */
    public static Place optOut(Phone guest, Phone number) {
        return new Place("P#" + guest.e164(), "OPTOUT#" + number.e164());
    }

    /** The shelf of a month's corrected examples, for those who widen what the house can hear. */
    public static String examples(HotelId hotel, YearMonth month) {
        return HOTEL + hotel.value() + "#EXAMPLES#" + MONTH.format(month);
    }

    public static Place example(HotelId hotel, Instant at, String complaint, int entry) {
        return new Place(examples(hotel, month(at)), String.format(Locale.ROOT, "%s#%06d", complaint, entry));
    }

    private static YearMonth month(Instant at) {
        return YearMonth.from(at.atZone(ZoneOffset.UTC));
    }

    /** Entry {@code number} of what stands here: on its own shelf, or behind its name where it shares a shelf. */
    public Place entry(int number) {
        String line = String.format(Locale.ROOT, ENTRY + "%06d", number);
        return new Place(shelf, shelf.contains("#EPISODES#") ? this.line + "#" + line : line);
    }

    /** Which of eight shards of a time index it hangs on: spread evenly, and always the same. */
    public int shard() {
        return Math.floorMod(shelf.hashCode() * 31 + line.hashCode(), 8);
    }
}
