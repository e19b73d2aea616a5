package amends.local.sources;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How far a stream's records have been carried: a file that a restart reads. */
final class Checkpoint {
    private static final String DONE = "done";

    private final Path file;
    private final Map<String, String> shards = new LinkedHashMap<>();
    private String stream = "";

    Checkpoint(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            read();
        }
    }

    private void read() {
        try {
            Map<String, Object> kept = JSON.std.mapFrom(Files.readString(file));
            stream = String.valueOf(kept.get("stream"));
            if (kept.get("shards") instanceof Map<?, ?> known) {
                known.forEach((shard, at) -> shards.put(String.valueOf(shard), String.valueOf(at)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The stream's place in " + file + " cannot be read; start with --fresh", e);
        }
    }

    /** From here on it is this stream; what was known of another is forgotten. */
    void of(String arn) {
        if (!stream.equals(arn)) {
            stream = arn;
            shards.clear();
        }
    }

    /** The sequence number of the last record of a shard that needs nothing more. */
    Optional<String> at(String shard) {
        return Optional.ofNullable(shards.get(shard)).filter(at -> !at.equals(DONE));
    }

    boolean isDone(String shard) {
        return DONE.equals(shards.get(shard));
    }

    void reached(String shard, String sequence) {
        shards.put(shard, sequence);
        write();
    }

    void done(String shard) {
        shards.put(shard, DONE);
        write();
    }

    /** The records up to here are gone: begin at the oldest that is left. */
    void lost(String shard) {
        shards.remove(shard);
        write();
    }

    /** Forgets shards that the stream itself no longer has. */
    void only(Set<String> existing) {
        shards.keySet().retainAll(existing);
    }

    private void write() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.write(fresh, JSON.std.asBytes(Map.of("stream", stream, "shards", shards)));
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
