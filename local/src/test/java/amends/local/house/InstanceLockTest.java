package amends.local.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amends.local.command.CannotRun;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InstanceLockTest {
    @TempDir
    private Path run;

    private final AtomicInteger ran = new AtomicInteger();

    @Test
    void a_second_instance_is_told_where_the_first_one_is() {
        InstanceLock.hold(
                run,
                "http://127.0.0.1:8400",
                () -> assertThatThrownBy(() -> InstanceLock.hold(run, "http://127.0.0.1:9000", ran::incrementAndGet))
                        .isInstanceOf(CannotRun.class)
                        .hasMessageContaining("already runs in this checkout, at http://127.0.0.1:8400")
                        .hasMessageContaining(
                                String.valueOf(ProcessHandle.current().pid())));
        assertThat(ran).hasValue(0);
    }

    @Test
    void when_the_first_has_ended_the_next_may_start() {
        InstanceLock.hold(run, "http://127.0.0.1:8400", ran::incrementAndGet);
        InstanceLock.hold(run, "http://127.0.0.1:8400", ran::incrementAndGet);
        assertThat(ran).hasValue(2);
    }
}
