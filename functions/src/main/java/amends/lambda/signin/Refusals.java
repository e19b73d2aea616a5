package amends.lambda.signin;

import amends.desk.Admission.Reason;
import amends.hotel.Listing;
import amends.lambda.door.Problem;
import java.time.Duration;
import java.time.Instant;

/** What a refusal is answered with. */
final class Refusals {
    private Refusals() {}

    static Problem problem(Reason why, Instant now) {
        return switch (why) {
            case Reason.WrongCode() ->
                Problem.of(
                        403,
                        "wrong-code",
                        "The code does not fit",
                        "The code was mistyped, was used or is older than 15 minutes. Ask a manager for a new one.");
            case Reason.BadLabel() ->
                Problem.of(400, "bad-label", "The label does not fit", "Name the tablet with 1 to 60 characters.")
                        .with("field", "label");
            case Reason.UnknownTablet() ->
                Problem.of(
                        401,
                        "tablet-not-enrolled",
                        "This tablet is not enrolled",
                        "Ask a manager for an enrolment code and enrol it.");
            case Reason.NotAPin() ->
                Problem.of(
                                400,
                                "not-a-pin",
                                "That is no PIN",
                                "A PIN is 6 to 12 digits. Nothing was counted: try again.")
                        .with("field", "pin");
            case Reason.WrongPin(var notBefore) ->
                notBefore
                        .map(until -> wrongPin("That was the last free try. Wait, or ask a supervisor to unlock you.")
                                .with("notBefore", Listing.time(until))
                                .header("retry-after", seconds(now, until)))
                        .orElseGet(() -> wrongPin("Try again."));
            case Reason.TooSoon(Instant notBefore) ->
                Problem.of(
                                429,
                                "too-many-tries",
                                "Too many wrong PINs",
                                "Wait, use another tablet, or ask a supervisor to unlock you.")
                        .with("notBefore", Listing.time(notBefore))
                        .header("retry-after", seconds(now, notBefore));
            case Reason.SessionOver() ->
                Problem.of(401, "session-over", "The session is over", "Sign in again with your name and PIN.");
            case Reason.NoLongerAllowed() ->
                Problem.of(
                        403,
                        "no-longer-allowed",
                        "You may not do this",
                        "Your role has changed or this tablet was switched off. Sign in again.");
            case Reason.NoSuchPerson() -> Problem.notFound("Nobody of the staff has this id.");
            case Reason.NoSuchTablet() -> Problem.notFound("The hotel has no tablet of this id.");
            case Reason.Busy() -> Problem.busy();
        };
    }

    private static Problem wrongPin(String whatNow) {
        return Problem.of(401, "wrong-pin", "The PIN is wrong", "The name and the PIN do not fit. " + whatNow);
    }

    /** Whole seconds until then, at least one. */
    private static String seconds(Instant now, Instant until) {
        return String.valueOf(
                Math.max(1, Math.ceilDiv(Duration.between(now, until).toMillis(), 1000)));
    }
}
