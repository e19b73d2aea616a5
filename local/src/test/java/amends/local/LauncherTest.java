package amends.local;

import static org.assertj.core.api.Assertions.assertThat;

import amends.local.house.Checkout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a small clone of its own, whose Maven only notes that it ran. */
@Timeout(60)
final class LauncherTest {
    @TempDir
    private Path clone;

    private Path source = Path.of("");
    private Path runs = Path.of("");

    @BeforeEach
    void lay_out() throws IOException {
        Path here = Checkout.find().root();
        copy(here, "amends");
        copy(here, ".mvn/jdk.sh");
        copy(here, ".mvn/node.sh");
        write("pom.xml", "");
        for (String module : new String[] {"shared", "functions", "local"}) {
            write(module + "/pom.xml", "");
            source = write(module + "/src/main/java/Source.java", "");
        }
        runs = clone.resolve("runs");
        maven("echo ran >> runs; printf %s '" + classes() + "' > local/target/classpath");
    }

    @Test
    void a_second_start_with_nothing_changed_runs_no_maven() throws IOException, InterruptedException {
        assertThat(launch()).contains("./amends COMMAND");
        assertThat(launch()).contains("./amends COMMAND");
        assertThat(runs).content().hasLineCount(1);
    }

    @Test
    void a_changed_source_is_built() throws IOException, InterruptedException {
        launch();
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));
        launch();
        assertThat(runs).content().hasLineCount(2);
    }

    @Test
    void a_changed_screen_of_the_tablet_is_built_and_what_npm_fetched_is_not_looked_at() throws Exception {
        Path screen = write("tablet/src/screens/desk.tsx", "");
        Path settings = write("tablet/vite.config.ts", "");
        launch();
        write("tablet/node_modules/preact/package.json", "");
        write("tablet/target/site.stamp", "");
        launch();
        assertThat(runs).content().hasLineCount(1);
        for (Path changed : new Path[] {screen, settings}) {
            Files.setLastModifiedTime(changed, FileTime.from(Instant.now().plusSeconds(5)));
            launch();
            Files.setLastModifiedTime(changed, FileTime.from(Instant.now().minusSeconds(5)));
        }
        assertThat(runs).content().hasLineCount(3);
    }

    @Test
    void a_node_that_is_too_old_is_named_and_nothing_is_built() throws IOException, InterruptedException {
        for (String old : new String[] {"v18.20.4", "v20.18.0"}) {
            executable(write("bin/node", "#!/bin/sh\necho " + old + "\n"));
            assertThat(launch()).contains("Amends needs Node 20.19 or newer", "found " + old);
        }
        assertThat(runs).doesNotExist();
    }

    @Test
    void a_deleted_source_is_built() throws IOException, InterruptedException {
        Path other = write("shared/src/main/java/Other.java", "");
        launch();
        Files.delete(other);
        launch();
        assertThat(runs).content().hasLineCount(2);
    }

    @Test
    void a_module_that_was_cleaned_is_built_again() throws Exception {
        Path jar = write("functions/target/functions.jar", "");
        maven("echo ran >> runs; printf %s '" + classes() + ":" + jar + "' > local/target/classpath; touch " + jar);
        launch();
        Files.delete(jar);
        launch();
        assertThat(runs).content().hasLineCount(2);
    }

    @Test
    void a_build_that_fails_shows_why_and_is_tried_again() throws IOException, InterruptedException {
        maven("echo ran >> runs; echo '[ERROR] no such word: complaynt'; exit 1");
        assertThat(launch()).contains("The build failed", "no such word: complaynt", "build.log");
        assertThat(launch()).contains("The build failed");
        assertThat(runs).content().hasLineCount(2);
    }

    @Test
    void the_lock_of_a_killed_build_holds_nobody_up() throws IOException, InterruptedException {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Files.createDirectories(clone.resolve(".amends/run"));
        Files.createSymbolicLink(clone.resolve(".amends/run/build.lock"), Path.of(String.valueOf(gone.pid())));
        assertThat(launch()).contains("./amends COMMAND");
    }

    private String launch() throws IOException, InterruptedException {
        ProcessBuilder amends =
                new ProcessBuilder(clone.resolve("amends").toString(), "--help").redirectErrorStream(true);
        amends.environment().merge("PATH", clone.resolve("bin") + ":", (path, bin) -> bin + path);
        Process process = amends.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private void maven(String script) throws IOException {
        Files.deleteIfExists(clone.resolve("mvnw"));
        executable(write("mvnw", "#!/bin/sh\nset -e\n" + script + "\n"));
    }

    private void copy(Path from, String name) throws IOException {
        Path copied = write(name, Files.readString(from.resolve(name)));
        executable(copied);
    }

    private Path write(String name, String content) throws IOException {
        Path file = clone.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** What the commands' own classes need to be loaded: what this test has. */
    private static String classes() {
        return System.getProperty("java.class.path");
    }
}
