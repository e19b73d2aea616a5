package amends.lambda.door;

import amends.hotel.Place;
import java.util.Map;

/** The message that an errand travels as: nothing but the place of the entry that owes it. */
public final class Parcels {
    private Parcels() {}

    /** @throws IllegalArgumentException when the message names no place; it never will */
    public static Place place(String message) {
        Map<String, Object> parcel =
                Json.strict(message).orElseThrow(() -> new IllegalArgumentException("not a parcel"));
        return new Place(part(parcel, "shelf"), part(parcel, "line"));
    }

    private static String part(Map<String, Object> parcel, String name) {
        return Json.text(parcel.get(name)).orElseThrow(() -> new IllegalArgumentException("no " + name));
    }
}
