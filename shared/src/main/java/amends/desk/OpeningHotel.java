package amends.desk;

import amends.book.Book;
import amends.book.Leaf;
import amends.book.Patience;
import amends.clerk.Person;
import amends.clerk.Pin;
import amends.clerk.Role;
import amends.hotel.Hotel;
import amends.hotel.HotelId;
import amends.hotel.Language;
import amends.hotel.Page;
import amends.hotel.Phone;
import amends.hotel.Place;
import amends.hotel.Settings;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Opening a hotel: its particulars, its number and its people. Opened again with the same, nothing changes; with other
 * particulars of the same hotel, what differs is written. Left alone is what the house itself has set since: PINs, who
 * was switched off, and, where the description has none, settings and topic.
 */
public final class OpeningHotel {
    private static final int MOST_PAGES = 100;
    private static final int MOST_READ = 25;
    private static final int LONGEST_NAME = 100;
    private static final Pattern PERSON = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private final Book book;

    public OpeningHotel(Book book) {
        this.book = book;
    }

    /** A hotel as whoever opens it describes it. */
    public record Description(
            HotelId id,
            String name,
            ZoneId zone,
            String currency,
            Language language,
            Phone number,
            Optional<Phone> managerPhone,
            String emergencyNumber,
            Set<String> rooms,
            Optional<String> topic,
            Optional<Settings> settings,
            List<Colleague> staff) {}

    /**
     * Somebody of the staff.
     *
     * @param pin for somebody who has none yet; who has one keeps it
     */
    public record Colleague(
            String id, String name, Role role, Optional<Phone> phone, Set<Language> languages, Optional<Pin> pin) {}

    public sealed interface Opening {
        /**
         * @param written how many pages were new or differed
         */
        record Opened(int written) implements Opening {}

        /** The number that guests would text is another hotel's. */
        record NumberTaken(Phone number) implements Opening {}

        /** There is such a hotel, with another number: most likely not the one that was meant. */
        record IdTaken(HotelId id) implements Opening {}

        /** The description cannot be taken as it is. */
        record Faulty(List<String> faults) implements Opening {}

        record Busy() implements Opening {}
    }

    /**
     * Writes what is missing or differs. The number and the place in the list of hotels come last: after a crash in
     * between, the hotel is not yet known to anybody, and the same again finishes it.
     *
     * @param salts      {@link Pin#SALT} random bytes at each call, for the PINs
     * @param iterations of the PINs' hash
     */
    public Opening open(Description description, Supplier<byte[]> salts, int iterations, Patience patience) {
        List<String> faults = faults(description);
        if (!faults.isEmpty()) {
            return new Opening.Faulty(faults);
        }
        Map<String, String> hashes = new HashMap<>();
        for (int tries = 1; ; tries++) {
            Optional<Hotel.OwnNumber> number = book.at(Place.number(description.number()), Hotel.OwnNumber.class);
            if (number.isPresent() && !number.get().hotel().equals(description.id())) {
                return new Opening.NumberTaken(description.number());
            }
            Optional<Hotel> stands = book.at(Place.hotel(description.id()), Hotel.class);
            if (stands.isPresent() && !stands.get().number().equals(description.number())) {
                return new Opening.IdTaken(description.id());
            }
            List<Page> missing = missing(description, stands, salts, iterations, hashes);
            if (write(missing)) {
                return new Opening.Opened(missing.size());
            }
            if (!patience.again(tries)) {
                return new Opening.Busy();
            }
        }
    }

    private boolean write(List<Page> pages) {
        for (int from = 0; from < pages.size(); from += MOST_PAGES) {
            var leaf = new Leaf();
            pages.subList(from, Math.min(from + MOST_PAGES, pages.size())).forEach(leaf::put);
            if (book.write(leaf) != Book.Written.DONE) {
                return false;
            }
        }
        return true;
    }

