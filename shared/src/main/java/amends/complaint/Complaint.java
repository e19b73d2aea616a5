package amends.complaint;

import amends.hotel.HotelId;
import amends.hotel.Listing;
import amends.hotel.Listing.Index;
import amends.hotel.Page;
import amends.hotel.Phone;
import amends.hotel.Place;
import amends.stay.Stay;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What went wrong, told by a guest.
 *
 * @param number   to say aloud, such as 412-K7: the room when it was filed, or 0, and two characters of the id
 * @param stay     the booking it belongs to
 * @param guest    the guest's name, as the booking has it
 * @param phone    where the guest is reached
 * @param checkout when the guest leaves
 * @param words    the guest's own, or what a clerk wrote down of them; may be empty
 * @param linked   an earlier complaint that was open when this one came
 * @param entries  how many entries it has
 */
public record Complaint(
        HotelId hotel,
        String id,
        String number,
        Channel channel,
        Instant receivedAt,
        Optional<String> stay,
        Optional<String> guest,
        Optional<Phone> phone,
        Optional<Instant> checkout,
        String words,
        Optional<String> linked,
        State state,
        int entries,
        long version)
        implements Page {
    /** How much of the words the desk's list shows, in characters. */
    public static final int EXCERPT = 120;

    @Override
    public Place place() {
        return Place.complaint(hotel, id);
    }

    public Understood understood() {
        return state.understood();
    }

    public Standing standing() {
        return state.standing();
    }

    public boolean open() {
        return standing().open();
    }

    public Complaint with(State now, int moreEntries) {
        return new Complaint(
                hotel,
                id,
                number,
                channel,
                receivedAt,
                stay,
                guest,
                phone,
                checkout,
                words,
                linked,
                now,
                entries + moreEntries,
                version);
    }

    /** The beginning of the words, never half a character. */
    public String excerpt() {
        if (words.length() <= EXCERPT) {
            return words;
        }
        int end = Character.isHighSurrogate(words.charAt(EXCERPT - 1)) ? EXCERPT - 1 : EXCERPT;
        return words.substring(0, end);
    }

    public static String historyKey(HotelId hotel, Optional<Phone> phone, Optional<String> stay) {
        return phone.map(number -> "H#" + hotel.value() + "#P#" + number.e164())
                .or(() -> stay.map(id -> "H#" + hotel.value() + "#STAY#" + id))
                .orElse("");
    }

    @Override
    public List<Listing> listings() {
        var listings = new ArrayList<Listing>();
        if (open()) {
            listings.add(new Listing(Index.BOARD, hotel.value(), id));
            listings.add(Listing.due(place(), state.nextCheck()));
        }
        String received = Listing.time(receivedAt);
        String history = historyKey(hotel, phone, stay);
        if (!history.isEmpty()) {
            listings.add(new Listing(Index.HISTORY, history, received));
        }
        understood()
                .room()
                .ifPresent(room -> listings.add(new Listing(Index.FAULTS, Stay.roomKey(hotel, room), received)));
        return listings;
    }
}
