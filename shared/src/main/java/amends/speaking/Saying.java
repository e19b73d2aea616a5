package amends.speaking;

import amends.complaint.*;
import amends.remedy.RemedyKind;
import java.util.*;

public sealed interface Saying {
    record Received(String number) implements Saying {}

    record ReceivedWhichRoom(String number) implements Saying {}

    record ReceivedWhatRemedy(String number, List<RemedyKind> offered) implements Saying {}

    record QuestionReceived(String number) implements Saying {}

    record SafetyHelpComes(String emergencyNumber) implements Saying {}

    record PromiseSlips(String number, String newTime) implements Saying {}

    record Reopened(String number) implements Saying {}

    record OptedOut(String hotel) implements Saying {}

    record OptedIn(String hotel) implements Saying {}

    record HelpText(String hotel, String deskPhone) implements Saying {}

    record ClerkOverloaded(
            String clerkName, int minutes, int items, int returned, int left, Optional<String> mostUrgent)
            implements Saying {}

    record ClerkAllClear(String clerkName) implements Saying {}

    record Danger(String number, String room, Category category) implements Saying {}

    record DangerPassedOn(String number, String room, Category category, String from, String to) implements Saying {}

    record DangerNobody(String number, String room, Category category) implements Saying {}

    record Late(String number, String room, Category category, String what, int minutesLate) implements Saying {}

    record NeedsPerson(String number) implements Saying {}
}
