package amends.lambda.desk;

import amends.book.Book;
import amends.book.Pulse;
import amends.hotel.HotelId;
import amends.hotel.Place;
import amends.lambda.door.BadRequest;
import amends.lambda.door.Fields;
import amends.lambda.door.HttpRequest;
import amends.lambda.door.Problem;
import java.util.regex.Pattern;

/** Whether anything changed at a desk, for tablets that ask each second: one page read, and few bytes while nothing did. */
final class Pulses {
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,18}");

    private Pulses() {}

    static Fields since(HttpRequest request, Book book, HotelId hotel) {
        long known = request.query("since")
                .filter(sent -> WHOLE.matcher(sent).matches())
                .map(Long::parseLong)
                .orElseThrow(Pulses::noNumber);
        Pulse pulse = book.at(Place.pulse(hotel), Pulse.class).orElseGet(() -> Pulse.still(hotel));
        var fields = new Fields().put("beats", pulse.beats());
        return pulse.beats() == known
                ? fields
                : fields.put(
                        "changes",
                        pulse.changes().stream()
                                .map(change ->
                                        new Fields().put("id", change.id()).put("entry", change.entry()))
                                .toList());
    }

    private static BadRequest noNumber() {
        return new BadRequest(Problem.of(
                        400,
                        "bad-request",
                        "The request makes no sense",
                        "“since” is not a whole number. Send the pulse that the desk or the last reply said, or 0.")
                .with("field", "since"));
    }
}
