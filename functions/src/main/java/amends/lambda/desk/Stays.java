package amends.lambda.desk;

import amends.desk.BookingStays.Booking;
import amends.desk.InHouse;
import amends.desk.StayForm;
import amends.desk.StayForm.Field;
import amends.lambda.door.Body;
import amends.lambda.door.Fields;
import amends.lambda.door.HttpReply;
import amends.lambda.door.Problem;
import amends.stay.Stay;
import java.math.BigDecimal;
import java.util.stream.Collectors;

/** A guest's booking, read from JSON and written as it then stands. */
final class Stays {
    private static final int LONGEST = 200;

    private Stays() {}

    static StayForm form(String id, Body body) {
        body.only("guest", "room", "phone", "language", "tier", "arrival", "departure", "nightlyRate");
        return new StayForm(
                id,
                text(body, "guest"),
                text(body, "room"),
                text(body, "phone"),
                text(body, "language"),
                text(body, "tier"),
                text(body, "arrival"),
                text(body, "departure"),
                text(body, "nightlyRate"));
    }

    private static String text(Body body, String name) {
        return body.text(name, LONGEST).orElse("");
    }

    static HttpReply reply(Booking booking) {
        return switch (booking) {
            case Booking.Booked(Stay stay, boolean _) -> HttpReply.json(200, stay(stay));
            case Booking.Busy _ -> Problem.busy().reply();
            case Booking.Faulty(var faults) ->
                Problem.of(
                                422,
                                "not-a-stay",
                                "That is no stay",
                                faults.stream()
                                                .map(fault -> "“" + name(fault.field()) + "” " + fault.says())
                                                .collect(Collectors.joining("; "))
                                        + ". Correct it, then send it again.")
                        .with(
                                "fields",
                                faults.stream()
                                        .map(fault -> name(fault.field()))
                                        .toList())
                        .reply();
        };
    }

    private static String name(Field field) {
        return field == Field.NIGHTLY_RATE ? "nightlyRate" : field.column();
    }

    static Fields inHouse(InHouse house) {
        return new Fields()
                .put("rooms", house.rooms())
                .put("stays", house.stays().stream().map(Stays::guest).toList());
    }

    private static Fields stay(Stay stay) {
        return guest(stay).put("nightlyRate", stay.nightlyRate().map(Stays::money));
    }

    /** Who it is, without what it costs them. */
    private static Fields guest(Stay stay) {
        return new Fields()
                .put("id", stay.id())
                .put("guest", stay.guest())
                .put("room", stay.room())
                .put("phone", stay.phone())
                .put("language", stay.language())
                .put("tier", stay.tier())
                .put("arrival", stay.arrival().toString())
                .put("departure", stay.departure().toString());
    }

    private static String money(long hundredths) {
        return BigDecimal.valueOf(hundredths, 2).toPlainString();
    }
}
