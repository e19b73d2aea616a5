package amends.local.bench.board;

import amends.backoffice.DynamoBook;
import amends.local.bench.figures.OwnTable;
import amends.local.command.Arguments;
import amends.local.command.Command;
import amends.local.units.DeskRead;
import amends.local.units.Kept;
import amends.local.units.QuietHouse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/** What a reading of the desk costs while the book grows. */
public final class BoardBench implements Command {
    private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000);
    private static final int OPEN = 20;
    private static final int READINGS = 50;
    private static final String ROW = "%16s %12s %12s %12s %14s";

    private record Row(int kept, DeskRead read, double millis, double emulator) {}

    @Override
    public String name() {
        return "board";
    }

    @Override
    public String summary() {
        return "what reading the desk costs while the book grows";
    }

    @Override
    public int run(Arguments arguments) {
        arguments.nothingElse();
        System.out.println("Starting a DynamoDB Local for this alone; writing complaints into it takes some minutes.");
        List<Row> rows = new ArrayList<>();
        try (OwnTable table = OwnTable.open()) {
            QuietHouse house = new QuietHouse(table.template(), table.dynamodb());
            DeskRead.open(house, OPEN);
            int kept = 0;
            for (int size : SIZES) {
                write(table, kept, size - OPEN);
                kept = size - OPEN;
                rows.add(read(table, house, size));
                System.out.println(line(rows.getLast()));
            }
        }
        return print(rows) ? 0 : 1;
    }

    private static void write(OwnTable table, int from, int to) {
        long began = System.nanoTime();
        Bulk bulk = new Bulk(table.dynamodb());
        IntConsumer progress = written -> {
            if (written % 5_000 == 0) {
                System.out.printf(
                        Locale.ROOT,
                        "  %,d of %,d closed complaints written, %d s%n",
                        written,
                        to,
                        Duration.ofNanos(System.nanoTime() - began).toSeconds());
            }
        };
        Kept.write(new DynamoBook(bulk::client, table.name()), from, to, progress);
        bulk.flush();
    }

    /** The first readings warm up; of the others the mean counts. */
    private static Row read(OwnTable table, QuietHouse house, int kept) {
        DeskRead read = DeskRead.of(house);
        for (int nth = 0; nth < READINGS; nth++) {
            DeskRead.of(house);
        }
        Duration cpu = table.cpu();
        long began = System.nanoTime();
        for (int nth = 0; nth < READINGS; nth++) {
            DeskRead.of(house);
        }
        double millis = (System.nanoTime() - began) / 1e6 / READINGS;
        return new Row(kept, read, millis, table.cpu().minus(cpu).toNanos() / 1e6 / READINGS);
    }

    private static String line(Row row) {
        return ROW.formatted(
                String.format(Locale.ROOT, "%,d", row.kept()),
                row.read().units(),
                row.read().items(),
                String.format(Locale.ROOT, "%.1f", row.millis()),
                String.format(Locale.ROOT, "%.1f", row.emulator()));
    }

    private static boolean print(List<Row> rows) {
        System.out.println();
        System.out.println(
                ROW.formatted("complaints kept", "read units", "items read", "ms a reading", "emulator's ms"));
        rows.forEach(row -> System.out.println(line(row)));
        boolean equal = rows.stream().map(Row::read).distinct().count() == 1;
        System.out.println();
        System.out.println(
                equal
                        ? "Read units and items read are equal at every size: holds."
                        : "Read units or items read are not equal at every size: FAILS.");
        System.out.println("""
                Beside it, when we measured it on two cores (not in this run): django-helpdesk's list costs 138 ms at 1,000
                tickets and 3,935 ms at 100,000.""");
        return equal;
    }

    @Override
    public String help() {
        return """
                ./amends bench board starts a DynamoDB Local of its own, opens a hotel with %d open complaints in it, and reads
                the desk, by the real function, while closed complaints of earlier days are added to it: with %s kept in all.
                It tells the read units by AWS's rule, the items that were read, and the time, and ends with exit code 0 only
                if units and items are equal at every size.

                  --help        this
                """.formatted(OPEN, SIZES.stream().map("%,d"::formatted).collect(Collectors.joining(", ")));
    }
}
