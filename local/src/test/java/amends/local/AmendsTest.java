package amends.local;

import static org.assertj.core.api.Assertions.assertThat;

import amends.local.command.Arguments;
import amends.local.command.CannotRun;
import amends.local.command.Command;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AmendsTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void without_a_command_it_tells_which_there_are() {
        assertThat(run()).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("echo", "says what it hears");
    }

    @Test
    void help_tells_the_same_as_no_command() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("echo", "says what it hears");
    }

    @Test
    void a_command_gets_what_was_typed_after_it() {
        assertThat(run("echo", "towels")).isEqualTo(6);
    }

    @Test
    void a_commands_help_runs_nothing() {
        assertThat(run("echo", "towels", "--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("./amends echo WORD");
    }

    @Test
    void an_unknown_command_is_named_and_refused() {
        assertThat(run("ecko")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("ecko").contains("./amends --help");
    }

    @Test
    void what_a_command_cannot_do_is_one_sentence() {
        assertThat(run("echo", "nothing")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines("There is nobody to hear it.");
    }

    private int run(String... typed) {
        return Amends.run(List.of(new Echo()), List.of(typed), printing(out), printing(err));
    }

    private static PrintStream printing(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static final class Echo implements Command {
        @Override
        public String name() {
            return "echo";
        }

        @Override
        public String summary() {
            return "says what it hears";
        }

        @Override
        public String help() {
            return "./amends echo WORD";
        }

        @Override
        public int run(Arguments arguments) {
            String heard = arguments.next().orElse("");
            if (heard.equals("nothing")) {
                throw CannotRun.because("There is nobody to hear it.");
            }
            return heard.length();
        }
    }
}
