package amends.local.issuer;

import amends.clerk.Role;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Whom a token speaks for: a clerk of one hotel, signed in on one tablet.
 *
 * @param languages as {@code signin} wrote them; passed on untouched
 */
record Person(String hotel, String clerk, String name, Role role, String languages, String tablet) {

    /** Whether it is the same human being, whatever their name, role and languages are by now. */
    boolean sameAs(Person other) {
        return hotel.equals(other.hotel) && clerk.equals(other.clerk);
    }

    Map<String, Object> line(Instant ends) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("hotel", hotel);
        line.put("clerk", clerk);
        line.put("name", name);
        line.put("role", role.code());
        line.put("languages", languages);
        line.put("tablet", tablet);
        line.put("ends", ends.toString());
        return line;
    }

    static Person of(Map<String, Object> line) {
        return new Person(
                text(line, "hotel"),
                text(line, "clerk"),
                text(line, "name"),
                Role.of(text(line, "role")).orElseThrow(),
                text(line, "languages"),
                text(line, "tablet"));
    }

    private static String text(Map<String, Object> line, String name) {
        return String.valueOf(line.get(name));
    }
}
