package amends.local.disk;

import amends.local.wire.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * An append-only file of JSON lines. A line counts once it is forced to the disk; a last line that a crash has torn
 * is cut off at the next opening.
 */
public final class Journal implements AutoCloseable {
    private final FileChannel file;
    private long end;

    private Journal(FileChannel file, long end) {
        this.file = file;
        this.end = end;
    }

    /**
     * Opens it, made anew if there is none, and tells each line that it holds.
     *
     * @throws IOException when it cannot be read or written, or a line before the last is no JSON object
     */
    public static Journal open(Path path, Consumer<Map<String, Object>> each) throws IOException {
        Private.directoryOf(path);
        byte[] held = Files.exists(path) ? Files.readAllBytes(path) : new byte[0];
        int start = 0;
        int number = 0;
        for (int i = 0; i < held.length; i++) {
            if (held[i] == '\n') {
                number++;
                Optional<Map<String, Object>> line =
                        Json.read(new String(held, start, i - start, StandardCharsets.UTF_8));
                if (line.isEmpty()) {
                    throw new IOException(
                            "Line " + number + " of " + path + " is no JSON object: start afresh or mend it.");
                }
                each.accept(line.get());
                start = i + 1;
            }
        }
        FileChannel file =
                FileChannel.open(path, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), Private.FILE);
        file.truncate(start);
        return new Journal(file, start);
    }

    /** Appends one line; after the return it is on the disk. */
    public synchronized void append(Map<String, ?> object) throws IOException {
        ByteBuffer line = ByteBuffer.wrap((Json.write(object) + "\n").getBytes(StandardCharsets.UTF_8));
        // What an append that failed has left behind.
        file.truncate(end);
        long at = end;
        while (line.hasRemaining()) {
            at += file.write(line, at);
        }
        file.force(false);
        end = at;
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }
}
