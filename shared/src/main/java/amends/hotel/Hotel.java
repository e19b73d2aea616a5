package amends.hotel;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One property.
 *
 * @param number          the number that guests text and call, and that texts to them come from
 * @param managerPhone    who is rung when nobody on duty can be
 * @param emergencyNumber the land's, as told to a guest in danger
 * @param rooms           every room's number as people say it; empty when the house has not listed them
 * @param topic           the house's own SNS topic for machines and mailboxes, if it has one
 */
public record Hotel(
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
        Settings settings,
        long version)
        implements Page {
    /** A hotel in the list of all hotels. */
    public record Listed(HotelId hotel, long version) implements Page {
        @Override
        public Place place() {
            return Place.listed(hotel);
        }
    }

    /** Which hotel a number texted or called belongs to. */
    public record OwnNumber(Phone number, HotelId hotel, long version) implements Page {
        @Override
        public Place place() {
            return Place.number(number);
        }
    }

    @Override
    public Place place() {
        return Place.hotel(id);
    }

    /** Whether there is such a room; a house that has not listed its rooms believes every number. */
    public boolean has(String room) {
        return rooms.isEmpty() || rooms.contains(room);
    }

    /** All the pages that make a hotel known. */
    public List<Page> pages() {
        return List.of(this, new OwnNumber(number, id, 0), new Listed(id, 0));
    }
}
