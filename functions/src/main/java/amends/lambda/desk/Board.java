package amends.lambda.desk;

import amends.book.Book;
import amends.book.Book.Roster;
import amends.book.Pulse;
import amends.clerk.Line;
import amends.clerk.Person;
import amends.clerk.Role;
import amends.clerk.Workload;
import amends.complaint.BoardLine;
import amends.desk.Actor;
import amends.dispatch.Overload;
import amends.hotel.Hotel;
import amends.hotel.Place;
import amends.lambda.door.Fields;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The desk at one glance: who is there, how much each has, and everything that is open. */
final class Board {
    private static final Comparator<BoardLine> ORDER = Comparator.comparing(BoardLine::severity)
            .thenComparing(BoardLine::receivedAt)
            .thenComparing(BoardLine::id);

    private Board() {}

    static Fields of(Book book, Actor actor, Instant now) {
        // The pulse first: a change while the rest is read shows as a beat more, and the board is read again.
        long beats = book.at(Place.pulse(actor.hotel()), Pulse.class)
                .map(Pulse::beats)
                .orElse(0L);
        Hotel hotel = book.hotel(actor.hotel());
        Roster roster = book.staff(hotel.id());
        List<BoardLine> open = book.board(hotel.id());
        List<String> onDuty = roster.onDuty(now).stream().map(Person::id).toList();
        var fields = new Fields()
                .put("hotel", hotel(hotel))
                .put("now", now)
                .put("pulse", beats)
                .put("me", me(hotel, roster, actor, onDuty))
                .put(
                        "marks",
                        new Fields()
                                .put("minutes", hotel.settings().highMinutes())
                                .put("items", hotel.settings().highItems()))
                .put("undoSeconds", hotel.settings().undoWithin().toSeconds())
                .put(
                        "clerks",
                        roster.people().stream()
                                .filter(Person::active)
                                .sorted(Comparator.comparing(Person::name).thenComparing(Person::id))
                                .map(person -> clerk(hotel, roster, person, onDuty))
                                .toList())
                .put("line", line(book.at(Place.line(hotel.id()), Line.class)))
                .put(
                        "overloads",
                        Overload.of(book, roster, open).stream()
                                .map(overload -> overload(overload, roster))
                                .toList())
                .put(
                        "open",
                        open.stream()
                                .sorted(ORDER)
                                .map(line -> line(line, roster))
                                .toList());
        if (actor.role().atLeast(Role.MANAGER)) {
            fields.put("parked", book.parked(hotel.id()).size());
        }
        return fields;
    }

    private static Fields hotel(Hotel hotel) {
        return new Fields()
                .put("id", hotel.id().value())
                .put("name", hotel.name())
                .put("currency", hotel.currency())
                .put("zone", hotel.zone().getId())
                .put("language", hotel.language());
    }

    private static Fields me(Hotel hotel, Roster roster, Actor actor, List<String> onDuty) {
        Workload load = roster.workload(hotel.id(), actor.id());
        return new Fields()
                .put("id", actor.id())
                .put("name", actor.name())
                .put("role", actor.role())
                .put("minutes", load.minutes())
                .put("items", load.items())
                .put("onDuty", onDuty.contains(actor.id()));
    }

    private static Fields clerk(Hotel hotel, Roster roster, Person person, List<String> onDuty) {
        Workload load = roster.workload(hotel.id(), person.id());
        return new Fields()
                .put("id", person.id())
                .put("name", person.name())
                .put("role", person.role())
                .put("minutes", load.minutes())
                .put("items", load.items())
                .put("overloaded", load.episode().isPresent())
                .put("onDuty", onDuty.contains(person.id()));
    }

    private static Fields line(Optional<Line> line) {
        return new Fields().put("waiting", line.map(Line::waiting).orElse(0)).put("at", line.map(Line::at));
    }

    private static Fields overload(Overload overload, Roster roster) {
        String clerk = overload.episode().clerk();
        return new Fields()
                .put("clerk", clerk)
                .put("name", roster.person(clerk).map(Person::name).orElse(clerk))
                .put("since", overload.episode().opened())
                .put("minutes", overload.load().minutes())
                .put("items", overload.load().items())
                .put(
                        "returned",
                        overload.returned().stream().map(Complaints::mention).toList())
                .put("help", overload.help().map(Complaints::mention));
    }

    private static Fields line(BoardLine line, Roster roster) {
        return Complaints.listed(line, name(roster))
                .put("promisedBy", line.promisedBy())
                .put("requested", line.requested())
                .put("excerpt", line.excerpt())
                .put("entries", line.entries());
    }

    static Standings.Names name(Roster roster) {
        return person -> roster.person(person).map(Person::name);
    }
}
