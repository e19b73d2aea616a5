package amends.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.crac.Core;
import org.junit.jupiter.api.Test;

class ClientsTest {
    @Test
    void what_warms_a_snapshot_is_done_when_one_is_taken_and_not_before() {
        var done = new AtomicInteger();
        Clients clients = Clients.of(new Surroundings(Map.of())).warmedBy(done::incrementAndGet);
        assertThat(done).hasValue(0);

        clients.beforeCheckpoint(Core.getGlobalContext());

        assertThat(done).hasValue(1);
    }
}
