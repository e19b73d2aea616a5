package amends.complaint;

import amends.hotel.Coded;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a message is: a grievance, an ordinary request, or something that needs no place on the desk's list. */
public enum Kind implements Coded {
    /** Something is wrong. */
    COMPLAINT("complaint"),
    /** An ordinary question or request without a grievance; kept on the same list, at severity 4. */
    QUESTION("question"),
    THANKS("thanks"),
    /** A reply to what the house asked: "412", "2", "yes please". */
    ANSWER("answer"),
    /** STOP and its kin as the whole message. */
    OPT_OUT("optout"),
    /** START and its kin as the whole message. */
    OPT_IN("optin"),
    /** The bare word. */
    HELP("help");

    private static final Map<String, Kind> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toMap(Kind::code, Function.identity()));

    private final String code;

    Kind(String code) {
        this.code = code;
    }

    /** The name that the API, the table and the files use. */
    @Override
    public String code() {
        return code;
    }

    public static Optional<Kind> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
