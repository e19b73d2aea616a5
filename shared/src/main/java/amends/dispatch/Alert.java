package amends.dispatch;

import amends.book.Book;
import amends.book.Book.Roster;
import amends.clerk.Person;
import amends.clerk.Role;
import amends.complaint.Category;
import amends.complaint.Complaint;
import amends.complaint.Entry;
import amends.complaint.Fact;
import amends.dispatch.Ladder.Reach;
import amends.hotel.Hotel;
import amends.hotel.Language;
import amends.speaking.Saying;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What staff are told, and whom; never a guest's name or words.
 *
 * @param event what a machine filters on
 */
record Alert(String event, Saying saying, List<Reach> to) {
    static Alert of(Book book, Hotel hotel, Roster roster, Entry entry, Instant now) {
        return switch (entry.fact()) {
            case Fact.Pushed pushed -> {
                Complaint complaint = complaint(book, entry);
                yield new Alert(
                        "danger",
                        new Saying.Danger(complaint.number(), room(complaint), category(complaint)),
                        orWhoCanCome(hotel, roster, now, reach(roster, pushed.to()), pushed.to()));
            }
            case Fact.PassedOn passed -> {
                Complaint complaint = complaint(book, entry);
                var saying = new Saying.DangerPassedOn(
                        complaint.number(),
                        room(complaint),
                        category(complaint),
                        name(roster, passed.from()),
                        name(roster, passed.to()));
                yield new Alert("danger", saying, withManager(hotel, reach(roster, passed.to())));
            }
            case Fact.Nobody _ -> {
                Complaint complaint = complaint(book, entry);
                var saying = new Saying.DangerNobody(complaint.number(), room(complaint), category(complaint));
                List<Reach> comes =
                        Ladder.whoCanCome(
                                        hotel,
                                        roster,
                                        now,
                                        Role.CLERK,
                                        complaint.standing().owner())
                                .stream()
                                .toList();
                yield new Alert("danger", saying, withManager(hotel, comes));
            }
            case Fact.Late late -> late(book, hotel, roster, entry, late, now);
            case Fact.ForManager _ ->
                new Alert(
                        "for-manager",
                        new Saying.NeedsPerson(complaint(book, entry).number()),
                        Ladder.whoCanCome(hotel, roster, now, Role.MOD, Optional.empty()).stream()
                                .toList());
            case Fact.Relieved relieved -> {
                var saying = new Saying.ClerkOverloaded(
                        name(roster, relieved.clerk()),
                        relieved.minutes(),
                        relieved.items(),
                        relieved.returned().size(),
                        relieved.left(),
                        relieved.urgent());
                yield new Alert("overload", saying, colleagues(hotel, roster, now, relieved.clerk()));
            }
            case Fact.AllClear clear ->
                new Alert(
                        "all-clear",
                        new Saying.ClerkAllClear(name(roster, clear.clerk())),
                        colleagues(hotel, roster, now, clear.clerk()));
            default ->
                throw new IllegalStateException(
                        "staff are not alerted of " + entry.fact().getClass().getSimpleName());
        };
    }

    /** The language of whoever is told, as far as it is known. */
    Language language(Hotel hotel, Reach reach) {
        return reach.person()
                .map(Person::languages)
                .filter(spoken -> !spoken.contains(hotel.language()))
                .flatMap(spoken -> spoken.stream().sorted().findFirst())
                .orElse(hotel.language());
    }

    private static Alert late(Book book, Hotel hotel, Roster roster, Entry entry, Fact.Late late, Instant now) {
        Complaint complaint = complaint(book, entry);
        Role from = Role.rung(late.rung());
        List<Reach> owner = from == Role.CLERK
                ? complaint
                        .standing()
                        .owner()
                        .map(person -> reach(roster, person))
                        .orElse(List.of())
                : List.of();
        List<Reach> to = owner.isEmpty()
                ? Ladder.whoCanCome(hotel, roster, now, from, Optional.empty()).stream()
                        .toList()
                : owner;
        // Begun minutes count, so that nothing is late by none.
        int minutes = (int)
                Math.max(1, Duration.between(late.due(), now).plusSeconds(59).toMinutes());
        var saying = new Saying.Late(complaint.number(), room(complaint), category(complaint), late.what(), minutes);
        return new Alert("late", saying, to);
    }

    private static List<Reach> colleagues(Hotel hotel, Roster roster, Instant now, String of) {
        List<Reach> colleagues = Ladder.colleagues(roster, now, of);
        return colleagues.isEmpty() ? orWhoCanCome(hotel, roster, now, colleagues, of) : colleagues;
    }

    private static List<Reach> orWhoCanCome(Hotel hotel, Roster roster, Instant now, List<Reach> first, String butFor) {
        return first.isEmpty()
                ? Ladder.whoCanCome(hotel, roster, now, Role.CLERK, Optional.of(butFor)).stream()
                        .toList()
                : first;
    }

    private static List<Reach> withManager(Hotel hotel, List<Reach> others) {
        var all = new ArrayList<>(others);
        Ladder.manager(hotel)
                .filter(manager -> all.stream().noneMatch(reach -> reach.phone().equals(manager.phone())))
                .ifPresent(all::add);
        return all;
    }

    private static List<Reach> reach(Roster roster, String person) {
        return roster.person(person).flatMap(Ladder::reach).stream().toList();
    }

    private static String name(Roster roster, String person) {
        return roster.person(person).map(Person::name).orElse(person);
    }

    private static String room(Complaint complaint) {
        return complaint.understood().room().orElse("?");
    }

    private static Category category(Complaint complaint) {
        return complaint.understood().category();
    }

    private static Complaint complaint(Book book, Entry entry) {
        return book.at(entry.of(), Complaint.class)
                .orElseThrow(() -> new IllegalStateException("an entry without its complaint"));
    }
}
