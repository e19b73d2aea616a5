package amends.local.bench.intake;

import amends.local.bench.figures.Bound;
import amends.local.bench.figures.Figure;
import amends.local.bench.figures.OwnTable;
import amends.local.bench.figures.Verdict;
import amends.local.command.Arguments;
import amends.local.command.Command;
import amends.local.units.Bill;
import amends.local.units.Course;
import amends.local.units.QuietHouse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What it costs to take a complaint in and to see it through. */
public final class IntakeBench implements Command {
    private static final int WARMING = 2_000;
    private static final int MEASURED = 2_000;

    private static final List<Bound> RUSH = List.of(
            Bound.compared("a-second", "complaints taken in, a second, 8 at once", ""),
            Bound.most("own", "processor a complaint: our own code", 2, "ms"),
            Bound.compared("process", "... and with AWS's SDK and all else in this process", "ms"),
            Bound.compared("emulator", "... DynamoDB Local's, apart", "ms"),
            Bound.most("errors", "errors among " + MEASURED, 0, ""),
            Bound.most("unaccounted", "answered and not on the desk's list, or the reverse", 0, ""));

    @Override
    public String name() {
        return "intake";
    }

    @Override
    public String summary() {
        return "what it costs to take a complaint in and to see it through";
    }

    @Override
    public int run(Arguments arguments) {
        arguments.nothingElse();
        System.out.println("Starting a DynamoDB Local for this alone; it takes about a minute in all.");
        List<Bound> bounds = new ArrayList<>(RUSH);
        Map<String, Figure> figures = new LinkedHashMap<>();
        try (OwnTable table = OwnTable.open()) {
            QuietHouse house = new QuietHouse(table.template(), table.dynamodb());
            for (Course course : Course.values()) {
                Bill bill = course.play(house);
                System.out.println(
                        "\nA complaint " + course.title() + ", dispatched, taken, answered once, resolved:\n");
                System.out.print(bill.list());
                units(course, bill, bounds, figures);
            }
            rush(table, figures);
        }
        Verdict verdict = new Verdict(bounds, figures);
        System.out.println();
        System.out.print(verdict.table());
        System.out.println();
        System.out.print(others());
        return verdict.holds() ? 0 : 1;
    }

    private static void units(Course course, Bill bill, List<Bound> bounds, Map<String, Figure> figures) {
        String name = course.name();
        bounds.add(Bound.most(name + "-write", "write units in all, " + course.title(), course.most(), ""));
        bounds.add(Bound.compared(name + "-told", "... as DynamoDB Local counts them", ""));
        bounds.add(Bound.compared(name + "-read", "... read units", ""));
        bounds.add(Bound.compared(name + "-parts", "... parts of texts to the guest", ""));
        figures.put(name + "-write", Figure.of(bill.units(), "by AWS's rule"));
        figures.put(name + "-told", Figure.of(bill.told(), "by a rule of its own"));
        figures.put(name + "-read", Figure.of(bill.readUnits(), bill.read().size() + " requests"));
        figures.put(name + "-parts", Figure.of(bill.parts(), ""));
    }

    private static void rush(OwnTable table, Map<String, Figure> figures) {
        Rush rush = new Rush(table);
        System.out.println("\nFiling " + WARMING + " to warm up, then " + MEASURED + " that count.");
        int errors = rush.file("warm", WARMING).errors();
        Rush.Cost cost = rush.file("measured", MEASURED);
        figures.put("a-second", Figure.of(cost.aSecond(), "on two cores, with DynamoDB Local on the same"));
        figures.put("own", Figure.of(cost.each(cost.own()), "the handler's, without the SDK's client"));
        figures.put("process", Figure.of(cost.each(cost.process()), "one compiler only: C1"));
        figures.put("emulator", Figure.of(cost.each(cost.emulator()), ""));
        figures.put("errors", Figure.of(cost.errors() + errors, ""));
        figures.put("unaccounted", Figure.of(rush.unaccounted(), "of " + (WARMING + MEASURED) + ", by one query"));
    }

    private static String others() {
        return """
                Beside it, what a ticket cost others when we measured them on two cores, server and database together (not in
                this run): django-helpdesk 2.6.1 by its form 18.9 ms, by REST 45.5 ms; Request Tracker 5 by REST2 264 ms.
                """;
    }

    @Override
    public String help() {
        return """
                ./amends bench intake starts a DynamoDB Local of its own and measures on it what a complaint costs. First one
                complaint is seen through from the tablet and one from a text, by the real functions on a clock moved by
                hand: each write is listed with its units by AWS's rule and what it buys. Then %,d complaints are filed to
                warm up and %,d that count, %d at once, and every one is looked for on the desk's list. It ends with exit
                code 0 only if all bounds hold. Nothing else should run meanwhile.

                  --help        this
                """.formatted(WARMING, MEASURED, Rush.AT_ONCE);
    }
}
