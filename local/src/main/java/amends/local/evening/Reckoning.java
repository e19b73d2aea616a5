package amends.local.evening;

import amends.book.Book;
import amends.book.Book.Roster;
import amends.clerk.Workload;
import amends.complaint.BoardLine;
import amends.complaint.Complaint;
import amends.complaint.Entry;
import amends.complaint.Errand;
import amends.complaint.Errand.Status;
import amends.complaint.Errand.Task;
import amends.complaint.Fact;
import amends.complaint.Talk;
import amends.dispatch.Episode;
import amends.dispatch.Telling;
import amends.hotel.Phone;
import amends.hotel.Place;
import amends.local.evening.Phones.Received;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds what everybody was told this evening against what the book says and what reached the phones: each complaint there
 * once and as it should stand, its entries without a gap, its errands done, each text and alert arrived, and none that
 * nobody owed.
 */
final class Reckoning {
    private static final int MOST = 200;

    private final Book book;
    private final EveningHotel hotel;
    private final Script script;
    private final Diary diary;
    private final Set<Place> episodes;
    private final InstantSource clock;

    /** Every text and alert that somebody was owed, by its stable id, with what it was. */
    private final Map<String, String> owed = new LinkedHashMap<>();

    private int entries;
    private int errands;
    private int watching;

    Reckoning(Book book, EveningHotel hotel, Script script, Diary diary, Set<Place> episodes, InstantSource clock) {
        this.book = book;
        this.hotel = hotel;
        this.script = script;
        this.diary = diary;
        this.episodes = episodes;
        this.clock = clock;
    }

    /**
     * Whether everything that should have been carried by now is, and what was told has reached its phone: between SNS and
     * a phone there is a way, on LocalStack of some seconds when the machine is busy.
     */
    boolean settled(List<Received> received) {
        Set<String> arrived = received.stream().map(Received::id).collect(Collectors.toSet());
        return all().stream()
                .flatMap(page -> book.entries(page, 1, MOST).stream())
                .noneMatch(entry -> pending(entry) || !arrived.containsAll(sent(entry)));
    }

    private boolean pending(Entry entry) {
        return entry.errand()
                .filter(Errand::owed)
                .filter(errand -> !waits(errand))
                .isPresent();
    }

    /** A look at a later time, which is still to come. */
    private boolean waits(Errand errand) {
        return (errand.task() == Task.CHECK || errand.task() == Task.CONFIRM)
                && clock.instant().isBefore(errand.sweep());
    }

    private List<Place> all() {
        List<Place> all = new ArrayList<>();
        script.grievances().forEach(each -> {
            all.add(Place.complaint(hotel.id(), each.id()));
            all.add(Place.talk(hotel.id(), new Phone(each.guest().phone())));
        });
        all.addAll(episodes);
        return all;
    }

    /**
     * Writes the table, and each thing that is lost or doubled as a fault.
     *
     * @param received what reached this evening's phones
     * @param outages how often the service was away: only then may a text have reached a phone a second time, which it
     *                tells by its id
     */
    void reckon(List<Received> received, int outages) {
        diary.line("");
        diary.line("  complaint  came by  ended      entries  errands  texts");
        script.grievances().forEach(each -> reckon(each, received));
        twice();
        episodes();
        workloads();
        arrived(received, outages);
    }

    private void reckon(Grievance each, List<Received> received) {
        Optional<Complaint> found = book.at(Place.complaint(hotel.id(), each.id()), Complaint.class);
        if (each.id().isEmpty() || found.isEmpty()) {
            diary.fault("LOST: the complaint of room " + each.guest().room() + " is not in the book");
            return;
        }
        Complaint complaint = found.get();
        List<Entry> told = entries(complaint.place(), complaint.entries(), each.number());
        if (told.stream().noneMatch(entry -> entry.errand().map(Errand::task).equals(Optional.of(Task.DISPATCH)))) {
            diary.fault(each.number() + " was never dispatched");
        }
        String standing = complaint.standing().code();
        if (!standing.equals(each.ending())) {
            diary.fault(each.number() + " is " + standing + " and should be " + each.ending());
        }
        book.at(Place.talk(hotel.id(), new Phone(each.guest().phone())), Talk.class)
                .ifPresent(talk -> entries(
                        talk.place(),
                        talk.entries(),
                        "the talk with " + each.guest().room()));
        int arrived = (int) received.stream()
                .filter(text -> text.to().equals(each.guest().phone()))
                .map(Received::id)
                .distinct()
                .count();
        if (arrived != each.texts()) {
            diary.fault((arrived < each.texts() ? "LOST: " : "DOUBLED: ") + each.number() + " should have brought "
                    + each.texts() + " texts, and " + arrived + " came");
        }
        diary.line(String.format(
                Locale.ROOT,
                "  %-9s  %-7s  %-9s  %7d  %7d  %s",
                each.number(),
                each.way().name().toLowerCase(Locale.ROOT),
                standing,
                told.size(),
                told.stream().filter(entry -> entry.errand().isPresent()).count(),
                each.texts() == 0 ? "-" : arrived + " of " + each.texts()));
    }

    /** Reads a page's entries: numbered from 1 without a gap, each errand done, closed, or a look that is still to come. */
    private List<Entry> entries(Place of, int count, String whose) {
        List<Entry> told = book.entries(of, 1, MOST);
        List<Integer> numbers = told.stream().map(Entry::number).toList();
        for (int number = 1; number <= count; number++) {
            if (!numbers.contains(number)) {
                diary.fault("LOST: entry " + number + " of " + whose);
            }
        }
        if (told.size() > count) {
            diary.fault("DOUBLED: " + whose + " has " + told.size() + " entries and counts " + count);
        }
        entries += told.size();
        told.forEach(entry -> entry.errand().ifPresent(errand -> errand(entry, errand, whose)));
        return told;
    }

