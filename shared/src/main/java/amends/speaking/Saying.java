package amends.speaking;

import amends.complaint.Category;
import amends.complaint.Deadline;
import amends.remedy.RemedyKind;
import java.util.List;
import java.util.Optional;

/**
 * What the house says, apart from the words for it. To staff it names rooms, categories, minutes and numbers, never a
 * guest or a story. A {@code number} is a complaint's, as said aloud: 412-K7.
 */
public sealed interface Saying {

    /** To a guest. */
    sealed interface ToGuest extends Saying {}

    /** To somebody of the house. */
    sealed interface ToStaff extends Saying {}

    /** We have it, a colleague is reading it. */
    record Received(String number) implements ToGuest {}

    record ReceivedWhichRoom(String number) implements ToGuest {}

    /** Asks what would make it right, with the offered remedies numbered from 1. */
    record ReceivedWhatRemedy(String number, List<RemedyKind> offered) implements ToGuest {
        public ReceivedWhatRemedy {
            if (offered.isEmpty()) {
                throw new IllegalArgumentException("asking for a remedy needs some to offer");
            }
            offered = List.copyOf(offered);
        }
    }

    record QuestionReceived(String number) implements ToGuest {}

    /** @param emergencyNumber the land's, such as 112 */
    record SafetyHelpComes(String emergencyNumber) implements ToGuest {}

    /** @param newTime in the hotel's own time, as a guest reads it: 21:40 */
    record PromiseSlips(String number, String newTime) implements ToGuest {}

    record Reopened(String number) implements ToGuest {}

    record OptedOut(String hotel) implements ToGuest {}

    record OptedIn(String hotel) implements ToGuest {}

    record HelpText(String hotel, String deskPhone) implements ToGuest {}

    /** To a caller whose complaint could not be written down: a person takes the call. */
    record PutThrough() implements ToGuest {}

    /**
     * A clerk has more than can be done, and what could be done about it has been.
     *
     * @param minutes the clerk's workload when it happened
     * @param items complaints taken when it happened
     * @param returned how many went back to the list
     * @param left how many the clerk keeps
     * @param mostUrgent the number of what somebody should take first
     */
    record ClerkOverloaded(
            String clerkName, int minutes, int items, int returned, int left, Optional<String> mostUrgent)
            implements ToStaff {}

    record ClerkAllClear(String clerkName) implements ToStaff {}

    /** Severity 1, to the clerk whose it is. */
    record Danger(String number, String room, Category category) implements ToStaff {}

    /** Severity 1 was not started in time and went from one clerk to the next. */
    record DangerPassedOn(String number, String room, Category category, String from, String to) implements ToStaff {}

    /** Severity 1, and nobody is on duty to have it. */
    record DangerNobody(String number, String room, Category category) implements ToStaff {}

    /** A due time has passed. */
    record Late(String number, String room, Category category, Deadline what, int minutesLate) implements ToStaff {}

    /** Something owed could not be sent, and a person must see to it. */
    record NeedsPerson(String number) implements ToStaff {}
}
