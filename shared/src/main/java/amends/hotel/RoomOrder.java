package amends.hotel;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Rooms as people count them: 99 before 101, 5A before 5B, 5B before 12A. */
public final class RoomOrder implements Comparator<String> {
    public static final RoomOrder BY_NUMBER = new RoomOrder();

    private static final Pattern RUN = Pattern.compile("[0-9]+|[^0-9]+");
    private static final Comparator<String> FIGURES =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private RoomOrder() {}

    @Override
    public int compare(String one, String other) {
        Iterator<String> theirs = runs(other).iterator();
        for (String mine : runs(one)) {
            if (!theirs.hasNext()) {
                return 1;
            }
            int compared = run(mine, theirs.next());
            if (compared != 0) {
                return compared;
            }
        }
        return theirs.hasNext() ? -1 : one.compareTo(other);
    }

    private static List<String> runs(String room) {
        return RUN.matcher(room).results().map(MatchResult::group).toList();
    }

    private static int run(String one, String other) {
        return figures(one) && figures(other)
                ? FIGURES.compare(one.replaceFirst("^0+", ""), other.replaceFirst("^0+", ""))
                : one.compareTo(other);
    }

    private static boolean figures(String run) {
        return Character.isDigit(run.charAt(0));
    }
}