    /** The pages that are not there or are otherwise, in the order in which they must be written. */
    private List<Page> missing(
            Description description,
            Optional<Hotel> stands,
            Supplier<byte[]> salts,
            int iterations,
            Map<String, String> hashes) {
        Map<Place, Page> there = there(description);
        var missing = new ArrayList<Page>();
        Hotel hotel = hotel(description, stands);
        if (!stands.equals(Optional.of(hotel))) {
            missing.add(hotel);
        }
        for (Colleague colleague : description.staff()) {
            Optional<Person> known = Optional.ofNullable(there.get(Place.person(description.id(), colleague.id())))
                    .map(Person.class::cast);
            // A hash is slow: made once, and only for those who have none.
            Optional<String> pin = known.flatMap(Person::pin)
                    .or(() -> colleague
                            .pin()
                            .map(typed ->
                                    hashes.computeIfAbsent(colleague.id(), id -> typed.hash(iterations, salts.get()))));
            Person person = new Person(
                    description.id(),
                    colleague.id(),
                    colleague.name(),
                    colleague.role(),
                    colleague.phone(),
                    colleague.languages(),
                    pin,
                    known.map(Person::active).orElse(true),
                    known.map(Person::version).orElse(0L));
            if (!known.equals(Optional.of(person))) {
                missing.add(person);
            }
        }
        for (Page page : hotel.pages()) {
            if (!page.place().equals(hotel.place()) && !there.containsKey(page.place())) {
                missing.add(page);
            }
        }
        return missing;
    }

    private static Hotel hotel(Description description, Optional<Hotel> stands) {
        return new Hotel(
                description.id(),
                description.name(),
                description.zone(),
                description.currency(),
                description.language(),
                description.number(),
                description.managerPhone(),
                description.emergencyNumber(),
                description.rooms(),
                description.topic().or(() -> stands.flatMap(Hotel::topic)),
                description.settings().or(() -> stands.map(Hotel::settings)).orElse(Settings.DEFAULTS),
                stands.map(Hotel::version).orElse(0L));
    }

    private Map<Place, Page> there(Description description) {
        var places = new ArrayList<Place>();
        places.add(Place.number(description.number()));
        places.add(Place.listed(description.id()));
        description.staff().forEach(colleague -> places.add(Place.person(description.id(), colleague.id())));
        var there = new HashMap<Place, Page>();
        for (int from = 0; from < places.size(); from += MOST_READ) {
            book.together(places.subList(from, Math.min(from + MOST_READ, places.size())))
                    .forEach(page -> there.put(page.place(), page));
        }
        return there;
    }

    private static List<String> faults(Description description) {
        var faults = new ArrayList<String>();
        if (!named(description.name())) {
            faults.add("the hotel's name is 1 to " + LONGEST_NAME + " characters");
        }
        if (!description.currency().matches("[A-Z]{3}")) {
            faults.add("the currency is three capital letters, such as EUR");
        }
        if (!description.emergencyNumber().matches("[0-9]{2,15}")) {
            faults.add("the emergency number is 2 to 15 digits");
        }
        description.rooms().stream()
                .filter(room -> !StayForm.ROOM.matcher(room).matches())
                .sorted()
                .forEach(room -> faults.add("\"" + room + "\" is no room: 1 to 8 letters, digits and hyphens"));
        if (description.staff().stream().noneMatch(colleague -> colleague.role() == Role.MANAGER)) {
            faults.add("somebody of the staff must be a manager, to enrol tablets");
        }
        var ids = new HashSet<String>();
        for (Colleague colleague : description.staff()) {
            if (!PERSON.matcher(colleague.id()).matches()) {
                faults.add("\"" + colleague.id() + "\" is no id: 1 to 64 letters, digits and hyphens");
            }
            if (!ids.add(colleague.id())) {
                faults.add("two of the staff have the id " + colleague.id());
            }
            if (!named(colleague.name())) {
                faults.add("the name of " + colleague.id() + " is 1 to " + LONGEST_NAME + " characters");
            }
            if (colleague.pin().map(Pin::guessable).orElse(false)) {
                faults.add("the PIN of " + colleague.id() + " is one that anybody would try: choose another");
            }
        }
        return faults;
    }

    private static boolean named(String name) {
        return !name.isBlank() && name.length() <= LONGEST_NAME && name.chars().noneMatch(Character::isISOControl);
    }
}
