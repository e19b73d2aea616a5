package amends.local.sources;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;

/** A handler that does as a test tells it: it notes every batch, fails for some words and reports others. */
public final class Scripted implements RequestStreamHandler {
    /** What it was given, oldest first. */
    static final BlockingQueue<Map<String, Object>> GOT = new LinkedBlockingQueue<>();

    /** It throws when a batch has one of these words. */
    static final Set<String> THROWS_AT = ConcurrentHashMap.newKeySet();

    /** It throws when a batch has one of these words, once. */
    static final Set<String> THROWS_ONCE = ConcurrentHashMap.newKeySet();

    /** It reports a record with one of these words as failed, once. */
    static final Set<String> FAILS_ONCE = ConcurrentHashMap.newKeySet();

    /** It reports a record with one of these words as failed, each time. */
    static final Set<String> FAILS = ConcurrentHashMap.newKeySet();

    public Scripted() {}

    static void reset() {
        GOT.clear();
        THROWS_AT.clear();
        THROWS_ONCE.clear();
        FAILS_ONCE.clear();
        FAILS.clear();
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        Map<String, Object> event = JSON.std.mapFrom(in);
        GOT.add(event);
        List<Map<?, ?>> records = records(event);
        if (records.stream().anyMatch(record -> has(record, THROWS_AT) || tookOne(record, THROWS_ONCE))) {
            throw new IllegalStateException("as told");
        }
        List<Map<String, String>> failures = records.stream()
                .filter(record -> has(record, FAILS) || tookOne(record, FAILS_ONCE))
                .map(record -> Map.of("itemIdentifier", id(record)))
                .toList();
        JSON.std.write(Map.of("batchItemFailures", failures), out);
    }

    static List<Map<?, ?>> records(Map<String, Object> event) {
        return event.get("Records") instanceof List<?> records
                ? records.stream().<Map<?, ?>>map(record -> (Map<?, ?>) record).toList()
                : List.of();
    }

    private static boolean has(Map<?, ?> record, Set<String> words) {
        return words.stream().anyMatch(word -> words(record).contains(word));
    }

    private static boolean tookOne(Map<?, ?> record, Set<String> words) {
        return words.removeIf(word -> words(record).contains(word));
    }

    /** What a record says: a message's body, or a change's item. */
    static String words(Map<?, ?> record) {
        return record.get("dynamodb") instanceof Map<?, ?> change
                ? String.valueOf(change.get("NewImage"))
                : String.valueOf(record.get("body"));
    }

    private static String id(Map<?, ?> record) {
        return record.get("dynamodb") instanceof Map<?, ?> change
                ? String.valueOf(change.get("SequenceNumber"))
                : String.valueOf(record.get("messageId"));
    }
}
