package amends.dispatch;

import amends.complaint.Errand.Queue;
import amends.hotel.Place;
import java.time.Duration;
import java.util.List;

/** Carries errands to their queues; a parcel is nothing but the place of the entry that owes. */
public interface Carrier {
    /** At most this long does a queue hold a parcel back. */
    Duration LONGEST_DELAY = Duration.ofMinutes(15);

    /** @param delay at most {@link #LONGEST_DELAY}; whole seconds count, rounded up */
    record Parcel(Queue queue, Place entry, Duration delay) {}

    /** Sends them; those that could not be sent come back and stay owed. */
    List<Parcel> carry(List<Parcel> parcels);
}
