package amends.local.evening;

import java.io.PrintStream;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What happens this evening, a line an event: time, who, what. Faults are kept for the reckoning. */
final class Diary {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final PrintStream out;
    private final List<String> faults = new ArrayList<>();

    Diary(PrintStream out) {
        this.out = out;
    }

    synchronized void tell(String who, String what) {
        out.printf("%s  %-8s  %s%n", CLOCK.format(LocalTime.now(ZoneId.systemDefault())), who, what);
    }

    /** Something is lost, doubled or not as it should be. */
    synchronized void fault(String what) {
        faults.add(what);
        tell("FAULT", what);
    }

    synchronized List<String> faults() {
        return List.copyOf(faults);
    }

    synchronized void line(String text) {
        out.println(text);
    }
}
