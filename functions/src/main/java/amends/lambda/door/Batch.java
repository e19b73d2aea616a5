package amends.lambda.door;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a queue or a stream brings at once, and how it is told which of it failed and comes again. */
public final class Batch {
    /**
     * Names no message or record. Lambda takes such a failure for one of the whole batch: what could not even be read is
     * brought again, and in the end put aside, but never taken for done.
     */
    public static final String WHOLE = "";

    private Batch() {}

    /** The messages or records of an event; empty when it is no batch. */
    public static Optional<List<Map<String, Object>>> of(Map<String, Object> event) {
        return event.get("Records") instanceof List<?> records ? Optional.of(Json.objects(records)) : Optional.empty();
    }

    public static void answer(Collection<String> failed, OutputStream out) throws IOException {
        List<Map<String, String>> again =
                failed.stream().map(id -> Map.of("itemIdentifier", id)).toList();
        Json.write(Map.of("batchItemFailures", again), out);
    }
}
