package amends.clerk;

import amends.hotel.HotelId;
import amends.hotel.Page;
import amends.hotel.Place;
import amends.hotel.Settings;
import java.time.Instant;
import java.util.Optional;

/**
 * What one person has taken: a counter of minutes and complaints that changes only in the transaction which moves a
 * complaint, and never falls below zero.
 *
 * @param episode    the overload episode that is open for this person
 * @param belowSince since when both figures are under the low mark, while an episode is open
 */
public record Workload(
        HotelId hotel,
        String person,
        int minutes,
        int items,
        Optional<Place> episode,
        Optional<Instant> belowSince,
        long version)
        implements Page {
    public Workload {
        if (minutes < 0 || items < 0) {
            throw new IllegalArgumentException("a workload is never below zero");
        }
    }

    public static Workload none(HotelId hotel, String person) {
        return new Workload(hotel, person, 0, 0, Optional.empty(), Optional.empty(), 0);
    }

    /** The workload with so many minutes and complaints more, or fewer when negative. */
    public Workload moved(int byMinutes, int byItems, Instant now, Settings settings) {
        var moved = new Workload(
                hotel,
                person,
                Math.max(0, minutes + byMinutes),
                Math.max(0, items + byItems),
                episode,
                belowSince,
                version);
        if (episode.isEmpty() || !moved.low(settings)) {
            return moved.withBelowSince(Optional.empty());
        }
        return belowSince.isPresent() ? moved : moved.withBelowSince(Optional.of(now));
    }

    public Workload withEpisode(Optional<Place> opened) {
        return new Workload(hotel, person, minutes, items, opened, Optional.empty(), version);
    }

    private Workload withBelowSince(Optional<Instant> since) {
        return new Workload(hotel, person, minutes, items, episode, since, version);
    }

    /** At or above either high mark. */
    public boolean high(Settings settings) {
        return minutes >= settings.highMinutes() || items >= settings.highItems();
    }

    /** Under the low share of both high marks. */
    public boolean low(Settings settings) {
        return minutes < settings.highMinutes() * settings.lowShare()
                && items < settings.highItems() * settings.lowShare();
    }

    @Override
    public Place place() {
        return Place.workload(hotel, person);
    }
}
