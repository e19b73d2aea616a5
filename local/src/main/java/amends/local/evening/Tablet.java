package amends.local.evening;

import amends.local.command.CannotRun;
import amends.local.evening.Door.Answer;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A tablet at the desk, enrolled by a code: it holds a secret as a cookie, and people sign in on it. */
final class Tablet {
    private static final String COOKIE = "amends_tablet=";
    private static final int CODES = 3;

    private final Door door;
    private final String secret;

    private Tablet(Door door, String secret) {
        this.door = door;
        this.secret = secret;
    }

    /** A code that was used up by a try whose answer was lost is followed by another. */
    static Tablet enrol(Door door, Supplier<String> codes, String label) {
        for (int tries = 1; ; tries++) {
            Answer answer =
                    door.send("POST", "/tablets", Map.of(), Optional.of(Map.of("code", codes.get(), "label", label)));
            if (answer.good()) {
                return new Tablet(door, cookie(answer));
            }
            if (tries == CODES) {
                throw CannotRun.because("The tablet \"" + label + "\" was not enrolled: " + answer.status() + " "
                        + answer.text("detail"));
            }
        }
    }

    private static String cookie(Answer answer) {
        return answer.cookies().stream()
                .filter(cookie -> cookie.startsWith(COOKIE))
                .findFirst()
                .orElseThrow(() -> CannotRun.because("The service enrolled a tablet and gave it no cookie."));
    }

    /** Signs somebody in, which begins their shift; returns the access token. */
    String signIn(String person, String pin) {
        Answer answer = door.send(
                "POST", "/sign-in", Map.of("Cookie", secret), Optional.of(Map.of("clerk", person, "pin", pin)));
        if (!answer.good()) {
            throw CannotRun.because(
                    "Signing in as " + person + " was refused: " + answer.status() + " " + answer.text("detail"));
        }
        return answer.text("accessToken");
    }
}
