package amends.local.runtime;

import amends.book.Book;
import amends.complaint.Entry;
import amends.complaint.Errand;
import amends.dispatch.Minding;
import amends.hotel.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;

/** What is owed in a house where nobody carries it: errands to start a function with. */
public final class Owed {
    /** Further than any sweep of an errand that may be done by now. */
    private static final Duration AHEAD = Duration.ofHours(1);

    private static final int MOST = 100;

    private Owed() {}

    /** The place of an errand that this queue would bring now. */
    public static Optional<Place> errand(Book book, Errand.Queue queue, Instant now) {
        return IntStream.range(0, Minding.SHARDS)
                .boxed()
                .flatMap(shard -> book.owed(shard, now.plus(AHEAD), MOST).stream())
                .filter(place -> book.at(place, Entry.class).flatMap(Entry::errand).stream()
                        .anyMatch(errand -> errand.owed()
                                && errand.task().queue() == queue
                                && errand.notBefore().isBefore(now)))
                .findFirst();
    }
}
