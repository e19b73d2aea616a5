package amends.hotel;

import java.time.Duration;
import java.time.LocalTime;

/**
 * What a house may set for itself. The defaults are the design's; where they come from: the marks from a simulation of
 * hotel desks, the rest from the promises that front desks commonly make.
 *
 * @param highMinutes   minutes taken at which a clerk is overloaded
 * @param highItems     complaints taken at which a clerk is overloaded
 * @param lowShare      the share of both high marks under which a clerk is no longer overloaded, 0 to 1
 * @param clearAfter    how long a clerk must be under the low mark before the all-clear
 * @param confirmWithin how long a clerk has to start a severity 1 before it moves to the next
 * @param undoWithin    how long an act can be taken back; a person's text to a guest leaves after it
 * @param checkPromise  how long before a promise falls due it is checked
 * @param lengthenBy    by how much a promise that is about to slip is lengthened
 * @param chaseEvery    how long after the last missed time the next rung of the ladder is rung
 * @param textValid     how long a text to a guest is worth sending
 * @param alertValid    how long an alert to staff is worth sending
 * @param shift         after how long a shift ends by itself
 * @param checkout      when guests leave, by the house's clock
 * @param pace          the factor on every acknowledge and resolve time; 1 in a real house, less in a demonstration
 */
public record Settings(
        int highMinutes,
        int highItems,
        double lowShare,
        Duration clearAfter,
        Duration confirmWithin,
        Duration undoWithin,
        Duration checkPromise,
        Duration lengthenBy,
        Duration chaseEvery,
        Duration textValid,
        Duration alertValid,
        Duration shift,
        LocalTime checkout,
        double pace) {
    public static final Settings DEFAULTS = new Settings(
            30,
            6,
            0.8,
            Duration.ofMinutes(2),
            Duration.ofSeconds(60),
            Duration.ofSeconds(8),
            Duration.ofMinutes(3),
            Duration.ofMinutes(15),
            Duration.ofMinutes(60),
            Duration.ofMinutes(60),
            Duration.ofMinutes(30),
            Duration.ofHours(14),
            LocalTime.of(11, 0),
            1.0);

    public Settings {
        if (highMinutes < 1 || highItems < 1 || lowShare <= 0 || lowShare > 1 || pace <= 0 || pace > 10) {
            throw new IllegalArgumentException(
                    "marks are 1 or more, the low share is above 0 and at most 1, pace at most 10");
        }
    }

    /** A length of time at this house's pace. */
    public Duration paced(Duration time) {
        return Duration.ofMillis(Math.round(time.toMillis() * pace));
    }
}
