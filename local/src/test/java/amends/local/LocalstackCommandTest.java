package amends.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amends.local.command.Arguments;
import amends.local.command.CannotRun;
import amends.local.house.OnLocalStack.Wish;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@code ./amends localstack} takes. */
final class LocalstackCommandTest {

    @Test
    void with_nothing_said_it_starts_localstack_and_deploys() {
        assertThat(wish()).isEqualTo(new Wish(8400, Optional.empty(), false, false, false));
    }

    @Test
    void the_handlers_may_stay_here_and_the_endpoint_be_another() {
        assertThat(wish("--handlers", "here", "--endpoint", "http://127.0.0.1:4566", "--port=9000"))
                .isEqualTo(new Wish(9000, Optional.of(URI.create("http://127.0.0.1:4566")), true, false, false));
    }

    @Test
    void handlers_are_here_or_there() {
        assertThatThrownBy(() -> wish("--handlers", "elsewhere"))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("here or there");
    }

    @Test
    void where_nothing_is_deployed_nothing_is_redeployed() {
        assertThatThrownBy(() -> wish("--handlers", "here", "--redeploy"))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("nothing is deployed");
    }

    private static Wish wish(String... typed) {
        return LocalstackCommand.wish(new Arguments("localstack", List.of(typed)));
    }
}
