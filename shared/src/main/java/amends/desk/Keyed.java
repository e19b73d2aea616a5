package amends.desk;

import amends.book.Book;
import amends.book.Book.Written;
import amends.book.KeySlip;
import amends.book.Leaf;
import amends.book.Receipt;
import amends.complaint.Entry;
import amends.complaint.Fact;
import amends.complaint.Ids;
import amends.hotel.HotelId;
import amends.hotel.Page;
import amends.hotel.Place;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Carries a command out once under its key, however often and from wherever it comes. */
final class Keyed {
    /** How long a key is remembered. */
    static final Duration KEPT = Duration.ofDays(30);

    /** What a command decides when it has read what it needs. */
    sealed interface Decision {
        record Refuse(Refusal why) implements Decision {}

        /** Write this, and answer so. */
        record Write(Leaf leaf, Receipt receipt) implements Decision {}
    }

    private final Book book;

    Keyed(Book book) {
        this.book = book;
    }

    /** The id of a complaint filed under a key. */
    static String complaintId(HotelId hotel, String key) {
        return Ids.id("complaint", hotel.value(), key);
    }

    /** For a command that files nothing: its key slip is written with it. */
    Answer once(Act act, Supplier<Decision> decide) {
        HotelId hotel = act.actor().hotel();
        return trying(
                act,
                () -> decide.get(),
                (leaf, receipt) -> leaf.put(new KeySlip(
                        hotel, act.key(), act.digest(), receipt, act.now().plus(KEPT), 0)));
    }

    /** For filing: the complaint itself, whose id comes from the key, is what a second tap meets. */
    Answer filing(Act act, Supplier<Decision> decide) {
        return trying(act, decide, (_, _) -> {});
    }

    private interface Seal {
        void on(Leaf leaf, Receipt receipt);
    }

    private Answer trying(Act act, Supplier<Decision> decide, Seal seal) {
        for (int tries = 1; ; tries++) {
            Optional<Answer> before = before(act);
            if (before.isPresent()) {
                return before.get();
            }
            switch (decide.get()) {
                case Decision.Refuse(var why) -> {
                    return new Answer.Refused(why);
                }
                case Decision.Write(var leaf, var receipt) -> {
                    seal.on(leaf, receipt);
                    if (book.write(leaf) == Written.DONE) {
                        return new Answer.Done(receipt);
                    }
                }
            }
            if (!act.patience().again(tries)) {
                return new Answer.Refused(new Refusal.Busy());
            }
        }
    }

    /** What this key came to before, by whichever route it was used. */
    private Optional<Answer> before(Act act) {
        HotelId hotel = act.actor().hotel();
        Place complaint = Place.complaint(hotel, complaintId(hotel, act.key()));
        List<Page> used = book.together(List.of(Place.key(hotel, act.key()), complaint.entry(1)));
        return used.stream().findFirst().map(page -> switch (page) {
            case KeySlip slip when slip.digest().equals(act.digest()) -> new Answer.Done(slip.receipt());
            case Entry entry
            when entry.fact() instanceof Fact.Filed filed && filed.digest().equals(act.digest()) ->
                new Answer.Done(Filing.receipt(entry, filed));
            default -> new Answer.Refused(new Refusal.KeyReused());
        });
    }
}
