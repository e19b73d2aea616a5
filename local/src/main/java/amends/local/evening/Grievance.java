package amends.local.evening;

import java.util.concurrent.atomic.AtomicInteger;

/** One complaint of the script, from what the guest says to what must have become of it at the end. */
final class Grievance {
    /** What a clerk does about it. */
    enum Fate {
        /** Taken, started, put right. */
        PUT_RIGHT,
        /** The guest is answered, and it is put right. */
        ANSWERED,
        /** The answer is taken back before it leaves, and another one sent. */
        REWORDED,
        /** A remedy of no cost goes through its stations. */
        REMEDIED,
        /** A time is promised that then slips, and the guest is told. */
        PROMISED,
        /** Nobody answers in time, and somebody who can come is told. */
        NEGLECTED,
        /** The guest writes again after it was put right. */
        REOPENED,
        /** The guest wants no texts any more. */
        SILENCED,
        /** A colleague gets it. */
        HANDED_OVER,
        /** A department has it when the evening ends. */
        WITH_DEPARTMENT,
        /** Somebody has taken it when the evening ends. */
        LEFT_TAKEN,
        /** It is on the list when the evening ends. */
        LEFT_WAITING,
        /** Danger: given to a clerk, who starts it. */
        DANGER,
        /** Danger: the first clerk does not start it, and it moves to the next. */
        DANGER_PASSED_ON
    }

    /** How it comes in. */
    enum Way {
        DESK,
        TEXT,
        CALL
    }

    private final Way way;
    private final Guest guest;
    private final String words;
    private final Fate fate;
    private final AtomicInteger texts = new AtomicInteger();
    private volatile String id = "";
    private volatile String number = "";

    Grievance(Way way, Guest guest, String words, Fate fate) {
        this.way = way;
        this.guest = guest;
        this.words = words;
        this.fate = fate;
    }

    Way way() {
        return way;
    }

    Guest guest() {
        return guest;
    }

    String words() {
        return words;
    }

    Fate fate() {
        return fate;
    }

    String id() {
        return id;
    }

    /** As said aloud; the guest's room until it has one. */
    String number() {
        return number.isEmpty() ? "room " + guest.room() : number;
    }

    void filed(String filedId, String filedNumber) {
        id = filedId;
        number = filedNumber;
    }

    /** The house said that so many more texts will reach the guest; fewer when one was taken back. */
    void owes(int more) {
        texts.addAndGet(more);
    }

    /** How many texts must have reached the guest. */
    int texts() {
        return texts.get();
    }

    /** How it must stand when the evening ends. */
    String ending() {
        return switch (fate) {
            case WITH_DEPARTMENT -> "started";
            case LEFT_TAKEN -> "taken";
            case LEFT_WAITING -> "waiting";
            default -> "resolved";
        };
    }
}
