package amends.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amends.local.command.Arguments;
import amends.local.command.CannotRun;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnderstandTest {
    @Test
    void each_line_is_answered_by_one_line_with_its_id() throws IOException {
        StringWriter out = new StringWriter();
        int notMessages = Understand.understand(new StringReader("""
                        {"id": "a", "text": "Still no hot water in 412. Fix it or move us."}

                        {"id": 7, "text": "תודה רבה", "more": true}
                        """), out);
        assertThat(notMessages).isZero();
        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSize(2);
        Map<String, Object> first = JSON.std.mapFrom(lines.getFirst());
        assertThat(first.keySet())
                .containsExactly(
                        "id",
                        "language",
                        "kind",
                        "category",
                        "second",
                        "severity",
                        "remedies",
                        "safety",
                        "room",
                        "sure",
                        "because");
        assertThat(first)
                .containsEntry("id", "a")
                .containsEntry("language", "en")
                .containsEntry("kind", "complaint")
                .containsEntry("category", "water")
                .containsEntry("severity", 2)
                .containsEntry("remedies", List.of("repair", "room-move"))
                .containsEntry("safety", false)
                .containsEntry("room", "412");
        assertThat(JSON.std.mapFrom(lines.getLast()))
                .containsEntry("id", 7)
                .containsEntry("language", "he")
                .containsEntry("kind", "thanks")
                .containsEntry("second", null)
                .containsEntry("room", null);
    }

    @Test
    void a_line_that_is_no_message_is_told_and_the_next_one_answered() throws IOException {
        StringWriter out = new StringWriter();
        int notMessages = Understand.understand(
                new StringReader(
                        "nonsense\n[1]\n{\"id\":1}\n{\"id\":2,\"text\":5}\n{\"id\":3,\"text\":\"\\ud800 412\"}\n"),
                out);
        assertThat(notMessages).isEqualTo(4);
        assertThat(out.toString().lines().filter(line -> line.contains("\"error\"")))
                .hasSize(4);
        assertThat(out.toString().lines().toList().getLast()).contains("\"id\":3", "\"room\":\"412\"");
    }

    @Test
    void it_takes_no_options() {
        assertThatThrownBy(() -> new Understand().run(new Arguments("understand", List.of("file.jsonl"))))
                .isInstanceOf(CannotRun.class);
    }
}
