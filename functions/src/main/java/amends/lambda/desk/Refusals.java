package amends.lambda.desk;

import amends.desk.Refusal;
import amends.hotel.Listing;
import amends.lambda.door.Problem;
import java.util.TreeSet;

/** What each refusal is called over HTTP, and what the clerk is told to do. */
final class Refusals {
    private Refusals() {}

    static Problem problem(Refusal why) {
        return switch (why) {
            case Refusal.NoSuchComplaint _ ->
                Problem.notFound("There is no such complaint. Look for it on the desk's list.");
            case Refusal.NoSuchEntry _ ->
                Problem.notFound("This complaint has no such entry. Read it again, then choose one that it has.");
            case Refusal.NoSuchStay _ ->
                senseless("no-such-stay", "There is no such stay", "Check the booking, or leave the stay out.");
            case Refusal.NoSuchRoom _ ->
                senseless("no-such-room", "There is no such room", "Check the room's number, then send it again.");
            case Refusal.NoSuchPerson _ ->
                senseless(
                        "no-such-person",
                        "There is no such person",
                        "Choose a colleague who works here, or one of: "
                                + String.join(", ", new TreeSet<>(Commands.DEPARTMENTS)) + ".");
            case Refusal.KeyReused _ ->
                senseless(
                        "key-reused",
                        "The key belongs to another request",
                        "Nothing was changed. Send this with a new Idempotency-Key.");
            case Refusal.Busy _ -> Problem.busy();
            case Refusal.TooSoon(var earliest) ->
                senseless("too-soon", "That is too soon to promise", "Promise a later time.")
                        .with("earliest", Listing.time(earliest));
            case Refusal.AfterCheckout(var checkout) ->
                senseless("after-checkout", "The guest will have left by then", "Promise a time before checkout.")
                        .with("checkout", Listing.time(checkout));
            case Refusal.TheirsAlready(var clerk) ->
                conflict("theirs-already", clerk + " has it already", "Ask them to hand it over, or take another.")
                        .with("who", clerk);
            case Refusal.YoursAlready _ -> conflict("yours-already", "It is yours already", "Nothing more is needed.");
            case Refusal.Closed(var standing) ->
                conflict("closed", "It is " + standing, "Reopen it first if it is not right after all.");
            case Refusal.OpenStill _ -> conflict("open-still", "It is open still", "Nothing more is needed.");
            case Refusal.NotOnDuty(var person) ->
                conflict(
                                "not-on-duty",
                                person + " is not on duty",
                                "Sign in again to begin a shift, or choose somebody who is on duty.")
                        .with("who", person);
            case Refusal.NoPhone _ ->
                conflict("no-phone", "No phone is known", "Call the room or go there, then write a note of it.");
            case Refusal.NoTextsWanted _ ->
                conflict(
                        "no-texts-wanted",
                        "The guest wants no texts",
                        "Call the room or go there, then write a note of it.");
            case Refusal.CostsMoney(var kind) ->
                Problem.of(
                        403,
                        "costs-money",
                        "That costs money",
                        "“" + kind.code()
                                + "” needs an authority that is not given here yet. Ask a manager, and write a note of what was agreed.");
            case Refusal.ReachedAlready(var station) ->
                conflict("reached-already", "It is " + station.code() + " already", "Nothing more is needed.");
            case Refusal.NotUndoable _ ->
                conflict("not-undoable", "That cannot be taken back", "Correct it by doing the opposite.");
            case Refusal.TooLateToUndo _ ->
                conflict("too-late-to-undo", "It is too late to take that back", "Correct it by doing the opposite.");
            case Refusal.UndoneAlready _ ->
                conflict("undone-already", "That was taken back already", "Nothing more is needed.");
            case Refusal.NotYourAct _ ->
                conflict("not-your-act", "Somebody else did that", "Ask them to take it back.");
            case Refusal.ChangedSince _ ->
                conflict("changed-since", "Something was done since", "Read it again, then correct what is wrong now.");
            case Refusal.SentAlready _ ->
                conflict("sent-already", "The text is on its way", "Send another that puts it right.");
        };
    }

    /** A room in an address. */
    static Problem noSuchRoom() {
        return Problem.of(404, "no-such-room", "There is no such room", "Check the room's number, then look again.");
    }

    private static Problem senseless(String word, String title, String detail) {
        return Problem.of(422, word, title, detail);
    }

    private static Problem conflict(String word, String title, String detail) {
        return Problem.of(409, word, title, detail);
    }
}
