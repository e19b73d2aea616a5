package amends.clerk;

import amends.hotel.HotelId;
import amends.hotel.Language;
import amends.hotel.Page;
import amends.hotel.Phone;
import amends.hotel.Place;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who works in the house.
 *
 * @param id     as keys and claims name them: letters, digits and hyphens
 * @param name   as colleagues say it
 * @param phone  where alerts reach them
 * @param pin    the slow salted hash of their PIN, once they have one
 * @param active whether they may still sign in
 */
public record Person(
        HotelId hotel,
        String id,
        String name,
        Role role,
        Optional<Phone> phone,
        Set<Language> languages,
        Optional<String> pin,
        boolean active,
        long version)
        implements Page {
    @Override
    public Place place() {
        return Place.person(hotel, id);
    }
}
