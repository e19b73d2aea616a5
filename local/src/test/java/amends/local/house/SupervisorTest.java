package amends.local.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amends.local.command.CannotRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class SupervisorTest {
    @TempDir
    private Path folder;

    private final List<String> said = new ArrayList<>();

    @Test
    void all_children_answer_and_all_end_with_their_supervisor() throws Exception {
        ProcessHandle porter;
        ProcessHandle page;
        try (Supervisor supervisor = of(Tiny.staying("porter", folder), Tiny.staying("page", folder))) {
            supervisor.start();
            assertThat(supervisor.awaitAnswers()).isTrue();
            porter = running("porter");
            page = running("page");
        }
        // They have ended; that this process has noticed takes a moment more.
        porter.onExit().get(10, TimeUnit.SECONDS);
        page.onExit().get(10, TimeUnit.SECONDS);
        assertThat(folder).isDirectoryNotContaining("glob:**.pid");
    }

    @Test
    void a_killed_child_is_started_again_and_the_others_are_left_alone() throws IOException, InterruptedException {
        try (Supervisor supervisor = of(Tiny.staying("porter", folder), Tiny.staying("page", folder))) {
            supervisor.start();
            supervisor.awaitAnswers();
            ProcessHandle porter = running("porter");
            ProcessHandle page = running("page");

            porter.destroyForcibly();
            Tiny.await(() -> saidNow().contains("The porter runs again"));

            assertThat(running("porter").pid()).isNotEqualTo(porter.pid());
            assertThat(running("page")).isEqualTo(page);
            assertThat(saidNow())
                    .contains("The porter (process " + porter.pid() + ") ended by itself, with exit code 137.");
        }
    }

    @Test
    void a_child_that_cannot_be_started_is_given_up_with_its_last_words() {
        try (Supervisor supervisor = of(Tiny.dying("porter", folder, "no keys"))) {
            supervisor.start();
            assertThatThrownBy(supervisor::awaitAnswers)
                    .isInstanceOf(CannotRun.class)
                    .hasMessageContaining("The porter cannot be started");
            assertThat(saidNow())
                    .contains("exit code 3, before it answered")
                    .contains("    no keys")
                    .contains("porter.log");
        }
    }

    @Test
    void closed_before_a_child_answers_it_is_no_failure() throws IOException, InterruptedException {
        Plan silent = Tiny.staying("porter", folder);
        Supervisor supervisor = of(new Plan(
                silent.name(), silent.title(), silent.java(), silent.environment(), process -> false, silent.log()));
        supervisor.start();
        Tiny.await(() -> note("porter").running(Plan.mark("porter")).isPresent());
        supervisor.close();
        assertThat(supervisor.awaitAnswers()).isFalse();
    }

    @Test
    void no_setting_of_a_persons_own_aws_reaches_a_child() {
        Plan plan = Tiny.staying("porter", folder);
        assertThat(plan.builder().environment().keySet()).noneMatch(variable -> variable.startsWith("AWS_"));
    }

    private Supervisor of(Plan... plans) {
        return new Supervisor(List.of(plans), folder, Tiny.into(said));
    }

    private PidFile note(String name) {
        return PidFile.of(folder, name);
    }

    private ProcessHandle running(String name) {
        return note(name).running(Plan.mark(name)).orElseThrow();
    }

    private String saidNow() {
        synchronized (said) {
            return String.join("\n", said);
        }
    }
}
