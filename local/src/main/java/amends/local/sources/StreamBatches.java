package amends.local.sources;

import amends.local.lambda.Functions;
import amends.local.lambda.Outcome;
import amends.local.template.Source;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Carries records of a stream to a function, in order. What fails is tried again, halved until the record at fault
 * stands alone, and given up after so many tries: said aloud, and passed by.
 */
final class StreamBatches {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final int MOST_DOUBLINGS = 7;

    private static final System.Logger LOG = System.getLogger(StreamBatches.class.getName());

    private final Source.FromStream source;
    private final Functions functions;
    private final Consumer<GivenUp> givenUp;

    /** A batch that is passed by, and how often it was tried. */
    record GivenUp(List<StreamRecord> records, int tries) {}

    private record Part(List<StreamRecord> records, int tries) {}

    /** {@code givenUp} hears of a batch before it is passed by. */
    StreamBatches(Source.FromStream source, Functions functions, Consumer<GivenUp> givenUp) {
        this.source = source;
        this.functions = functions;
        this.givenUp = givenUp;
    }

    /** Returns when none of these needs anything more; {@code reached} hears of each record up to which that is so. */
    void carry(List<StreamRecord> records, Consumer<StreamRecord> reached) throws InterruptedException {
        Deque<Part> left = new ArrayDeque<>();
        left.push(new Part(records, 0));
        while (!left.isEmpty()) {
            Part part = left.pop();
            int good = firstFailure(part.records());
            List<StreamRecord> rest =
                    part.records().subList(good, part.records().size());
            if (good > 0) {
                reached.accept(part.records().get(good - 1));
            }
            if (rest.isEmpty()) {
                continue;
            }
            // What was carried is progress: the rest starts anew.
            int tries = good > 0 ? 1 : part.tries() + 1;
            if (source.bisects() && rest.size() > 1) {
                int half = rest.size() / 2;
                // Halving is no try of its own.
                left.push(new Part(rest.subList(half, rest.size()), tries - 1));
                left.push(new Part(rest.subList(0, half), tries - 1));
            } else if (source.retries() >= 0 && tries > source.retries()) {
                LOG.log(
                        Level.ERROR,
                        "{0}.{1} gave up records {2} to {3} after {4} tries",
                        source.function(),
                        source.event(),
                        rest.getFirst().sequence(),
                        rest.getLast().sequence(),
                        tries);
                givenUp.accept(new GivenUp(rest, tries));
                reached.accept(rest.getLast());
            } else {
                Thread.sleep(FIRST_PAUSE.multipliedBy(1L << Math.min(tries - 1, MOST_DOUBLINGS)));
                left.push(new Part(rest, tries));
            }
        }
    }

    /** Where the first record stands that failed, or the number of records when none did. */
    private int firstFailure(List<StreamRecord> records) throws InterruptedException {
        if (!(functions.invoke(source.function(), event(records)) instanceof Outcome.Returned(byte[] payload))) {
            return 0;
        }
        if (!source.reportsFailures()) {
            return records.size();
        }
        Set<String> ids = new LinkedHashSet<>();
        records.forEach(record -> ids.add(record.sequence()));
        Optional<Set<String>> failures = BatchReply.failures(payload, ids);
        if (failures.isEmpty()) {
            return 0;
        }
        for (int at = 0; at < records.size(); at++) {
            if (failures.get().contains(records.get(at).sequence())) {
                return at;
            }
        }
        return records.size();
    }

    private static byte[] event(List<StreamRecord> records) {
        try {
            return JSON.std.asBytes(
                    Map.of("Records", records.stream().map(StreamRecord::event).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
