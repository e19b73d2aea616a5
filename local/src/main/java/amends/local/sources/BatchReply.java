package amends.local.sources;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a function says of a batch when it reports failures one by one. */
final class BatchReply {
    private BatchReply() {}

    /**
     * The ids of what failed; or nothing when the reply makes no sense, which counts as failure of the whole.
     *
     * @param batch the ids that the function was given
     */
    static Optional<Set<String>> failures(byte[] payload, Set<String> batch) {
        if (payload.length == 0) {
            return Optional.of(Set.of());
        }
        try {
            return switch (JSON.std.anyFrom(payload)) {
                case null -> Optional.of(Set.of());
                case Map<?, ?> reply when reply.get("batchItemFailures") == null -> Optional.of(Set.of());
                case Map<?, ?> reply when reply.get("batchItemFailures") instanceof List<?> items -> ids(items, batch);
                default -> Optional.empty();
            };
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    private static Optional<Set<String>> ids(List<?> items, Set<String> batch) {
        Set<String> ids = new LinkedHashSet<>();
        for (Object item : items) {
            if (!(item instanceof Map<?, ?> failure
                    && failure.get("itemIdentifier") instanceof String id
                    && batch.contains(id))) {
                return Optional.empty();
            }
            ids.add(id);
        }
        return Optional.of(ids);
    }
}
