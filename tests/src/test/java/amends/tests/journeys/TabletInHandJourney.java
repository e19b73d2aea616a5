package amends.tests.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tablet in a real browser, as {@code tablet/journeys} tells: by hand at the demo hotel's desk, one way of holding it at a time. */
@ExtendWith(HouseIsOpen.class)
final class TabletInHandJourney {
    private final RunningHouse house;

    TabletInHandJourney(RunningHouse house) {
        this.house = house;
    }

    @ParameterizedTest
    @ValueSource(strings = {"landscape-en", "portrait-en", "landscape-he", "portrait-he"})
    void the_tablet_does_what_a_clerk_needs(String held) throws IOException, InterruptedException {
        Path tablet = house.premises().checkout().resolve("tablet");
        Path said = Files.createDirectories(tablet.resolve("target")).resolve("journeys-" + held + ".log");
        var builder = new ProcessBuilder("node_modules/.bin/playwright", "test", "--project", held)
                .directory(tablet.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().put("AMENDS", house.address().toString());
        Process journeys = builder.start();
        try {
            int ended = journeys.waitFor();
            assertThat(ended).as(() -> read(said)).isZero();
        } finally {
            journeys.destroy();
        }
    }

    private static String read(Path said) {
        try {
            return Files.readString(said, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "what it said cannot be read: " + e;
        }
    }
}
