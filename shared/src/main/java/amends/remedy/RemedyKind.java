package amends.remedy;

import amends.hotel.Coded;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One sort of thing that a house does for a guest. */
public enum RemedyKind implements Coded {
    APOLOGY_CALL("apology-call", true),
    REPAIR("repair", true),
    RE_CLEAN("re-clean", true),
    ITEM("item", true),
    ROOM_MOVE("room-move", false),
    UPGRADE("upgrade", false),
    LATE_CHECKOUT("late-checkout", false),
    AMENITY("amenity", false),
    BREAKFAST("breakfast", false),
    FOOD_DRINK_CREDIT("food-drink-credit", false),
    FEE_WAIVED("fee-waived", false),
    POINTS("points", false),
    RATE_ADJUSTMENT("rate-adjustment", false),
    NIGHT_COMPED("night-comped", false),
    REFUND("refund", false),
    OTHER_HOTEL("other-hotel", false);

    private static final Map<String, RemedyKind> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toMap(RemedyKind::code, Function.identity()));

    private final String code;
    private final boolean free;

    RemedyKind(String code, boolean free) {
        this.code = code;
        this.free = free;
    }

    /** The name that the API, the table and the files use. */
    @Override
    public String code() {
        return code;
    }

    /** Whether it costs the house no money, so that anybody at the desk may give it. */
    public boolean free() {
        return free;
    }

    public static Optional<RemedyKind> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
