package amends.lambda.desk;

import amends.clerk.Role;
import amends.desk.Actor;
import amends.hotel.HotelId;
import amends.lambda.door.HttpRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/** Who is calling, by the claims of the verified token and by nothing else. */
final class Caller {
    private static final Pattern HOTEL = Pattern.compile("[a-z][a-z0-9-]{1,31}");

    private Caller() {}

    /** Empty when the token lacks any of what makes somebody of a house. */
    static Optional<Actor> of(HttpRequest request) {
        Optional<String> hotel =
                request.claim("hotel").filter(id -> HOTEL.matcher(id).matches());
        Optional<Role> role = request.claim("role").flatMap(Role::of);
        Optional<String> person = request.claim("sub");
        Optional<String> name = request.claim("name");
        Optional<String> tablet = request.claim("tablet");
        if (hotel.isEmpty() || role.isEmpty() || person.isEmpty() || name.isEmpty() || tablet.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Actor(new HotelId(hotel.get()), person.get(), name.get(), role.get(), tablet.get()));
    }
}
