package amends.local.standin;

import amends.local.disk.Journal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The topics that were created, kept in a journal. */
final class Topics implements AutoCloseable {
    private final TreeSet<String> arns = new TreeSet<>();
    private final Journal journal;

    Topics(Path file) throws IOException {
        this.journal = Journal.open(file, line -> arns.add(String.valueOf(line.get("topic"))));
    }

    /** Creates one; one that exists stays. */
    synchronized void create(String arn) throws IOException {
        if (!arns.contains(arn)) {
            journal.append(Map.of("topic", arn));
            arns.add(arn);
        }
    }

    synchronized boolean has(String arn) {
        return arns.contains(arn);
    }

    synchronized List<String> all() {
        return List.copyOf(arns);
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
