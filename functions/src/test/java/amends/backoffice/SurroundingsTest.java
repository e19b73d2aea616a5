package amends.backoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amends.complaint.Errand.Queue;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The environment. */
class SurroundingsTest {
    @Test
    void what_is_there_is_read() {
        var surroundings = new Surroundings(Map.of("TABLE", "book", "NOTIFY_QUEUE", "http://127.0.0.1/notify"));

        assertThat(surroundings.table()).isEqualTo("book");
        assertThat(surroundings.queue(Queue.NOTIFY)).isEqualTo("http://127.0.0.1/notify");
    }

    @Test
    void what_is_missing_or_blank_is_named() {
        assertThatThrownBy(() -> new Surroundings(Map.of("TABLE", " ")).table())
                .isInstanceOf(Fault.class)
                .hasMessage("The environment lacks TABLE: the name of the book's table."
                        + " The template gives it to the functions that need it.");
    }
}
