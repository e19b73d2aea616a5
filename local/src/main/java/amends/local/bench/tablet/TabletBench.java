package amends.local.bench.tablet;

import amends.local.bench.figures.Bound;
import amends.local.bench.figures.Figure;
import amends.local.bench.figures.Verdict;
import amends.local.beside.Books;
import amends.local.beside.OwnHotel;
import amends.local.command.Arguments;
import amends.local.command.CannotRun;
import amends.local.command.Command;
import amends.local.house.PassingHouse;
import amends.local.part.Premises;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How soon the tablet answers, in a browser on a slow device and a slow network, with the whole service behind it. */
public final class TabletBench implements Command {
    /** Of the tablet, each on the slow device and network unless it says otherwise. */
    public static final List<Bound> OF_TABLET = List.of(
            Bound.most("script", "JavaScript that is transferred, compressed", 60, "kB"),
            Bound.most("view-cold", "first useful view, nothing in the cache", 1.5, "s"),
            Bound.most("view-warm", "first useful view, the page in the cache", 1.5, "s"),
            Bound.compared("view-crowded", "the same with 300 open, nothing in the cache", "s"),
            Bound.most("tap", "a tap is answered on the screen, p95", 100, "ms"),
            Bound.compared("tap-crowded", "the same with 300 open, p95", "ms"),
            Bound.most("frame", "300 open, scrolled and updated: the longest frame", 50, "ms"),
            Bound.compared("frame-still", "300 open, nothing happens: the longest frame", "ms"),
            Bound.most("filing", "three-tap filing by a scripted hand", 10, "s"),
            Bound.most("switch", "another clerk takes the tablet over", 3, "s"),
            Bound.most("change", "a change elsewhere shows, p95", 2, "s"),
            Bound.most("change-fast", "a change elsewhere shows, full speed, p95", 2, "s"),
            Bound.most("look", "body of a look at a desk where nothing changed", 300, "bytes"));

    /** One for the tablet that is measured, one for each colleague who works elsewhere. */
    private static final int TABLETS = 3;

    @Override
    public String name() {
        return "tablet";
    }

    @Override
    public String summary() {
        return "how soon the tablet answers, and what it costs";
    }

    @Override
    public int run(Arguments arguments) {
        List<Bound> bounds = arguments.value("--only").map(TabletBench::named).orElse(OF_TABLET);
        arguments.nothingElse();
        System.out.println("Starting Amends for this alone; it takes some minutes in all. " + busy());
        Verdict verdict =
                new Verdict(bounds, PassingHouse.with(System.out::println, premises -> measured(premises, bounds)));
        System.out.println();
        System.out.print(verdict.table());
        System.out.println();
        System.out.print(reads());
        return verdict.holds() ? 0 : 1;
    }

    private static List<Bound> named(String typed) {
        List<String> names = List.of(typed.split(",", -1));
        List<Bound> named = OF_TABLET.stream()
                .filter(bound -> names.contains(bound.figure()))
                .toList();
        if (named.size() != names.size()) {
            throw CannotRun.misused("There is no such figure among " + typed + ". There are " + figures() + ".");
        }
        return named;
    }

    private static String figures() {
        return OF_TABLET.stream().map(Bound::figure).collect(Collectors.joining(", "));
    }

    /** How busy the machine is: while others run beside it its figures tell less. */
    private static String busy() {
        OperatingSystemMXBean machine = ManagementFactory.getOperatingSystemMXBean();
        return "Of %d processors %.1f were wanted in the last minute."
                .formatted(machine.getAvailableProcessors(), Math.max(0, machine.getSystemLoadAverage()));
    }

    private static Map<String, Figure> measured(Premises premises, List<Bound> bounds) {
        String codes;
        try (Books books = new Books(premises)) {
            OwnHotel hotel = OwnHotel.open(books.book(), CrowdedHotel.description(), new SecureRandom());
            hotel.book(CrowdedHotel.stays());
            codes = IntStream.range(0, TABLETS)
                    .mapToObj(_ -> hotel.enrolmentCode())
                    .collect(Collectors.joining(","));
        }
        return Play.play(
                premises.checkout().resolve("tablet"),
                Map.of(
                        "AMENDS",
                        premises.address().toString(),
                        "AMENDS_WANTED",
                        bounds.stream().map(Bound::figure).collect(Collectors.joining(",")),
                        "AMENDS_CODES",
                        codes,
                        "AMENDS_NUMBER",
                        CrowdedHotel.NUMBER.e164()),
                premises.state().resolve("figures.json"));
    }

    /** Not measured, for the handler says it: a look whose number is still right reads one page and no more. */
    private static String reads() {
        return """
                A look at a desk where nothing changed reads one item by its key (amends.lambda.desk.Pulses): one GetItem,
                consistent, of under 4 KB: one read unit.
                """;
    }

    @Override
    public String help() {
        return """
                ./amends bench tablet starts the whole service on free ports, with its state in a temporary folder, opens a
                hotel of 300 rooms in it, and measures the tablet in a headless Chromium whose processor is slowed four
                times and whose network is what Lighthouse calls slow 4G. It prints what it measured beside its bounds, and
                ends with exit code 0 only if all of them hold. Nothing else should run meanwhile.

                  --only NAMES  measures only these, with commas between: %s
                  --help        this
                """.formatted(figures());
    }
}
