package amends.local.units;

import java.time.Duration;

/** The usual course of one complaint, from its coming in until nothing more is owed of it. */
public enum Course {
    /** A clerk files what a guest at the desk says. */
    FROM_THE_TABLET("filed on the tablet", 58, 0) {
        @Override
        String begins(QuietHouse house, int room) {
            return String.valueOf(house.asks("POST /complaints", "", QuietHouse.complaint(room))
                    .get("id"));
        }
    },
    /** A guest texts. */
    FROM_A_TEXT("filed by text", 64, 10) {
        @Override
        String begins(QuietHouse house, int room) {
            house.texts(
                    QuietHouse.phone(room),
                    "The shower in " + room + " is cold, for the third time. Could you move us to another room?");
            return house.book().board(QuietHouse.HOTEL).getFirst().id();
        }
    };

    /** So many before it that the pulse bears as many changes as it keeps. */
    private static final int BEFORE = 5;

    private final String title;
    private final int most;
    private final int firstGuest;

    Course(String title, int most, int firstGuest) {
        this.title = title;
        this.most = most;
        this.firstGuest = firstGuest;
    }

    public String title() {
        return title;
    }

    /** The most write units that it may cost. */
    public int most() {
        return most;
    }

    /** What one of them costs in a house that has had others before. */
    public Bill play(QuietHouse house) {
        for (int nth = 0; nth < BEFORE; nth++) {
            play(house, nth);
        }
        house.reset();
        play(house, BEFORE);
        if (!house.book().board(QuietHouse.HOTEL).isEmpty()) {
            throw new IllegalStateException("a complaint is still open");
        }
        return new Bill(
                house.meter().written(), house.meter().read(), house.meter().toldWritten(), house.parts());
    }

    private void play(QuietHouse house, int nth) {
        int room = QuietHouse.room(firstGuest + nth);
        house.step("come in");
        String id = begins(house, room);
        house.later(Duration.ofSeconds(30));
        house.step("take");
        house.asks("POST /complaints/{id}/take", id, "{}");
        house.later(Duration.ofSeconds(30));
        house.step("reply");
        house.asks(
                "POST /complaints/{id}/reply",
                id,
                "{\"text\":\"Dana, I am sorry about the cold shower. Avi is on his way up and will be with you by 21:40.\"}");
        house.later(Duration.ofMinutes(1));
        house.step("resolve");
        house.asks("POST /complaints/{id}/resolve", id, "{\"outcome\":\"The mixing valve was replaced\"}");
        house.step("afterwards");
        house.untilAllIsDone();
    }

    abstract String begins(QuietHouse house, int room);
}
