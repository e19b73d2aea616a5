package amends.complaint;

import amends.hotel.Settings;
import java.time.Duration;

/**
 * What the house promises itself for a complaint, and what it is expected to cost a clerk.
 *
 * @param acknowledge how soon a person answers
 * @param resolve     how soon it is put right
 * @param minutes     a clerk's own minutes
 */
public record Targets(Duration acknowledge, Duration resolve, int minutes) {
    /** The design's table (§7), at the house's pace. */
    public static Targets of(Category category, Severity severity, Settings settings) {
        Targets plain = plain(category);
        if (severity == Severity.DANGER) {
            plain = minutes(2, 15, 8);
        } else if (severity == Severity.MINOR) {
            plain = minutes(10, 60, plain.minutes);
        }
        return new Targets(settings.paced(plain.acknowledge), settings.paced(plain.resolve), plain.minutes);
    }

    private static Targets plain(Category category) {
        return switch (category) {
            case SAFETY -> minutes(2, 15, 8);
            case KEY_LOCK -> minutes(5, 15, 8);
            case CLIMATE, WATER, CLEANLINESS, PESTS, SMOKE_ODOUR -> minutes(5, 30, 7);
            case NOISE -> minutes(5, 15, 5);
            case ROOM_CONDITION, INTERNET_TV, FOOD_DRINK, ROOM_NOT_AS_BOOKED, CHECK_IN_WAIT, FACILITIES ->
                minutes(10, 30, 5);
            case BILLING -> minutes(10, 60, 10);
            case STAFF_CONDUCT -> minutes(5, 30, 9);
            case LOST_PROPERTY, OTHER -> minutes(10, 60, 7);
        };
    }

    private static Targets minutes(int acknowledge, int resolve, int minutes) {
        return new Targets(Duration.ofMinutes(acknowledge), Duration.ofMinutes(resolve), minutes);
    }
}
