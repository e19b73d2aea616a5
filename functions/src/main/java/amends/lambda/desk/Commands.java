package amends.lambda.desk;

import amends.book.Book;
import amends.clerk.Person;
import amends.complaint.Category;
import amends.complaint.Words;
import amends.desk.Command;
import amends.hotel.HotelId;
import amends.hotel.Place;
import amends.lambda.door.BadRequest;
import amends.lambda.door.Body;
import amends.remedy.Remedy.Station;
import amends.remedy.RemedyKind;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/** What is done to a complaint, read from JSON. */
final class Commands {
    /** What SNS takes as one text. */
    private static final int LONGEST_TEXT = 1600;

    private static final int LONGEST_TIME = 40;
    private static final int MOST_MINUTES = 7 * 24 * 60;

    /** Whom a complaint is handed to when not to a person; any other name is taken for a person's id. */
    static final Set<String> DEPARTMENTS = Set.of(
            "housekeeping",
            "maintenance",
            "food-and-beverage",
            "kitchen",
            "concierge",
            "security",
            "laundry",
            "it",
            "accounts",
            "reservations",
            "management");

    private final Book book;

    Commands(Book book) {
        this.book = book;
    }

    /** One guest more in the line, or one fewer. */
    static int line(Body body) {
        body.only("by");
        return body.whole("by", -1, 1).filter(by -> by != 0).orElseThrow(body.wrong("by", "is not 1 or -1"));
    }

    Command take(Body body) {
        body.only();
        return new Command.Take();
    }

    Command start(Body body) {
        body.only();
        return new Command.Start();
    }

    Command reply(Body body) {
        body.only("text");
        return new Command.Reply(body.needed("text", body.words("text", LONGEST_TEXT)));
    }

    Command note(Body body) {
        body.only("text");
        return new Command.Note(body.needed("text", body.words("text", Words.MOST)));
    }

    Command promise(Body body, Instant now) {
        body.only("inMinutes", "at");
        Optional<Instant> in =
                body.whole("inMinutes", 1, MOST_MINUTES).map(minutes -> now.plus(Duration.ofMinutes(minutes)));
        Optional<Instant> at = body.read("at", LONGEST_TIME, Commands::time, "a time such as 2026-11-25T21:40:00Z");
        if (in.isPresent() == at.isPresent()) {
            throw new BadRequest("A promise is either “inMinutes” or “at”. Send one of them.");
        }
        return new Command.Promise(in.or(() -> at).orElseThrow());
    }

    private static Optional<Instant> time(String written) {
        try {
            Instant at = OffsetDateTime.parse(written).toInstant().truncatedTo(ChronoUnit.MILLIS);
            return Optional.of(at).filter(it -> it.isAfter(Instant.EPOCH) && it.isBefore(LATEST));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    Command correction(Body body) {
        body.only("kind", "category", "severity", "safety", "room", "remedies");
        var correct = new Command.Correct(
                body.one("kind", Slips.KINDS),
                body.one("category", Category.values()),
                Slips.severity(body),
                body.flag("safety"),
                Slips.room(body),
                body.some("remedies", RemedyKind.values()));
        if (correct.equals(NOTHING)) {
            throw new BadRequest("A correction says what is otherwise. Send at least one field.");
        }
        return correct;
    }

    private static final Command.Correct NOTHING = new Command.Correct(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    Command resolve(Body body) {
        body.only("outcome");
        return new Command.Resolve(body.words("outcome", Words.MOST));
    }

    Command reopen(Body body) {
        body.only("why");
        return new Command.Reopen(body.words("why", Words.MOST));
    }

    Command handOver(Body body, HotelId hotel) {
        body.only("to", "said", "wanted");
        String to = body.needed("to", body.text("to", Slips.LONGEST_ID).map(String::strip));
        boolean person = !DEPARTMENTS.contains(to)
                || book.at(Place.person(hotel, to), Person.class).isPresent();
        return new Command.HandOver(
                to,
                person,
                body.needed("said", body.words("said", Words.MOST)),
                body.needed("wanted", body.words("wanted", Words.MOST)));
    }

    Command undo(Body body) {
        body.only("entry");
        return new Command.Undo(body.needed("entry", body.whole("entry", 1, Integer.MAX_VALUE)));
    }

    Command remedy(Body body) {
        body.only("kind", "station", "detail");
        return new Command.Remedy(
                body.needed("kind", body.one("kind", RemedyKind.values())),
                body.needed("station", body.one("station", Station.values())),
                body.words("detail", Slips.LONGEST_DETAIL));
    }
}
