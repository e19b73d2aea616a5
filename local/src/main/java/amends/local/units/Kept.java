package amends.local.units;

import amends.book.Book;
import amends.book.Leaf;
import amends.complaint.Category;
import amends.complaint.Channel;
import amends.complaint.Complaint;
import amends.complaint.Ids;
import amends.complaint.Kind;
import amends.complaint.Severity;
import amends.complaint.Standing;
import amends.complaint.State;
import amends.complaint.Sure;
import amends.complaint.Targets;
import amends.complaint.Understood;
import amends.hotel.Language;
import amends.hotel.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Complaints of earlier days, all put right, as a book fills with them; their entries are on shelves that no desk reads. */
public final class Kept {
    private static final Category[] CATEGORIES = Category.values();
    private static final int DAYS = 365;
    private static final Instant YESTERDAY = QuietHouse.EVENING.minus(Duration.ofDays(1));

    private Kept() {}

    /**
     * Writes the complaints from one number to before another.
     *
     * @param progress told how many there are, after each
     */
    public static void write(Book book, int from, int to, IntConsumer progress) {
        for (int nth = from; nth < to; nth++) {
            book.write(new Leaf().put(complaint(nth)));
            progress.accept(nth + 1);
        }
    }

    private static Complaint complaint(int nth) {
        Category category = CATEGORIES[nth % CATEGORIES.length];
        Instant received = YESTERDAY.minus(Duration.ofDays(nth % DAYS)).minus(Duration.ofSeconds(nth / DAYS));
        int room = QuietHouse.room(nth % QuietHouse.ROOMS);
        String id = Ids.id("kept", String.valueOf(nth));
        var understood = new Understood(
                Kind.COMPLAINT,
                category,
                Optional.empty(),
                Severity.ANNOYING,
                false,
                Language.EN,
                Optional.of(String.valueOf(room)),
                List.of(),
                Sure.CERTAIN,
                List.of());
        State state = State.waiting(
                        understood,
                        Targets.of(category, Severity.ANNOYING, Settings.DEFAULTS),
                        received,
                        Optional.empty(),
                        Optional.of(received))
                .with(new Standing.Resolved("noa", received.plus(Duration.ofMinutes(20))));
        return new Complaint(
                QuietHouse.HOTEL,
                id,
                Ids.number(Optional.of(String.valueOf(room)), id),
                Channel.DESK,
                received,
                Optional.of(QuietHouse.stay(room)),
                Optional.of("Dana Levi"),
                Optional.of(QuietHouse.phone(room)),
                Optional.empty(),
                "The shower is cold, for the third time",
                Optional.empty(),
                state,
                1,
                0);
    }
}
