package amends.complaint;

import amends.hotel.Coded;

/** A time by which something should have happened to a complaint. */
public enum Deadline implements Coded {
    /** A person has answered the guest. */
    ACKNOWLEDGE("acknowledge"),
    /** What was promised has been done. */
    PROMISE("promise"),
    /** It is put right. */
    RESOLVE("resolve");

    private final String code;

    Deadline(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
