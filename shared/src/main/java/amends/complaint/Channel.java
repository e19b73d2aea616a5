package amends.complaint;

import amends.hotel.Coded;

/** How a complaint came in. */
public enum Channel implements Coded {
    DESK("desk"),
    TEXT("text"),
    PHONE("phone");

    private final String code;

    Channel(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
