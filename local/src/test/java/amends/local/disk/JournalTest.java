package amends.local.disk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    @TempDir
    Path directory;

    @Test
    void what_was_written_is_told_again() throws IOException {
        write(Map.of("text", "אין מים חמים\n\"again\""), Map.of("text", "\ud83d"));

        assertThat(read()).containsExactly(Map.of("text", "אין מים חמים\n\"again\""), Map.of("text", "\ud83d"));
    }

    @Test
    void a_torn_last_line_is_cut_off() throws IOException {
        write(Map.of("n", 1));
        Files.writeString(file(), "{\"n\":2,\"te", UTF_8, StandardOpenOption.APPEND);

        assertThat(read()).containsExactly(Map.of("n", 1));
        write(Map.of("n", 3));
        assertThat(read()).containsExactly(Map.of("n", 1), Map.of("n", 3));
    }

    @Test
    void a_broken_line_before_the_last_is_not_passed_over() throws IOException {
        write(Map.of("n", 1));
        Files.writeString(file(), "nonsense\n{\"n\":3}\n", UTF_8, StandardOpenOption.APPEND);

        assertThatThrownBy(this::read).isInstanceOf(IOException.class).hasMessageContaining("Line 2");
    }

    @Test
    void nobody_else_may_read_it() throws IOException {
        write(Map.of("n", 1));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    private Path file() {
        return directory.resolve("state/journal.jsonl");
    }

    @SafeVarargs
    private void write(Map<String, Object>... lines) throws IOException {
        try (Journal journal = Journal.open(file(), line -> {})) {
            for (Map<String, Object> line : lines) {
                journal.append(line);
            }
        }
    }

    private List<Map<String, Object>> read() throws IOException {
        List<Map<String, Object>> lines = new ArrayList<>();
        Journal.open(file(), lines::add).close();
        return lines;
    }
}
