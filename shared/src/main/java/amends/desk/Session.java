package amends.desk;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a tablet holds of somebody who is signed in: who, and the token that renews the access, written
 * {@code clerk.token}. The name is only where to look: the identity provider knows whose the token is.
 */
public record Session(String clerk, String token) {
    private static final Pattern SHAPE = Pattern.compile("([A-Za-z0-9-]{1,64})\\.([A-Za-z0-9._~+/=-]{1,3800})");

    public static Optional<Session> of(String written) {
        Matcher session = SHAPE.matcher(written);
        return session.matches() ? Optional.of(new Session(session.group(1), session.group(2))) : Optional.empty();
    }

    public String written() {
        return clerk + "." + token;
    }

    /** Never the token: a log line may hold what this returns. */
    @Override
    public String toString() {
        return "Session[" + clerk + "]";
    }
}
