package amends.stay;

import amends.hotel.Hotel;
import amends.hotel.HotelId;
import amends.hotel.Language;
import amends.hotel.Listing;
import amends.hotel.Page;
import amends.hotel.Phone;
import amends.hotel.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A guest's booking.
 *
 * @param id          the booking's number in the house's own system
 * @param tier        the guest's standing in the house's programme, as the house calls it
 * @param nightlyRate in hundredths of the hotel's currency
 */
public record Stay(
        HotelId hotel,
        String id,
        String guest,
        String room,
        Optional<Phone> phone,
        Language language,
        Optional<String> tier,
        LocalDate arrival,
        LocalDate departure,
        Optional<Long> nightlyRate,
        long version)
        implements Page {
    public Stay {
        if (departure.isBefore(arrival)) {
            throw new IllegalArgumentException("a stay departs on or after its arrival");
        }
    }

    @Override
    public Place place() {
        return Place.stay(hotel, id);
    }

    @Override
    public List<Listing> listings() {
        var listings = new ArrayList<Listing>();
        phone.ifPresent(number ->
                listings.add(new Listing(Listing.Index.PHONE, phoneKey(hotel, number), departure.toString())));
        listings.add(new Listing(Listing.Index.ROOM, roomKey(hotel, room), departure.toString()));
        listings.add(new Listing(Listing.Index.HOUSE, houseKey(hotel), departure + "#" + id));
        return listings;
    }

    public static String phoneKey(HotelId hotel, Phone phone) {
        return "H#" + hotel.value() + "#P#" + phone.e164();
    }

    public static String roomKey(HotelId hotel, String room) {
        return "H#" + hotel.value() + "#ROOM#" + room;
    }

    public static String houseKey(HotelId hotel) {
        return "H#" + hotel.value();
    }

    public boolean on(LocalDate day) {
        return !day.isBefore(arrival) && !day.isAfter(departure);
    }

    /** The moment the guest is gone. */
    public Instant checkout(Hotel house) {
        return departure
                .atTime(house.settings().checkout())
                .atZone(house.zone())
                .toInstant();
    }
}
