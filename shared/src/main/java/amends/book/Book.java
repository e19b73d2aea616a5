package amends.book;

import amends.clerk.Person;
import amends.clerk.Shift;
import amends.clerk.Tablet;
import amends.clerk.Workload;
import amends.complaint.BoardLine;
import amends.complaint.Entry;
import amends.complaint.Example;
import amends.hotel.Hotel;
import amends.hotel.HotelId;
import amends.hotel.Page;
import amends.hotel.Phone;
import amends.hotel.Place;
import amends.stay.Stay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * The ledger of the house. Pages are read as they are now; what is read by an index ({@code board}, {@code due},
 * {@code owed}, {@code parked}, {@code history}, {@code faults}, {@code staysOf}, {@code staysIn}, {@code house}) may be a
 * moment old, and whoever acts on it reads the page itself first.
 */
public interface Book {
    /** The page that stands there now. */
    <P extends Page> Optional<P> at(Place place, Class<P> type);

    /** Several pages as they stood at one moment; at most 25. Pages that are not there are left out. */
    List<Page> together(List<Place> places);

    /** Entries of a page, the oldest first, from a number on; at most {@code most}. */
    List<Entry> entries(Place of, int from, int most);

    /** Everybody on the staff's shelf. */
    Roster staff(HotelId hotel);

    /** The tablets of a hotel. */
    List<Tablet> tablets(HotelId hotel);

    /** The open complaints of a hotel, in no order. */
    List<BoardLine> board(HotelId hotel);

    /** The latest complaints of a phone, or of a stay without one, the newest first; their ids, at most {@code most}. */
    List<String> history(HotelId hotel, Optional<Phone> phone, Optional<String> stay, int most);

    /** The latest complaints about a room, the newest first; their ids, at most {@code most}. */
    List<String> faults(HotelId hotel, String room, int most);

    /** The stays of a phone that depart on or after a day, the earliest first. */
    List<Stay> staysOf(HotelId hotel, Phone phone, LocalDate day);

    /** The stays in a room that depart on or after a day, the earliest first. */
    List<Stay> staysIn(HotelId hotel, String room, LocalDate day);

    /** The stays of the whole house that depart on or after a day, the earliest first. */
    List<Stay> house(HotelId hotel, LocalDate day);

    /** What hangs in one of the eight shards of the due index until now, the earliest first. */
    List<Place> due(int shard, Instant now, int most);

    /** The errands in one of the eight shards that should have been done by now, the earliest first. */
    List<Place> owed(int shard, Instant now, int most);

    /** The parked errands of a hotel. */
    List<Place> parked(HotelId hotel);

    /** Every hotel of this deployment. */
    List<HotelId> hotels();

    /** What was corrected in a month, by complaint and entry. */
    List<Example> examples(HotelId hotel, YearMonth month);

    /** Writes all of it or nothing. */
    Written write(Leaf leaf);

    /** What became of a leaf. */
    enum Written {
        DONE,
        /** A page was not as it had been read: read again and decide anew. */
        OVERTAKEN,
        /** Somebody was writing there at that very moment, or the book is busy: the same leaf may be tried again. */
        BUSY
    }

    /** Everybody on a staff's shelf. */
    record Roster(List<Person> people, List<Workload> workloads, List<Shift> shifts) {
        public Roster {
            people = List.copyOf(people);
            workloads = List.copyOf(workloads);
            shifts = List.copyOf(shifts);
        }

        public Optional<Person> person(String id) {
            return people.stream().filter(person -> person.id().equals(id)).findFirst();
        }

        /** Active people who are on duty now. */
        public List<Person> onDuty(Instant now) {
            return people.stream()
                    .filter(Person::active)
                    .filter(person ->
                            shifts.stream().anyMatch(shift -> shift.person().equals(person.id()) && shift.onDuty(now)))
                    .toList();
        }

        public Workload workload(HotelId hotel, String person) {
            return workloads.stream()
                    .filter(load -> load.person().equals(person))
                    .findFirst()
                    .orElseGet(() -> Workload.none(hotel, person));
        }
    }

    /** The hotel of a place, which must be there: every place of a hotel is reached through it. */
    default Hotel hotel(HotelId hotel) {
        return at(Place.hotel(hotel), Hotel.class)
                .orElseThrow(() -> new IllegalStateException("no such hotel: " + hotel.value()));
    }
}
