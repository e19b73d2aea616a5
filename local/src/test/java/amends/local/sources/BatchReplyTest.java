package amends.local.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BatchReplyTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "{\"batchItemFailures\":null}", "{\"batchItemFailures\":[]}"})
    void a_reply_that_names_nothing_is_success(String reply) {
        assertThat(read(reply)).contains(Set.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ok",
                "\"ok\"",
                "{\"batchItemFailures\":\"a\"}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"\"}]}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":null}]}",
                "{\"batchItemFailures\":[{\"id\":\"a\"}]}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"of another batch\"}]}"
            })
    void a_reply_that_makes_no_sense_fails_the_whole(String reply) {
        assertThat(read(reply)).isEmpty();
    }

    @Test
    void what_is_named_has_failed() {
        assertThat(read("{\"batchItemFailures\":[{\"itemIdentifier\":\"b\"}]}")).contains(Set.of("b"));
    }

    private static Optional<Set<String>> read(String reply) {
        return BatchReply.failures(reply.getBytes(StandardCharsets.UTF_8), Set.of("a", "b"));
    }
}
