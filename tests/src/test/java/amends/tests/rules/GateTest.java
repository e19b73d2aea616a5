package amends.tests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gate of the template says where its tools cannot be had. */
class GateTest {
    private static final String USUAL = ":/usr/bin:/bin";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit gives it
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"gate", "build"})
    void without_python_it_says_what_to_install_and_what_works_without(String script) throws Exception {
        assertThat(says(script, folder.toString()))
                .contains(
                        "There is no python3 on the PATH", "Install Python 3.10 or newer", "./mvnw verify do without");
    }

    @Test
    void an_old_python_is_named() throws Exception {
        python("case $2 in *version_info*) exit 1 ;; esac");

        assertThat(says("gate", folder + USUAL)).contains(folder + "/python3 is too old");
    }

    @Test
    void a_python_without_virtual_environments_is_named() throws Exception {
        python("case $2 in *venv*) exit 1 ;; esac");

        assertThat(says("gate", folder + USUAL)).contains("cannot make virtual environments", "python3-venv");
    }

    @Test
    void tools_that_cannot_be_fetched_are_named() throws Exception {
        python("""
                case $* in *venv\\ *)
                  mkdir -p "$3/bin"
                  printf '#!/bin/sh\\nexit 1\\n' >"$3/bin/python"
                  chmod +x "$3/bin/python" ;;
                esac""");

        assertThat(says("gate", folder + USUAL)).contains("pip could not install aws-sam-cli==");
    }

    private void python(String does) throws IOException {
        Path python = Files.writeString(folder.resolve("python3"), "#!/bin/sh\n" + does + "\n");
        Files.setPosixFilePermissions(python, PosixFilePermissions.fromString("rwx------"));
    }

    private String says(String script, String path) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "gate/" + script).redirectErrorStream(true);
        builder.environment().put("PATH", path);
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        Process gate = builder.start();
        String said = new String(gate.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(gate.waitFor()).as(said).isEqualTo(1);
        return said;
    }
}
