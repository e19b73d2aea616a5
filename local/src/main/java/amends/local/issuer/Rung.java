package amends.local.issuer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A rung of the ladder; a higher one carries the scopes of all below it. */
enum Rung {
    CLERK,
    SUPERVISOR,
    MOD,
    MANAGER;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Rung> of(String code) {
        return Arrays.stream(values()).filter(rung -> rung.code().equals(code)).findFirst();
    }

    /** Space-separated, as the claim {@code scope} has them. */
    String scopes() {
        return Arrays.stream(values())
                .filter(rung -> rung.compareTo(this) <= 0)
                .map(rung -> "amends/" + rung.code())
                .collect(Collectors.joining(" "));
    }
}
