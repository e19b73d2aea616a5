package amends.dispatch;

import amends.complaint.BoardLine;
import amends.hotel.HotelId;
import amends.hotel.Listing;
import amends.hotel.Page;
import amends.hotel.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One clerk's overload, from crossing the high mark to the all-clear.
 *
 * @param crossedBy the complaint whose taking crossed the mark: it is never given back
 * @param returned  the numbers of the complaints that went back to the list
 * @param check     when the clock looks whether it is over
 */
public record Episode(
        HotelId hotel,
        String id,
        String clerk,
        Instant opened,
        Optional<Instant> closed,
        Optional<String> crossedBy,
        List<String> returned,
        Optional<Instant> check,
        int entries,
        long version)
        implements Page {
    public Episode {
        returned = List.copyOf(returned);
    }

    public Episode with(int moreEntries) {
        return new Episode(
                hotel, id, clerk, opened, closed, crossedBy, returned, check, entries + moreEntries, version);
    }

    public Episode gaveBack(String number) {
        var all = new ArrayList<>(returned);
        all.add(number);
        return new Episode(hotel, id, clerk, opened, closed, crossedBy, all, check, entries, version);
    }

    /** What of the board went back to the list in it, whoever has that now: the most urgent first. */
    public List<BoardLine> returned(List<BoardLine> board) {
        return board.stream()
                .filter(line -> returned.contains(line.number()))
                .sorted(Comparator.comparing(BoardLine::severity)
                        .thenComparing(BoardLine::resolveBy)
                        .thenComparing(BoardLine::id))
                .toList();
    }

    public Episode checkedAgain(Instant next) {
        return new Episode(hotel, id, clerk, opened, closed, crossedBy, returned, Optional.of(next), entries, version);
    }

    public Episode close(Instant now) {
        return new Episode(
                hotel, id, clerk, opened, Optional.of(now), crossedBy, returned, Optional.empty(), entries, version);
    }

    @Override
    public Place place() {
        return Place.episode(hotel, opened, id);
    }

    @Override
    public List<Listing> listings() {
        return check.map(at -> List.of(Listing.due(place(), at))).orElse(List.of());
    }
}
