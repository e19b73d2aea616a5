package amends.local.bench.intake;

import amends.backoffice.DynamoBook;
import amends.book.Book;
import amends.complaint.BoardLine;
import amends.lambda.desk.Desk;
import amends.local.bench.figures.OwnTable;
import amends.local.lambda.Quiet;
import amends.local.units.QuietHouse;
import amends.local.wire.Json;
import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** Many complaints at once through the real function of the desk, and what they cost. */
final class Rush {
    static final int AT_ONCE = 8;

    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final OwnTable table;
    private final Apart apart;
    private final Book book;
    private final Set<String> filed = ConcurrentHashMap.newKeySet();

    Rush(OwnTable table) {
        this.table = table;
        this.apart = new Apart(table.dynamodb());
        this.book = new DynamoBook(apart::client, table.name());
    }

    /**
     * What so many cost.
     *
     * @param own      processor time of our own code
     * @param process  of this whole process, with the SDK, its native client, the compiler and the collector
     * @param emulator of DynamoDB Local
     */
    record Cost(int complaints, int errors, Duration took, Duration own, Duration process, Duration emulator) {
        double aSecond() {
            return complaints / (took.toNanos() / 1e9);
        }

        double each(Duration all) {
            return all.toNanos() / 1e6 / complaints;
        }
    }

    /** Files so many, at once as many as {@link #AT_ONCE}. */
    Cost file(String batch, int complaints) {
        List<byte[]> events = new ArrayList<>();
        for (int nth = 0; nth < complaints; nth++) {
            events.add(event(batch, nth));
        }
        apart.reset();
        Duration emulator = table.cpu();
        long process = MACHINE.getProcessCpuTime();
        long began = System.nanoTime();
        int errors = file(events);
        return new Cost(
                complaints,
                errors,
                Duration.ofNanos(System.nanoTime() - began),
                Duration.ofNanos(apart.own()),
                Duration.ofNanos(MACHINE.getProcessCpuTime() - process),
                table.cpu().minus(emulator));
    }

    private int file(List<byte[]> events) {
        List<Callable<Integer>> shares = new ArrayList<>();
        for (int share = 0; share < AT_ONCE; share++) {
            int first = share;
            shares.add(() -> {
                var desk = new Desk(book, Clock.tickMillis(ZoneOffset.UTC));
                int errors = 0;
                for (int nth = first; nth < events.size(); nth += AT_ONCE) {
                    byte[] event = events.get(nth);
                    var reply = new ByteArrayOutputStream();
                    apart.counted(() -> {
                        desk.handleRequest(new ByteArrayInputStream(event), reply, new Quiet());
                        return reply;
                    });
                    Optional<String> id = filed(reply.toString(StandardCharsets.UTF_8));
                    id.ifPresent(filed::add);
                    errors += id.isEmpty() ? 1 : 0;
                }
                return errors;
            });
        }
        try (var clerks = Executors.newFixedThreadPool(AT_ONCE)) {
            int errors = 0;
            for (var share : clerks.invokeAll(shares)) {
                errors += share.get();
            }
            return errors;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while complaints were filed", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a complaint could not be filed", e);
        }
    }

    private static Optional<String> filed(String reply) {
        return Json.read(reply)
                .filter(it -> Integer.valueOf(201).equals(it.get("statusCode")))
                .flatMap(it -> Json.read(String.valueOf(it.get("body"))))
                .map(it -> String.valueOf(it.get("id")));
    }

    /** How many of those that were answered are not on the desk's list, and of the others there how many nobody filed. */
    int unaccounted() {
        Set<String> listed =
                book.board(QuietHouse.HOTEL).stream().map(BoardLine::id).collect(Collectors.toSet());
        long missing = filed.stream().filter(id -> !listed.contains(id)).count();
        long extra = listed.stream().filter(id -> !filed.contains(id)).count();
        return (int) (missing + extra);
    }

    private static byte[] event(String batch, int nth) {
        int room = QuietHouse.room(nth % QuietHouse.ROOMS);
        return Json.write(QuietHouse.request("POST /complaints", "", QuietHouse.complaint(room), batch + "-" + nth))
                .getBytes(StandardCharsets.UTF_8);
    }
}
