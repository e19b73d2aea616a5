package amends.local.evening;

import static amends.local.evening.EveningHotel.DAN;
import static amends.local.evening.EveningHotel.MAYA;
import static amends.local.evening.EveningHotel.NOA;
import static amends.local.evening.EveningHotel.RUTH;

import amends.local.evening.Door.Answer;
import amends.local.evening.Grievance.Fate;
import amends.local.evening.Grievance.Way;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The evening itself: one clerk alone until the mark is crossed, a burst of texts and calls, colleagues who come and put
 * right what there is, and what takes its own course beside it.
 */
final class Evening {
    private static final int UNPROCESSABLE = 422;

    private final Diary diary;
    private final Door door;
    private final EveningHotel hotel;
    private final Script script;
    private final Phones phones;
    private final List<Tablet> tablets;
    private final AtomicInteger keys = new AtomicInteger();

    Evening(Diary diary, Door door, EveningHotel hotel, Script script, Phones phones, List<Tablet> tablets) {
        this.diary = diary;
        this.door = door;
        this.hotel = hotel;
        this.script = script;
        this.phones = phones;
        this.tablets = tablets;
    }

    void play() {
        Clerk noa = comes(NOA, tablets.getFirst());
        script.staying().forEach(guest -> books(noa, guest));
        diary.tell(NOA, "has booked " + script.staying().size() + " guests and is alone at the desk");
        List<Grievance> givenBack = alone(noa);

        Clerk home;
        try (var together = new Together(diary)) {
            List<Grievance> burst = script.burst();
            Grievance neglected = script.single(Way.TEXT, "Drilling next door, is anybody there?", Fate.NEGLECTED);
            Grievance waits = script.single(Way.DESK, "I lost a grey scarf in the lobby", Fate.LEFT_WAITING);
            together.go(neglected.number(), () -> comesIn(neglected, noa));
            files(waits, noa, "lost-property");
            burst.forEach(each -> together.go(each.number(), () -> comesIn(each, noa)));

            Clerk dan = comes(DAN, tablets.getLast());
            Clerk maya = comes(MAYA, tablets.getLast());
            Clerk ruth = comes(RUTH, tablets.getFirst());
            var atDesk = new AtDesk(diary, hotel, phones, List.of(noa, dan, maya, ruth));
            BlockingQueue<Grievance> list = new LinkedBlockingQueue<>(givenBack);
            AtomicInteger toCome = new AtomicInteger(givenBack.size() + burst.size());
            burst.forEach(each -> together.go(each.number(), () -> {
                atDesk.find(each);
                list.add(each);
            }));
            for (Clerk clerk : List.of(dan, maya, ruth)) {
                together.go(clerk.id(), () -> atDesk.work(clerk, list, toCome));
            }
            together.go("singles", () -> singles(atDesk, noa, dan, maya, ruth, neglected));
            home = maya;
        }
        goesHome(home);
        diary.tell("evening", "everything is told and put right; waiting for the all-clear");
        allClear();
    }

    private Clerk comes(String person, Tablet tablet) {
        Clerk clerk = new Clerk(door, tablet, person, () -> "evening-" + keys.incrementAndGet());
        diary.tell(person, "signs in");
        return clerk;
    }