    private void errand(Entry entry, Errand errand, String whose) {
        errands++;
        String what = errand.task().code() + " of " + whose + ", entry " + entry.number();
        if (errand.status() == Status.PARKED) {
            diary.fault("PARKED: " + what);
        } else if (errand.owed() && waits(errand)) {
            watching++;
        } else if (errand.owed()) {
            diary.fault("LOST: still owed is " + what);
        } else {
            sent(entry).forEach(id -> owed.put(id, what));
            if (errand.task() == Task.ALERT
                    && errand.status() == Status.DONE
                    && errand.told().isEmpty()) {
                diary.fault("LOST: nobody heard of " + what);
            }
        }
    }

    /** The stable ids of the texts and alerts that an entry's errand has sent. */
    private static Set<String> sent(Entry entry) {
        Optional<Errand> errand = entry.errand();
        Set<String> sent = new LinkedHashSet<>();
        if (errand.isPresent() && errand.get().task() == Task.ALERT) {
            errand.get().told().forEach(who -> sent.add(Telling.id(entry, who)));
        } else if (errand.isPresent()
                && errand.get().task() == Task.TEXT
                && errand.get().status() == Status.DONE) {
            sent.add(Telling.id(entry, "guest"));
        }
        return sent;
    }

    /** What is in the book beyond the script: a complaint filed twice shows here. */
    private void twice() {
        Set<String> known = script.grievances().stream().map(Grievance::id).collect(Collectors.toSet());
        Set<String> there = new LinkedHashSet<>();
        book.board(hotel.id()).stream().map(BoardLine::id).forEach(there::add);
        script.grievances().stream()
                .map(each -> new Phone(each.guest().phone()))
                .distinct()
                .forEach(phone -> there.addAll(book.history(hotel.id(), Optional.of(phone), Optional.empty(), MOST)));
        there.stream()
                .filter(id -> !known.contains(id))
                .forEach(id -> diary.fault("DOUBLED: the book has a complaint that nobody made, " + id));
    }

    private void episodes() {
        if (episodes.size() != 1) {
            diary.fault("one clerk was to be overloaded once, and there were " + episodes.size() + " episodes");
        }
        for (Place place : episodes) {
            Episode episode = book.at(place, Episode.class)
                    .orElseThrow(() -> new IllegalStateException("an episode is not in the book"));
            List<Entry> told = entries(place, episode.entries(), "the episode of " + episode.clerk());
            once(told, Fact.Relieved.class, "alert", episode);
            once(told, Fact.AllClear.class, "all-clear", episode);
        }
    }

    private void once(List<Entry> told, Class<? extends Fact> fact, String what, Episode episode) {
        long times =
                told.stream().filter(entry -> fact.isInstance(entry.fact())).count();
        diary.line("  " + episode.clerk() + "'s overload: " + times + " " + what);
        if (times != 1) {
            diary.fault("the episode of " + episode.clerk() + " has " + times + " times the " + what);
        }
    }

    /** Each workload must be what a recount of the open complaints gives. */
    private void workloads() {
        Map<String, int[]> counted = new HashMap<>();
        for (BoardLine line : book.board(hotel.id())) {
            line.standing().owner().ifPresent(owner -> {
                int[] sums = counted.computeIfAbsent(owner, _ -> new int[2]);
                sums[0] += line.minutes();
                sums[1]++;
            });
        }
        Roster roster = book.staff(hotel.id());
        for (Workload load : roster.workloads()) {
            int[] sums = counted.getOrDefault(load.person(), new int[2]);
            diary.line("  " + load.person() + ": " + load.items() + " complaints, " + load.minutes() + " minutes");
            if (load.minutes() != sums[0] || load.items() != sums[1]) {
                diary.fault(load.person() + "'s workload says " + load.items() + " complaints and " + load.minutes()
                        + " minutes, a recount " + sums[1] + " and " + sums[0]);
            }
        }
    }

    /** Every text that was owed has arrived, once, and no other did. */
    private void arrived(List<Received> received, int outages) {
        Map<String, Integer> times = new LinkedHashMap<>();
        received.forEach(text -> times.merge(text.id(), 1, Integer::sum));
        owed.forEach((id, what) -> {
            if (!times.containsKey(id)) {
                diary.fault("LOST: no phone received the " + what);
            }
        });
        int repeated = 0;
        for (Map.Entry<String, Integer> each : times.entrySet()) {
            String what = owed.get(each.getKey());
            if (what == null) {
                diary.fault("DOUBLED: a phone received what nobody owed, " + each.getKey());
            } else if (each.getValue() > 1) {
                repeated += each.getValue() - 1;
                if (outages == 0) {
                    diary.fault("DOUBLED: " + each.getValue() + " times came the " + what);
                }
            }
        }
        diary.line(String.format(
                Locale.ROOT,
                "  in all: %d complaints, %d entries, %d errands (%d of them looks still to come), %d texts and alerts",
                script.grievances().size(),
                entries,
                errands,
                watching,
                times.size()));
        if (repeated > 0) {
            diary.line("  " + repeated + " came a second time with the same id, after the service was away");
        }
    }
}
