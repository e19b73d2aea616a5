package amends.local.house;

import amends.local.command.CannotRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What keeps a second <code>./amends up</code> out of the same checkout; the system lets go of it even after a kill. */
final class InstanceLock {
    private InstanceLock() {}

    /** Does this while holding the lock, or refuses with who holds it and at which address. */
    static void hold(Path run, String address, Runnable work) {
        try (FileChannel channel = FileChannel.open(
                run.resolve("up.lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            if (!locked(channel)) {
                throw CannotRun.because("Amends already runs in this checkout" + read(channel)
                        + ". Use that one, or stop it with Ctrl-C first.");
            }
            channel.truncate(0);
            channel.write(StandardCharsets.UTF_8.encode(", at %s (process %d)"
                    .formatted(address, ProcessHandle.current().pid())));
            work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(200);
        channel.read(bytes, 0);
        return StandardCharsets.UTF_8.decode(bytes.flip()).toString();
    }
}
