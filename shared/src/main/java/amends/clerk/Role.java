package amends.clerk;

import amends.hotel.Coded;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A rung of the ladder; a higher rung may do what every lower one may. */
public enum Role implements Coded {
    CLERK("clerk"),
    SUPERVISOR("supervisor"),
    /** The manager on duty. */
    MOD("mod"),
    /** The general manager. */
    MANAGER("manager");

    private static final List<Role> LADDER = List.of(values());

    private final String code;

    Role(String code) {
        this.code = code;
    }

    /** The name that the API, the claims and the table use. */
    @Override
    public String code() {
        return code;
    }

    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }

    /** The rung so many above the lowest, or the top. */
    public static Role rung(int above) {
        return LADDER.get(Math.min(above, LADDER.size() - 1));
    }

    public boolean atLeast(Role rung) {
        return compareTo(rung) >= 0;
    }

    /** The OAuth scopes that a token of this rung carries, the lowest first. */
    public List<String> scopes() {
        return Arrays.stream(values())
                .filter(this::atLeast)
                .map(role -> "amends/" + role.code)
                .toList();
    }
}
