package amends.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BrowserTest {
    @TempDir
    private Path programs;

    @BeforeEach
    void install() throws IOException {
        for (String name : new String[] {"open", "xdg-open"}) {
            Files.createFile(
                    programs.resolve(name),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        }
    }

    @Test
    void a_server_without_a_desktop_opens_nothing() {
        assertThat(Browser.opener(Map.of("PATH", programs.toString()), "Linux")).isEmpty();
    }

    @Test
    void a_desktop_opens_its_own_browser() {
        assertThat(Browser.opener(Map.of("PATH", programs.toString(), "DISPLAY", ":0"), "Linux"))
                .contains(programs.resolve("xdg-open").toString());
        assertThat(Browser.opener(Map.of("PATH", programs.toString()), "Mac OS X"))
                .contains(programs.resolve("open").toString());
    }

    @Test
    void a_desktop_without_an_opener_opens_nothing() {
        assertThat(Browser.opener(Map.of("PATH", "/nowhere", "DISPLAY", ":0"), "Linux"))
                .isEmpty();
    }
}
