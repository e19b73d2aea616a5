package amends.hotel.planted;

import java.util.Optional;

/** Planted: the environment read in shared. */
public final class ReadsEnvironment {
    public Optional<String> table() {
        return Optional.ofNullable(System.getenv("TABLE"));
    }
}
