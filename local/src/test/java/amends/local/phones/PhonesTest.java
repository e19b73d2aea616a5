package amends.local.phones;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhonesTest {
    @TempDir
    Path state;

    private Phones phones;

    @BeforeEach
    void open() throws IOException {
        phones = Phones.open(state, () -> Instant.parse("2026-11-25T21:40:00Z"));
    }

    @AfterEach
    void close() throws IOException {
        phones.close();
    }

    @Test
    void all_that_went_to_and_fro_survives_a_restart() throws Exception {
        phones.text("m1", "+15550100412", "+972521234567", "בדרך", Map.of("amends-id", "t-1"));
        phones.sent("m2", "+972521234567", "+15550100412", "תודה");
        phones.topic("m3", "arn:demo", "Overload", "Noa", Map.of("kind", "overload"));
        List<Message> before = phones.since(0, Duration.ZERO);

        close();
        open();

        assertThat(phones.since(0, Duration.ZERO)).isEqualTo(before).hasSize(3);
        assertThat(before).extracting(Message::number).containsExactly(1L, 2L, 3L);
    }

    @Test
    void a_line_torn_by_a_kill_was_never_told() throws Exception {
        phones.text("m1", "", "+972521234567", "one", Map.of());
        close();
        Files.writeString(state.resolve("phones.jsonl"), "{\"n\":2,\"at\":", StandardOpenOption.APPEND);
        open();
        phones.text("m2", "", "+972521234567", "two", Map.of());

        assertThat(phones.since(0, Duration.ZERO)).extracting(Message::text).containsExactly("one", "two");
    }

    @Test
    void a_reader_gets_what_came_after_what_it_knows() throws Exception {
        for (int i = 1; i <= Phones.PAGE + 2; i++) {
            phones.text("m" + i, "", "+972521234567", "text " + i, Map.of());
        }

        assertThat(phones.since(0, Duration.ZERO)).hasSize(Phones.PAGE);
        assertThat(phones.since(Phones.PAGE, Duration.ZERO)).hasSize(2);
        assertThat(phones.since(-7, Duration.ZERO)).hasSize(Phones.PAGE);
        assertThat(phones.last()).isEqualTo(Phones.PAGE + 2);
    }

    @Test
    void a_waiting_reader_is_woken_by_what_comes() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Void> asking = new CompletableFuture<>();
            Future<List<Message>> waiting = threads.submit(() -> {
                asking.complete(null);
                return phones.since(0, Duration.ofDays(1));
            });
            asking.join();
            phones.text("m1", "", "+972521234567", "hello", Map.of());

            assertThat(waiting.get()).hasSize(1);
        }
    }

    @Test
    void a_waiting_reader_goes_when_the_phones_close() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<Message>> waiting = threads.submit(() -> phones.since(0, Duration.ofDays(1)));
            phones.close();

            assertThat(waiting.get()).isEmpty();
        }
    }

    @Test
    void who_knew_an_earlier_state_does_not_wait() throws Exception {
        phones.text("m1", "", "+972521234567", "hello", Map.of());

        assertThat(phones.since(40, Duration.ofDays(1))).isEmpty();
    }

    @Test
    void an_answer_knows_the_newest_text_it_answers() throws Exception {
        phones.text("m1", "+15550100412", "+972521234567", "one", Map.of());
        phones.text("m2", "+15550100412", "+972521234567", "two", Map.of());
        phones.text("m3", "+15550100412", "+447700900123", "three", Map.of());

        assertThat(phones.lastText("+15550100412", "+972521234567")).hasValue("m2");
        assertThat(phones.lastText("+15550100499", "+972521234567")).isEmpty();
    }
}
