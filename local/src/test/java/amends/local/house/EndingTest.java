package amends.local.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class EndingTest {

    @Test
    void a_process_is_asked_first() throws IOException, InterruptedException {
        Process polite = shell("trap 'exit 7' TERM; echo ready; while :; do sleep 0.05; done");
        Ending.end(polite.toHandle(), Duration.ofSeconds(30));
        assertThat(polite.waitFor()).isEqualTo(7);
    }

    @Test
    void a_process_that_does_not_listen_is_killed() throws IOException, InterruptedException {
        Process deaf = shell("trap '' TERM; echo ready; while :; do sleep 0.05; done");
        Ending.end(deaf.toHandle(), Duration.ofMillis(100));
        assertThat(deaf.waitFor()).isEqualTo(137);
    }

    private static Process shell(String script) throws IOException {
        Process process = new ProcessBuilder("/bin/sh", "-c", script).start();
        assertThat(process.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("ready");
        return process;
    }
}
