package amends.local.evening;

import amends.local.evening.Grievance.Fate;
import amends.local.evening.Grievance.Way;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

/** Who stays, what they say and what becomes of it: the same for the same seed. */
final class Script {
    /** What is told at the desk while Noa is alone: 7, 7, 5, 7 and 5 minutes of work, so that the fifth crosses her mark. */
    private static final List<Told> ALONE = List.of(
            new Told("climate", "The air conditioning only blows warm air"),
            new Told("water", "There is no hot water in the shower"),
            new Told("noise", "The people next door play music with the door open"),
            new Told("cleanliness", "The bathroom was not cleaned today"),
            new Told("internet-tv", "The wifi drops every few minutes"),
            new Told("room-condition", "The curtain does not close and the lamp is loose"),
            new Told("pests", "There are ants along the window"),
            new Told("food-drink", "The dinner came cold, and late"));

    private static final List<String> ENGLISH = List.of(
            "Third call tonight. Still no hot water. Either fix it or move us.",
            "the sheets have hair all over them, someone please change the bed",
            "internt is so slow i cant work. some money off would be nice",
            "The neighbours above are having a party, we have a flight at 7",
            "heating not wrking its freezing in here with a newborn",
            "toilet is blocked and overflowing, send someone now pls",
            "I was charged twice for the same night, please refund the second charge",
            "Your receptionist was incredibly rude to my mother. I want the manager to call me.");

    private static final List<String> HEBREW = List.of(
            "אין מים חמים כבר יומיים. או שתתקנו או שתעבירו אותנו חדר",
            "השכנים מעלינו עושים מסיבה ואנחנו לא מצליחים לישון",
            "יש שערות על הסדינים, תחליפו את המצעים בבקשה",
            "האינטרנט לא עובד שוב",
            "החימום לא עובד וקפוא פה עם תינוק",
            "הרצפה דביקה והפח מלא, שמישהו ינקה");

    private static final List<String> QUESTIONS = List.of(
            "Hi, could we get two more towels please?",
            "what time is breakfast tomorrow?",
            "אפשר עוד שתי מגבות בבקשה?",
            "עד מתי הבריכה פתוחה?");

    private static final List<String> CALLS = List.of(
            "The heating is broken and the room is freezing",
            "The television does not work at all",
            "The room next door is very loud",
            "The safe does not open any more",
            "Our key card stopped working");

    /** Something said at the desk, with the category that the clerk taps. */
    record Told(String category, String words) {}

    private final Random random;
    private final Iterator<Guest> guests;
    private final List<Guest> all;
    private final List<Grievance> grievances = new CopyOnWriteArrayList<>();

    Script(long seed, EveningHotel hotel) {
        this.random = new Random(seed);
        List<String> rooms = new ArrayList<>(
                IntStream.rangeClosed(101, 160).mapToObj(String::valueOf).toList());
        Collections.shuffle(rooms, random);
        this.all = IntStream.range(0, 44)
                .mapToObj(nth -> new Guest(
                        "Guest " + (nth + 1), rooms.get(nth), hotel.guest(nth).e164(), nth != 0))
                .toList();
        // The first of them is a stranger, whom only the script knows.
        this.guests = all.subList(1, all.size()).iterator();
    }

    /** Those with a booking. */
    List<Guest> staying() {
        return all.stream().filter(Guest::booked).toList();
    }

    /** Everything told at the desk while one clerk is alone, in the order in which it is told. */
    List<Grievance> alone() {
        List<Grievance> told = new ArrayList<>();
        for (int nth = 0; nth < ALONE.size(); nth++) {
            told.add(add(Way.DESK, next(), ALONE.get(nth).words(), Fate.PUT_RIGHT));
        }
        return told;
    }

    /** The category that a clerk taps for what is told at the desk. */
    String category(String words) {
        return ALONE.stream()
                .filter(told -> told.words().equals(words))
                .map(Told::category)
                .findFirst()
                .orElse("other");
    }

    /** Texts and calls within seconds, in an order of chance. */
    List<Grievance> burst() {
        List<Grievance> burst = new ArrayList<>();
        ENGLISH.forEach(words -> burst.add(add(Way.TEXT, next(), words, Fate.ANSWERED)));
        HEBREW.forEach(words -> burst.add(add(Way.TEXT, next(), words, Fate.PUT_RIGHT)));
        QUESTIONS.forEach(words -> burst.add(add(Way.TEXT, next(), words, Fate.ANSWERED)));
        CALLS.forEach(words -> burst.add(add(Way.CALL, next(), words, Fate.PUT_RIGHT)));
        burst.add(add(Way.TEXT, next(), "The shower drips all night, please fix it", Fate.REMEDIED));
        burst.add(add(Way.TEXT, next(), "The lamp over the desk is broken", Fate.REWORDED));
        burst.add(add(Way.CALL, next(), "The window does not close", Fate.HANDED_OVER));
        Collections.shuffle(burst, random);
        return burst;
    }

    /** What takes its own course. */
    record Singles(
            Grievance stranger,
            Grievance promised,
            Grievance reopened,
            Grievance silenced,
            Grievance leftTaken,
            Grievance withDepartment,
            Grievance danger,
            Grievance passedOn) {}

    Singles singles() {
        return new Singles(
                add(Way.TEXT, all.getFirst(), "there is a leak under the sink and the floor is wet", Fate.ANSWERED),
                single(Way.TEXT, "The toilet runs all the time", Fate.PROMISED),
                single(Way.TEXT, "No hot water in the shower", Fate.REOPENED),
                single(Way.TEXT, "The room was not cleaned today", Fate.SILENCED),
                single(Way.CALL, "The minibar is empty", Fate.LEFT_TAKEN),
                single(Way.DESK, "The sofa is torn", Fate.WITH_DEPARTMENT),
                single(Way.TEXT, "There is smoke coming from under the door next to mine", Fate.DANGER),
                single(Way.TEXT, "יש ניצוצות מהשקע ליד המיטה", Fate.DANGER_PASSED_ON));
    }

    Grievance single(Way way, String words, Fate fate) {
        return add(way, next(), words, fate);
    }

    /** Everything that this evening must account for. */
    List<Grievance> grievances() {
        return List.copyOf(grievances);
    }

    private Guest next() {
        return guests.next();
    }

    private Grievance add(Way way, Guest guest, String words, Fate fate) {
        var grievance = new Grievance(way, guest, words, fate);
        grievances.add(grievance);
        return grievance;
    }
}
