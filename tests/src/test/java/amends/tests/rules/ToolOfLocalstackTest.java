package amends.tests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./amends localstack} says where Python is not there, or another than LocalStack's. */
class ToolOfLocalstackTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit gives it
    private Path folder;

    @Test
    void without_python_it_says_what_to_install_and_what_works_without() throws Exception {
        assertThat(says("localstack"))
                .contains(
                        "LocalStack needs Python 3.12 or 3.13, and found none",
                        "start a container engine",
                        "does without");
        assertThat(says("sam")).contains("There is no python3 on the PATH", "Install Python 3.10 or newer");
    }

    @Test
    void another_version_is_named() throws Exception {
        python("case $1 in --version) echo Python 3.11.7 ;; *) exit 1 ;; esac");

        assertThat(says("localstack")).contains("and found Python 3.11.7");
    }

    private void python(String does) throws IOException {
        Path python = Files.writeString(folder.resolve("python3"), "#!/bin/sh\n" + does + "\n");
        Files.setPosixFilePermissions(python, PosixFilePermissions.fromString("rwx------"));
    }

    private String says(String tool) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder("/bin/sh", "../local/localstack/tool", tool).redirectErrorStream(true);
        builder.environment().put("PATH", folder.toString());
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        builder.environment().remove("PYTHON");
        Process asked = builder.start();
        String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(asked.waitFor()).as(said).isEqualTo(1);
        return said;
    }
}
