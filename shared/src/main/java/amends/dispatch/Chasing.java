package amends.dispatch;

import amends.book.Book;
import amends.clerk.Role;
import amends.complaint.By;
import amends.complaint.Complaint;
import amends.complaint.Deadline;
import amends.complaint.Errand;
import amends.complaint.Errand.Task;
import amends.complaint.Fact;
import amends.complaint.State;
import amends.complaint.State.Promise;
import amends.hotel.Hotel;
import amends.speaking.Saying;
import amends.speaking.Speaker;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * Looks at a complaint's times: a promise about to slip is lengthened once and the guest told before it slips; what
 * nobody answered or put right in time climbs the ladder, one rung at each missed time, each told once.
 */
final class Chasing {
    private static final By HOUSE = new By.House();
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Book book;
    private final Speaker speaker = new Speaker();

    Chasing(Book book) {
        this.book = book;
    }

    /** What is to be written, if any time has come. */
    Optional<Move> look(Hotel hotel, Complaint complaint, Instant now) {
        if (!complaint.open() || now.isBefore(complaint.state().nextCheck())) {
            return Optional.empty();
        }
        var move = new Move(book, hotel, complaint, now);
        State state = complaint.state();
        boolean unanswered = state.acknowledgedAt().isEmpty()
                && !state.missed(Deadline.ACKNOWLEDGE)
                && !now.isBefore(state.acknowledgeBy());
        if (unanswered) {
            late(hotel, move, Deadline.ACKNOWLEDGE, state.acknowledgeBy(), now);
        }
        state.promise()
                .filter(promise -> !state.missed(Deadline.PROMISE) && !now.isBefore(promise.check()))
                .ifPresent(promise -> slipping(hotel, complaint, move, promise, now));
        Instant resolve = state.missed(Deadline.RESOLVE) ? state.chase().next().orElse(Instant.MAX) : state.resolveBy();
        if (!now.isBefore(resolve)) {
            late(hotel, move, Deadline.RESOLVE, state.resolveBy(), now);
        }
        move.watch();
        return Optional.of(move);
    }

    /** Missed: told to the next rung, until the top has heard of it. */
    private static void late(Hotel hotel, Move move, Deadline what, Instant due, Instant now) {
        int rung = move.state().chase().rung();
        boolean rings = rung < Role.values().length;
        Optional<Instant> next = Optional.of(now.plus(hotel.settings().chaseEvery()));
        move.to(move.state().chased(what, rings, next));
        if (rings) {
            Instant until = now.plus(hotel.settings().alertValid());
            move.entry(HOUSE, new Fact.Late(what, due, rung), Errand.owed(Task.ALERT, now, Optional.of(until)));
        }
    }

    private void slipping(Hotel hotel, Complaint complaint, Move move, Promise promise, Instant now) {
        if (promise.lengthened() > 0) {
            late(hotel, move, Deadline.PROMISE, promise.by(), now);
            return;
        }
        Instant by = promise.by().plus(hotel.settings().lengthenBy());
        move.to(move.state()
                .promised(Optional.of(new Promise(by, by.minus(hotel.settings().checkPromise()), 1))));
        move.entry(HOUSE, new Fact.PromiseLengthened(promise.by(), by));
        if (complaint.phone().isPresent()) {
            String clock = CLOCK.format(by.atZone(hotel.zone()));
            String words = speaker.say(
                    new Saying.PromiseSlips(complaint.number(), clock),
                    complaint.understood().language());
            move.entry(
                    HOUSE,
                    new Fact.TextOut(words, true, true, false),
                    Errand.owed(Task.TEXT, now, Optional.of(promise.by())));
        }
    }
}
