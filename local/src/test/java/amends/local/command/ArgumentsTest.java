package amends.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ArgumentsTest {

    @Test
    void options_come_in_any_order_and_in_either_form() {
        Arguments arguments = new Arguments("up", List.of("--fresh", "--port", "9000", "--seed=7"));
        assertThat(arguments.number("--seed", 0, 9)).contains(7);
        assertThat(arguments.number("--port", 1024, 65530)).contains(9000);
        assertThat(arguments.has("--fresh")).isTrue();
        assertThat(arguments.has("--no-open")).isFalse();
        arguments.nothingElse();
    }

    @Test
    void an_unknown_option_is_named() {
        Arguments arguments = new Arguments("up", List.of("--prot", "9000"));
        assertThatThrownBy(arguments::nothingElse)
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("--prot")
                .hasMessageContaining("./amends up --help");
    }

    @Test
    void a_number_out_of_bounds_is_refused_with_the_bounds() {
        for (String typed : List.of("80", "70000", "eighty", "-1", "99999999999")) {
            Arguments arguments = new Arguments("up", List.of("--port", typed));
            assertThatThrownBy(() -> arguments.number("--port", 1024, 65530))
                    .isInstanceOf(CannotRun.class)
                    .hasMessageContaining("from 1024 to 65530")
                    .hasMessageContaining(typed);
        }
    }

    @Test
    void an_option_without_its_value_is_refused() {
        Arguments arguments = new Arguments("up", List.of("--port"));
        assertThatThrownBy(() -> arguments.value("--port")).hasMessageContaining("--port needs a value");
    }

    @Test
    void what_has_no_name_is_taken_in_its_order() {
        Arguments arguments = new Arguments("hotel", List.of("add", "stays.csv", "--dry"));
        assertThat(arguments.next()).contains("add");
        assertThat(arguments.next()).contains("stays.csv");
        assertThat(arguments.next()).isEmpty();
    }
}