    private void books(Clerk clerk, Guest guest) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Map<String, Object> stay = new LinkedHashMap<>();
        stay.put("guest", guest.name());
        stay.put("room", guest.room());
        stay.put("phone", guest.phone());
        stay.put("language", "en");
        stay.put("arrival", today.minusDays(1).toString());
        stay.put("departure", today.plusDays(3).toString());
        Answer answer = clerk.stay("E-" + guest.room(), stay);
        if (!answer.good()) {
            diary.fault(
                    "the stay in " + guest.room() + " was refused: " + answer.status() + " " + answer.text("detail"));
        }
    }

    /** Noa takes one after the other until the mark is crossed; returns what is on the list then. */
    private List<Grievance> alone(Clerk noa) {
        List<Grievance> told = script.alone();
        told.forEach(each -> files(each, noa, script.category(each.words())));
        secondTap(told.getFirst(), noa);
        int crossing = 5;
        for (Grievance each : told.subList(0, crossing)) {
            Answer taken = noa.act(each.id(), "take");
            diary.tell(NOA, "takes " + each.number() + (taken.good() ? "" : ": refused, " + taken.problem()));
            if (each == told.getFirst()) {
                noa.act(each.id(), "start");
            }
        }
        diary.tell(NOA, "has more than can be done: the mark is crossed");
        Waiting.until(
                "the manager's phone rings for Noa",
                () -> !phones.to(hotel.manager().e164()).isEmpty());
        diary.tell("manager", phones.to(hotel.manager().e164()).getFirst().words());
        List<Grievance> givenBack = told.subList(1, crossing - 1);
        for (Grievance each : givenBack) {
            Waiting.until(
                    each.number() + " is back on the list",
                    () -> noa.desk().stream()
                            .anyMatch(line -> line.id().equals(each.id())
                                    && line.standing().equals("waiting")));
        }
        diary.tell("house", "has put " + givenBack.size() + " back on the list");
        for (Grievance each : List.of(told.getFirst(), told.get(crossing - 1))) {
            Answer resolved = noa.act(each.id(), "resolve");
            diary.tell(
                    NOA, "puts right " + each.number() + (resolved.good() ? "" : ": refused, " + resolved.problem()));
        }
        List<Grievance> left = new ArrayList<>(givenBack);
        left.addAll(told.subList(crossing, told.size()));
        return left;
    }

    private void files(Grievance each, Clerk clerk, String category) {
        String key = "filing-" + each.guest().room();
        Answer answer = clerk.file(key, slip(each, category));
        if (!answer.good()) {
            diary.fault(each.number() + " was not filed: " + answer.status() + " " + answer.text("detail"));
            return;
        }
        each.filed(answer.text("id"), answer.text("number"));
        diary.tell(clerk.id(), "files " + each.number() + ", " + category);
    }

    /** The same tap again is the same complaint; the same key with other words is refused. */
    private void secondTap(Grievance each, Clerk clerk) {
        String key = "filing-" + each.guest().room();
        Answer again = clerk.file(key, slip(each, script.category(each.words())));
        if (!again.text("id").equals(each.id())) {
            diary.fault("a second tap of " + each.number() + " was answered otherwise than the first");
        }
        Answer other = clerk.file(key, slip(each, "other"));
        if (other.status() != UNPROCESSABLE) {
            diary.fault("the key of " + each.number() + " with another body was answered " + other.status());
        }
    }

    private static Map<String, Object> slip(Grievance each, String category) {
        return Map.of("room", each.guest().room(), "category", category, "words", each.words());
    }

    /** A guest texts or calls, or tells it at the desk. */
    private void comesIn(Grievance each, Clerk clerk) {
        Guest guest = each.guest();
        switch (each.way()) {
            case DESK -> files(each, clerk, "other");
            case TEXT -> {
                phones.text(guest.phone(), each.words(), "text-" + hotel.id().value() + "-" + guest.room());
                each.owes(1);
                diary.tell(guest.room(), "texts: " + each.words());
            }
            case CALL -> {
                phones.call(guest.phone(), each.words(), "call-" + hotel.id().value() + "-" + guest.room());
                diary.tell(guest.room(), "calls: " + each.words());
            }
        }
    }

    /** What takes its own course, beside the others' work. */
    private void singles(AtDesk desk, Clerk noa, Clerk dan, Clerk maya, Clerk ruth, Grievance neglected) {
        Script.Singles singles = script.singles();
        try (var together = new Together(diary)) {
            together.go("promised", () -> {
                comesIn(singles.promised(), noa);
                desk.promised(singles.promised(), dan);
            });
            together.go("reopened", () -> {
                comesIn(singles.reopened(), noa);
                desk.reopened(singles.reopened(), maya);
            });
            together.go("neglected", () -> desk.neglected(neglected, dan));
            together.go("silenced", () -> {
                comesIn(singles.silenced(), noa);
                desk.silenced(singles.silenced(), ruth);
            });
            together.go("stranger", () -> {
                comesIn(singles.stranger(), noa);
                desk.stranger(singles.stranger(), noa);
            });
            together.go("left", () -> {
                comesIn(singles.leftTaken(), noa);
                // Noa's, who has nothing else in hand: the others must stay under the mark however slow the machine is.
                desk.leftTaken(singles.leftTaken(), noa);
                files(singles.withDepartment(), noa, "room-condition");
                desk.withDepartment(singles.withDepartment(), noa);
            });
            together.go("danger", () -> {
                comesIn(singles.danger(), noa);
                desk.danger(singles.danger(), false);
                comesIn(singles.passedOn(), noa);
                desk.danger(singles.passedOn(), true);
            });
        }
    }

    private void goesHome(Clerk clerk) {
        Answer left = clerk.offDuty();
        diary.tell(clerk.id(), "goes off duty");
        if (!left.good()) {
            diary.fault(clerk.id() + " could not go off duty: " + left.status() + " " + left.text("detail"));
        }
    }

    private void allClear() {
        Waiting.until(
                "the house gives the all-clear for Noa",
                () -> phones.received().stream().anyMatch(text -> text.words().startsWith("All clear: Noa")));
        diary.tell("house", "All clear: Noa is no longer overloaded");
    }
}
