package amends.dispatch;

import amends.book.Book;
import amends.book.Book.Roster;
import amends.clerk.Workload;
import amends.complaint.BoardLine;
import amends.complaint.Standing;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One clerk's overload as colleagues see it: what the clerk has in hand now, and what went back to the list and waits
 * there still, the most urgent first.
 */
public record Overload(Episode episode, Workload load, List<BoardLine> returned) {
    public Overload {
        returned = List.copyOf(returned);
    }

    /** Every one that is open, the earliest first. */
    public static List<Overload> of(Book book, Roster roster, List<BoardLine> board) {
        return roster.workloads().stream()
                .flatMap(load -> open(book, load)
                        .map(episode -> new Overload(
                                episode,
                                load,
                                episode.returned(board).stream()
                                        .filter(line -> line.standing() instanceof Standing.Waiting)
                                        .toList())))
                .sorted(Comparator.comparing(
                                (Overload overload) -> overload.episode().opened())
                        .thenComparing(overload -> overload.episode().id()))
                .toList();
    }

    /** Closed a moment ago, it is over already. */
    private static Stream<Episode> open(Book book, Workload load) {
        return load
                .episode()
                .flatMap(place -> book.at(place, Episode.class))
                .filter(episode -> episode.closed().isEmpty())
                .stream();
    }

    /** What a colleague could take next. */
    public Optional<BoardLine> help() {
        return returned.stream().findFirst();
    }
}
