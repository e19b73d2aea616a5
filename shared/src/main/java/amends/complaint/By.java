package amends.complaint;

import java.util.Optional;

/** Who did it: a guest, somebody of the staff, or the house itself. */
public sealed interface By {
    record Guest() implements By {}

    record Staff(String id, String name) implements By {}

    record House() implements By {}

    default Optional<String> person() {
        return this instanceof Staff staff ? Optional.of(staff.id()) : Optional.empty();
    }
}
