package amends.local.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LogTest {
    @TempDir
    private Path folder;

    @Test
    void only_its_last_lines_are_shown() throws IOException {
        Path file = folder.resolve("house.log");
        Files.writeString(
                file, IntStream.rangeClosed(1, 5_000).mapToObj(n -> "line " + n).collect(Collectors.joining("\n")));
        assertThat(new Log(file).lastLines())
                .contains("    line 4989\n", "    line 5000\n", file.toString())
                .doesNotContain("line 4988");
    }

    @Test
    void a_process_that_wrote_nothing_has_a_log_all_the_same() throws IOException {
        assertThat(new Log(folder.resolve("house.log")).lastLines()).contains("nothing was written");
        Path empty = Files.createFile(folder.resolve("empty.log"));
        assertThat(new Log(empty).lastLines()).contains("nothing was written");
    }

    @Test
    void what_the_last_run_wrote_stays_beside_it() throws IOException {
        Path file = folder.resolve("house.log");
        Files.writeString(file, "yesterday");
        new Log(file).begin();
        assertThat(file).doesNotExist();
        assertThat(folder.resolve("house.log.previous")).hasContent("yesterday");
    }
}
