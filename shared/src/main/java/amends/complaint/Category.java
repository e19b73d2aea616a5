package amends.complaint;

import amends.hotel.Coded;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a complaint is about: one of the eighteen that the desk, the screens and the figures share. */
public enum Category implements Coded {
    NOISE("noise"),
    CLEANLINESS("cleanliness"),
    ROOM_CONDITION("room-condition"),
    CLIMATE("climate"),
    WATER("water"),
    INTERNET_TV("internet-tv"),
    ROOM_NOT_AS_BOOKED("room-not-as-booked"),
    CHECK_IN_WAIT("check-in-wait"),
    BILLING("billing"),
    STAFF_CONDUCT("staff-conduct"),
    FOOD_DRINK("food-drink"),
    KEY_LOCK("key-lock"),
    PESTS("pests"),
    SAFETY("safety"),
    SMOKE_ODOUR("smoke-odour"),
    FACILITIES("facilities"),
    LOST_PROPERTY("lost-property"),
    OTHER("other");

    private static final Map<String, Category> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toMap(Category::code, Function.identity()));

    private final String code;

    Category(String code) {
        this.code = code;
    }

    /** The name that the API, the table and the files use. */
    @Override
    public String code() {
        return code;
    }

    public static Optional<Category> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
