package amends.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import amends.local.command.Arguments;
import amends.local.command.CannotRun;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HotelCommandTest {
    private final List<HotelCommand.Where> opened = new ArrayList<>();
    private final HotelCommand command = new HotelCommand(
            (where, work) -> opened.add(where),
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));

    private void run(String... typed) {
        command.run(new Arguments("hotel", Arrays.asList(typed)));
    }

    private CannotRun refused(String... typed) {
        return catchThrowableOfType(CannotRun.class, () -> run(typed));
    }

    @Test
    void the_book_is_this_machines_unless_told_otherwise() {
        run("enrol", "demo");
        run("enrol", "demo", "--port", "9000");
        run("enrol", "demo", "--aws", "--table", "book");

        assertThat(opened)
                .containsExactly(
                        new HotelCommand.Where(false, Optional.empty(), 8400),
                        new HotelCommand.Where(false, Optional.empty(), 9000),
                        new HotelCommand.Where(true, Optional.of("book"), 8400));
    }

    @Test
    void what_is_mistyped_opens_no_book() {
        assertThat(List.of(
                        refused(),
                        refused("close"),
                        refused("enrol"),
                        refused("enrol", "The Inn"),
                        refused("enrol", "demo", "more"),
                        refused("add"),
                        refused("stays", "demo"),
                        refused("corrections"),
                        refused("corrections", "demo", "--since", "November"),
                        refused("corrections", "demo", "--since", "0001-01"),
                        refused("enrol", "demo", "--aws")))
                .allMatch(cannot -> cannot.exitCode() == 2);
        assertThat(opened).isEmpty();
    }

    @Test
    void a_file_that_cannot_be_read_is_named(@TempDir Path folder) throws IOException {
        Path latin = folder.resolve("latin.csv");
        Files.write(latin, new byte[] {'i', 'd', (byte) 0xE9});

        assertThat(refused("add", folder.resolve("none.json").toString()).sentence())
                .contains("none.json");
        assertThat(refused("stays", "demo", latin.toString()).sentence()).contains("UTF-8");
        assertThat(refused("add", folder.toString()).sentence()).contains("cannot be read");
        assertThat(opened).isEmpty();
    }

    @Test
    void a_file_that_describes_no_hotel_says_all_that_is_wrong(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("inn.json"), "{\"id\": \"inn\"}");

        assertThat(refused("add", file.toString()).sentence()).contains("name: is missing", "number: is missing");
        assertThat(opened).isEmpty();
    }

    @Test
    void help_tells_the_columns() {
        assertThat(command.help()).contains("nightly_rate");
    }
}
