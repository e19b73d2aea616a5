package amends.dispatch;

import amends.book.Book;
import amends.book.Book.Written;
import amends.book.Leaf;
import amends.complaint.By;
import amends.complaint.Complaint;
import amends.complaint.Entry;
import amends.complaint.Errand;
import amends.complaint.Fact;
import amends.dispatch.Carrier.Parcel;
import amends.hotel.HotelId;
import amends.hotel.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends again, each minute, what is owed past its time; what was sent five times in vain is parked for a person, and
 * only a redrive makes it owed again.
 */
public final class Sweeping {
    private static final int MOST = 200;

    private final Book book;
    private final Carrier carrier;

    public Sweeping(Book book, Carrier carrier) {
        this.book = book;
        this.carrier = carrier;
    }

    /** How many errands were sent again and how many were parked. */
    public record Swept(int sent, int parked) {}

    public Swept sweep(int shard, Instant now) {
        List<Parcel> parcels = new ArrayList<>();
        int parked = 0;
        for (Place place : book.owed(shard, now, MOST)) {
            Entry entry = book.at(place, Entry.class)
                    .orElseThrow(() -> new IllegalStateException("an index lists an entry that is not there"));
            Errand errand = entry.errand().filter(Errand::owed).orElse(null);
            if (errand == null || now.isBefore(errand.sweep())) {
                continue;
            }
            if (errand.sends() >= Errand.MOST_SENDS) {
                parked += park(book, entry, now) ? 1 : 0;
            } else if (book.write(new Leaf().put(entry.with(errand.swept(now)))) == Written.DONE) {
                parcels.add(new Parcel(errand.task().queue(), place, Duration.ZERO));
            }
        }
        carrier.carry(parcels);
        return new Swept(parcels.size(), parked);
    }

    /** Takes an errand off the rounds; an open complaint shows it, so that a person looks. */
    static boolean park(Book book, Entry entry, Instant now) {
        Errand errand = entry.errand().orElseThrow();
        var leaf = new Leaf().put(entry.with(errand.parked(now)));
        if (entry.of().line().equals("NOW")) {
            book.at(entry.of(), Complaint.class).filter(Complaint::open).ifPresent(complaint -> {
                var move = new Move(book, book.hotel(entry.hotel()), complaint, now);
                move.to(move.state().parked(true));
                move.entry(new By.House(), new Fact.Parked(entry.place()));
                move.writeOn(leaf);
            });
        }
        return book.write(leaf) == Written.DONE;
    }

    /** What is parked in a hotel is owed again at once; the next sweep sends it. Returns how many. */
    public int redrive(HotelId hotel, Instant now) {
        int owed = 0;
        for (Place place : book.parked(hotel)) {
            Entry entry = book.at(place, Entry.class)
                    .orElseThrow(() -> new IllegalStateException("an index lists an entry that is not there"));
            Errand errand = entry.errand().orElseThrow();
            if (errand.status() != Errand.Status.PARKED) {
                continue;
            }
            var leaf = new Leaf().put(entry.with(errand.owedAgain(now)));
            if (entry.of().line().equals("NOW")) {
                book.at(entry.of(), Complaint.class)
                        .filter(complaint -> complaint.state().parked())
                        .ifPresent(complaint -> {
                            var move = new Move(book, book.hotel(hotel), complaint, now);
                            move.to(move.state().parked(false));
                            move.entry(new By.House(), new Fact.Redriven(place));
                            move.writeOn(leaf);
                        });
            }
            owed += book.write(leaf) == Written.DONE ? 1 : 0;
        }
        return owed;
    }
}
