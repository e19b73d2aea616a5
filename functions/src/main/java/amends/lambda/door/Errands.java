package amends.lambda.door;

import amends.hotel.Place;
import java.util.Map;

/** A queue's message about an errand: the place of the entry that owes it, and nothing else. */
public final class Errands {
    private Errands() {}

    public static Place place(String message) {
        Map<String, Object> parcel = Json.strict(message).orElse(Map.of());
        return new Place(needed(parcel, "shelf"), needed(parcel, "line"));
    }

    private static String needed(Map<String, Object> parcel, String name) {
        return Json.text(parcel.get(name))
                .orElseThrow(() -> new IllegalArgumentException("a parcel without its " + name));
    }
}
