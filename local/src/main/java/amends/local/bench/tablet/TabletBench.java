package amends.local.bench.tablet;

import amends.local.beside.Books;
import amends.local.beside.OwnHotel;
import amends.local.command.Arguments;
import amends.local.command.Command;
import amends.local.house.PassingHouse;
import amends.local.part.Premises;
import java.security.SecureRandom;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How soon the tablet answers, in a browser on a slow device and a slow network, with the whole service behind it. */
public final class TabletBench implements Command {
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
        arguments.nothingElse();
        System.out.println("Starting Amends for this alone; it takes some minutes in all.");
        Verdict verdict = new Verdict(Bound.OF_TABLET, PassingHouse.with(System.out::println, TabletBench::measured));
        System.out.println();
        System.out.print(verdict.table());
        System.out.println();
        System.out.print(reads());
        return verdict.holds() ? 0 : 1;
    }

    private static Map<String, Figure> measured(Premises premises) {
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
                        "AMENDS", premises.address().toString(),
                        "AMENDS_CODES", codes,
                        "AMENDS_NUMBER", CrowdedHotel.NUMBER.e164()));
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

                  --help      this
                """;
    }
}
