package amends.lambda.door;

import amends.hotel.Coded;
import amends.hotel.Listing;
import amends.hotel.Phone;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JSON object being written, its fields in the order in which they are put; what is absent is left out. */
public final class Fields {
    private final Map<String, Object> fields = new LinkedHashMap<>();

    public Fields put(String name, Object value) {
        if (!(value instanceof Optional<?> some)) {
            fields.put(name, plain(value));
        } else if (some.isPresent()) {
            fields.put(name, plain(some.get()));
        }
        return this;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Fields inner -> inner.map();
            case Coded coded -> coded.code();
            case Instant at -> Listing.time(at);
            case Phone phone -> phone.e164();
            case Collection<?> all ->
                List.copyOf(all).stream().map(Fields::plain).toList();
            case String _, Integer _, Long _, Double _, Boolean _ -> value;
            default -> throw new IllegalArgumentException("no JSON for " + value.getClass());
        };
    }

    public Map<String, Object> map() {
        return Collections.unmodifiableMap(fields);
    }
}
