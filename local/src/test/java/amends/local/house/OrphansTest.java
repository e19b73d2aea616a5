package amends.local.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class OrphansTest {
    @TempDir
    private Path run;

    private final List<String> said = new ArrayList<>();
    private Process porter = new ProcessBuilder().command("true").start();

    OrphansTest() throws IOException {}

    @BeforeEach
    void leave() throws IOException, InterruptedException {
        Plan plan = Tiny.staying("porter", run);
        porter = plan.builder().start();
        Tiny.await(() -> plan.ready().test(porter.toHandle()));
    }

    @AfterEach
    void end() {
        porter.destroyForcibly();
    }

    @Test
    void what_a_killed_run_left_is_ended() throws InterruptedException {
        PidFile.of(run, "porter").write(porter.toHandle());
        Orphans.end(run, Tiny.into(said));
        // It has ended; that its parent has noticed takes a moment more.
        assertThat(porter.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(said).singleElement().asString().contains("porter", String.valueOf(porter.pid()));
        assertThat(run).isDirectoryNotContaining("glob:**.pid");
    }

    @Test
    void a_process_that_has_the_number_but_not_the_mark_is_nobody_of_ours() {
        PidFile.of(run, "page").write(porter.toHandle());
        Orphans.end(run, Tiny.into(said));
        assertThat(porter.isAlive()).isTrue();
        assertThat(said).isEmpty();
        assertThat(run).isDirectoryNotContaining("glob:**.pid");
    }

    @Test
    void a_process_that_began_at_another_time_is_nobody_of_ours() throws IOException {
        Files.writeString(
                run.resolve("porter.pid"), porter.pid() + " " + Instant.now().minusSeconds(3600));
        Orphans.end(run, Tiny.into(said));
        assertThat(porter.isAlive()).isTrue();
        assertThat(said).isEmpty();
    }

    @Test
    void a_note_that_was_cut_short_is_thrown_away() throws IOException {
        Files.writeString(run.resolve("porter.pid"), "12");
        Orphans.end(run, Tiny.into(said));
        assertThat(porter.isAlive()).isTrue();
        assertThat(run).isDirectoryNotContaining("glob:**.pid");
    }
}
