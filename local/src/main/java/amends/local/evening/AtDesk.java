package amends.local.evening;

import amends.local.evening.Door.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** What the people at the desk do with each complaint. Whatever they were told that they did is held against the book later. */
final class AtDesk {
    private static final int CONFLICT = 409;
    private static final String DEPARTMENT = "maintenance";

    private final Diary diary;
    private final EveningHotel hotel;
    private final Phones phones;
    private final List<Clerk> people;

    AtDesk(Diary diary, EveningHotel hotel, Phones phones, List<Clerk> people) {
        this.diary = diary;
        this.hotel = hotel;
        this.phones = phones;
        this.people = people;
    }

    /** Finds what a guest told on the desk's list, by the guest's number or room. */
    Line find(Grievance each) {
        Line found = Waiting.untilThere(
                "the complaint of " + each.guest().room() + " is on the desk's list",
                () -> people.getFirst().desk().stream()
                        .filter(line -> each.id().isEmpty()
                                ? line.phone().equals(each.guest().phone())
                                        || line.room().equals(each.guest().room())
                                : line.id().equals(each.id()))
                        .findFirst());
        each.filed(found.id(), found.number());
        return found;
    }

    /** Works through the list until everything that was to come is done. */
    void work(Clerk clerk, BlockingQueue<Grievance> list, AtomicInteger toDo) {
        try {
            while (toDo.get() > 0) {
                Grievance each = list.poll(300, TimeUnit.MILLISECONDS);
                if (each != null) {
                    toDo.decrementAndGet();
                    putRight(each, clerk);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void putRight(Grievance each, Clerk clerk) {
        switch (each.fate()) {
            case ANSWERED ->
                answers(each, clerk, "We are on our way to " + each.guest().room() + ".");
            case REWORDED -> {
                Optional<Answer> first = answers(each, clerk, "Please call the desk.");
                first.ifPresent(said -> takesBack(each, clerk, said));
                answers(each, clerk, "We bring another one at once.");
            }
            case REMEDIED -> {
                does(each, clerk, "start");
                for (String station : List.of("offered", "accepted", "given")) {
                    does(each, clerk, "remedies", Map.of("kind", "repair", "station", station));
                }
            }
            case HANDED_OVER -> {
                does(each, clerk, "take");
                Clerk other = next(clerk);
                does(
                        each,
                        clerk,
                        "hand-over",
                        Map.of("to", other.id(), "said", "A colleague comes.", "wanted", "Close the window."));
                does(each, other, "start");
                resolves(each, other);
                return;
            }
            default -> {
                does(each, clerk, "take");
                does(each, clerk, "start");
            }
        }
        resolves(each, clerk);
    }

    /** Whom a clerk hands on to: never the first of them, who has had too much already. */
    private Clerk next(Clerk clerk) {
        return people.get(1 + people.indexOf(clerk) % (people.size() - 1));
    }

    private void takesBack(Grievance each, Clerk clerk, Answer said) {
        Answer undone = clerk.act(each.id(), "undo", Map.of("entry", said.body().getOrDefault("entry", 0)));
        if (undone.good()) {
            each.owes(-1);
            diary.tell(clerk.id(), "takes the answer to " + each.number() + " back");
        } else if (undone.status() == CONFLICT) {
            diary.tell(clerk.id(), "is too late to take the answer to " + each.number() + " back");
        } else {
            diary.fault("undo of " + each.number() + " was answered " + undone.status());
        }
    }

    void promised(Grievance each, Clerk clerk) {
        find(each);
        does(each, clerk, "promise", Map.of("inMinutes", 5));
        each.owes(1);
        await(each, "hears before the promise slips");
        resolves(each, clerk);
    }

    void reopened(Grievance each, Clerk clerk) {
        find(each);
        answers(each, clerk, "The plumber is there in ten minutes.");
        resolves(each, clerk);
        await(each, "has both texts");
        phones.text(each.guest().phone(), "Still no hot water in the shower", id(each, "again"));
        each.owes(1);
        diary.tell(each.guest().room(), "texts: Still no hot water in the shower");
        await(each, "hears that it is open again");
        does(each, clerk, "start");
        resolves(each, clerk);
        phones.text(each.guest().phone(), "Thank you so much, it works perfectly now", id(each, "thanks"));
        diary.tell(each.guest().room(), "texts: Thank you so much, it works perfectly now");
    }

    /** Nobody answers until the house itself has told somebody. */
    void neglected(Grievance each, Clerk clerk) {
        find(each);
        Waiting.until(
                "somebody is told that " + each.number() + " has no answer",
                () -> phones.received().stream()
                        .anyMatch(text -> text.words().startsWith("Late by")
                                && text.words().contains(each.number())));
        diary.tell("house", "tells that " + each.number() + " has no answer yet");
        answers(each, clerk, "We are sorry for the wait. The drilling ends now.");
        resolves(each, clerk);
    }

    /** A guest who wants no texts is sent one confirmation, and then none. */
    void silenced(Grievance each, Clerk clerk) {
        find(each);
        await(each, "has the first reply");
        phones.text(each.guest().phone(), "STOP", id(each, "stop"));
        each.owes(1);
        diary.tell(each.guest().room(), "texts: STOP");
        await(each, "has the confirmation");
        Answer refused = clerk.act(each.id(), "reply", Map.of("text", "Housekeeping is on the way."));
        if (refused.status() != CONFLICT) {
            diary.fault("a reply to a guest who wants no texts was answered " + refused.status());
        }
        does(each, clerk, "start");
        resolves(each, clerk);
    }

    /** A number that nobody knows is asked for its room, and answers with it. */
    void stranger(Grievance each, Clerk clerk) {
        find(each);
        await(each, "is asked for the room");
        phones.text(each.guest().phone(), each.guest().room(), id(each, "room"));
        diary.tell(each.guest().room(), "texts: " + each.guest().room());
        Waiting.until(
                "the room of " + each.number() + " is known",
                () -> clerk.desk().stream()
                        .anyMatch(line -> line.id().equals(each.id())
                                && line.room().equals(each.guest().room())));
        answers(each, clerk, "The plumber comes to " + each.guest().room() + ".");
        resolves(each, clerk);
    }

    void leftTaken(Grievance each, Clerk clerk) {
        find(each);
        does(each, clerk, "take");
    }

    void withDepartment(Grievance each, Clerk clerk) {
        does(each, clerk, "take");
        does(
                each,
                clerk,
                "hand-over",
                Map.of("to", DEPARTMENT, "said", "It is mended tomorrow.", "wanted", "Mend the sofa."));
    }

    /** Danger is answered by the house and given to a clerk; if that one does not start it, to the next. */
    void danger(Grievance each, boolean passesOn) {
        await(each, "hears that somebody is coming");
        find(each);
        String first = given(each, "");
        diary.tell("house", "gives " + each.number() + " to " + first);
        if (passesOn) {
            given(each, first);
        }
        Clerk owner = Waiting.untilThere(
                each.number() + " is started",
                () -> Optional.of(person(given(each, "")))
                        .filter(clerk -> clerk.act(each.id(), "start").good()));
        diary.tell(owner.id(), "starts " + each.number() + " and goes there");
        resolves(each, owner);
    }

    /** Who has it, once that is not who had it before. */
    private String given(Grievance each, String before) {
        return Waiting.untilThere(
                each.number() + " is given to a clerk",
                () -> people.getFirst().desk().stream()
                        .filter(line -> line.id().equals(each.id()))
                        .map(Line::clerk)
                        .filter(clerk -> !clerk.isEmpty() && !clerk.equals(before))
                        .findFirst());
    }

    private Clerk person(String id) {
        return people.stream()
                .filter(clerk -> clerk.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody here is called " + id));
    }

    private Optional<Answer> answers(Grievance each, Clerk clerk, String words) {
        Answer said = clerk.act(each.id(), "reply", Map.of("text", words));
        if (!said.good()) {
            diary.fault("the answer to " + each.number() + " was refused: " + said.status() + " " + said.problem());
            return Optional.empty();
        }
        each.owes(1);
        diary.tell(clerk.id(), "answers " + each.number());
        return Optional.of(said);
    }

    private void resolves(Grievance each, Clerk clerk) {
        does(each, clerk, "resolve");
    }

    private void does(Grievance each, Clerk clerk, String verb) {
        does(each, clerk, verb, Map.of());
    }

    private void does(Grievance each, Clerk clerk, String verb, Map<String, ?> body) {
        Answer done = clerk.act(each.id(), verb, body);
        if (done.good()) {
            diary.tell(clerk.id(), verb + " " + each.number());
        } else {
            diary.fault(verb + " of " + each.number() + " was refused: " + done.status() + " " + done.problem());
        }
    }

    /** Until everything that the guest is owed has arrived. */
    private void await(Grievance each, String what) {
        Waiting.until(
                "the guest of " + each.number() + " " + what,
                () -> phones.to(each.guest().phone()).size() >= each.texts());
    }

    private String id(Grievance each, String which) {
        return which + "-" + hotel.id().value() + "-" + each.guest().room();
    }
}
