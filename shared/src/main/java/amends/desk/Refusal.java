package amends.desk;

import amends.remedy.Remedy.Station;
import amends.remedy.RemedyKind;
import java.time.Instant;

/** Why a command was not carried out; nothing has changed. */
public sealed interface Refusal {
    /** No such complaint, or one of another hotel. */
    record NoSuchComplaint() implements Refusal {}

    record NoSuchStay(String stay) implements Refusal {}

    record NoSuchRoom(String room) implements Refusal {}

    record NoSuchPerson(String person) implements Refusal {}

    record NoSuchEntry(int entry) implements Refusal {}

    /** The key was used for another request. */
    record KeyReused() implements Refusal {}

    /** Others were writing there until no time was left. */
    record Busy() implements Refusal {}

    /** Somebody else has it. */
    record TheirsAlready(String clerk) implements Refusal {}

    /** It is this person's already. */
    record YoursAlready() implements Refusal {}

    /** It is resolved or withdrawn. */
    record Closed(String standing) implements Refusal {}

    /** It is on the list still. */
    record OpenStill() implements Refusal {}

    record NotOnDuty(String person) implements Refusal {}

    record NoPhone() implements Refusal {}

    /** The guest's number opted out of texts. */
    record NoTextsWanted() implements Refusal {}

    /** Sooner than a promise may be. */
    record TooSoon(Instant earliest) implements Refusal {}

    /** The guest will have left by then. */
    record AfterCheckout(Instant checkout) implements Refusal {}

    /** It costs money, which needs an authority that is not given here yet. */
    record CostsMoney(RemedyKind kind) implements Refusal {}

    record ReachedAlready(Station station) implements Refusal {}

    record NotUndoable(int entry) implements Refusal {}

    record TooLateToUndo(int entry) implements Refusal {}

    record UndoneAlready(int entry) implements Refusal {}

    /** Somebody else's act. */
    record NotYourAct(int entry) implements Refusal {}

    /** Something happened since that builds on it. */
    record ChangedSince(int entry) implements Refusal {}

    /** The text is on its way. */
    record SentAlready(int entry) implements Refusal {}
}
