package amends.lambda.relay;

import amends.complaint.Errand.Status;
import amends.complaint.Errand.Task;
import amends.dispatch.Relaying.Due;
import amends.dispatch.Relaying.News;
import amends.hotel.HotelId;
import amends.hotel.Place;
import amends.lambda.door.Json;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** A record of the table's stream, as the news of one new entry. */
final class Stream {
    private static final String COMPLAINT = "#C#";

    private Stream() {}

    static String number(Map<String, Object> record) {
        return Json.text(Json.object(record.get("dynamodb")).get("SequenceNumber"))
                .orElse("");
    }

    /** Empty for what is no new entry. */
    static Optional<News> news(Map<String, Object> record) {
        Map<String, Object> image =
                Json.object(Json.object(record.get("dynamodb")).get("NewImage"));
        boolean entry = Json.text(record.get("eventName")).equals(Optional.of("INSERT"))
                && value(image, "type", "S").equals(Optional.of("entry"));
        return entry ? Optional.of(entry(image)) : Optional.empty();
    }

    private static News entry(Map<String, Object> image) {
        return new News(
                new HotelId(needed(image, "hotel", "S")),
                new Place(needed(image, "PK", "S"), needed(image, "SK", "S")),
                about(map(image, "of")),
                Integer.parseInt(needed(image, "number", "N")),
                due(map(image, "errand")));
    }

    /** What a tablet may know it by: a conversation's shelf bears a guest's number, so it is only called one. */
    private static String about(Map<String, Object> of) {
        String shelf = needed(of, "shelf", "S");
        String line = needed(of, "line", "S");
        int complaint = shelf.indexOf(COMPLAINT);
        if (complaint >= 0) {
            return shelf.substring(complaint + COMPLAINT.length());
        }
        return line.equals("TALK") ? "talk" : line;
    }

    private static Optional<Due> due(Map<String, Object> errand) {
        if (!value(errand, "status", "S").equals(Optional.of(Status.OWED.code()))) {
            return Optional.empty();
        }
        String code = needed(errand, "task", "S");
        Task task = Arrays.stream(Task.values())
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("an errand of no known task"));
        return Optional.of(new Due(task, Instant.parse(needed(errand, "notBefore", "S"))));
    }

    private static Map<String, Object> map(Map<String, Object> image, String name) {
        return Json.object(Json.object(image.get(name)).get("M"));
    }

    private static String needed(Map<String, Object> image, String name, String type) {
        return value(image, name, type)
                .orElseThrow(() -> new IllegalArgumentException("an entry's image lacks " + name));
    }

    private static Optional<String> value(Map<String, Object> image, String name, String type) {
        return Json.text(Json.object(image.get(name)).get(type));
    }
}
