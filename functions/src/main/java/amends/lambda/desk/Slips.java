package amends.lambda.desk;

import amends.complaint.Category;
import amends.complaint.Kind;
import amends.complaint.Severity;
import amends.complaint.Words;
import amends.desk.FilingAtDesk.Slip;
import amends.hotel.Phone;
import amends.lambda.door.BadRequest;
import amends.lambda.door.Body;
import amends.remedy.Remedy;
import amends.remedy.RemedyKind;
import java.time.Instant;
import java.util.Optional;

/** What a clerk entered about a new complaint, read from JSON. */
final class Slips {
    static final int LONGEST_ROOM = 8;
    static final int LONGEST_ID = 64;
    static final int LONGEST_DETAIL = 500;
    static final Kind[] KINDS = {Kind.COMPLAINT, Kind.QUESTION};

    private static final int LONGEST_PHONE = 40;
    private static final long MOST_MONEY = 100_000_000_000L;

    private Slips() {}

    static Slip read(Body body, Instant now) {
        body.only("stay", "room", "phone", "kind", "category", "severity", "safety", "remedies", "words");
        Optional<Category> category = body.one("category", Category.values());
        Optional<String> words = body.words("words", Words.MOST);
        if (category.isEmpty() && words.isEmpty()) {
            throw new BadRequest("A complaint needs a category or words. Say what is wrong, then send it again.");
        }
        return new Slip(
                body.text("stay", LONGEST_ID),
                room(body),
                body.read("phone", LONGEST_PHONE, Phone::of, "a phone number with + and the land's code"),
                body.one("kind", KINDS),
                category,
                severity(body),
                body.flag("safety").orElse(false),
                body.objects("remedies", RemedyKind.values().length)
                        .map(all -> all.stream().map(one -> remedy(one, now)).toList()),
                words.orElse(""));
    }

    static Optional<String> room(Body body) {
        return body.text("room", LONGEST_ROOM).map(String::strip).filter(room -> !room.isEmpty());
    }

    static Optional<Severity> severity(Body body) {
        return body.whole("severity", 1, 4).flatMap(Severity::of);
    }

    private static Remedy remedy(Body body, Instant now) {
        body.only("kind", "detail", "amount", "words");
        return Remedy.requested(
                body.needed("kind", body.one("kind", RemedyKind.values())),
                body.words("detail", LONGEST_DETAIL),
                body.number("amount", 0, MOST_MONEY),
                body.words("words", LONGEST_DETAIL),
                now);
    }
}
