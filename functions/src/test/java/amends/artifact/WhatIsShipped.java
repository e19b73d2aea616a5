package amends.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The artifact of every function, after it was put together. What is old in it goes with {@code ./mvnw clean}. */
final class WhatIsShipped {
    private static final Artifact SHIPPED = new Artifact(Path.of("target", "lambda"));

    /** What the template's {@code Architectures} comes to. */
    private static final String PLATFORM = "linux/x86_64";

    @Test
    void it_holds_nothing_that_is_slow_to_load_or_not_for_lambda() throws IOException {
        assertThat(SHIPPED.forbidden()).isEmpty();
    }

    @Test
    void its_machine_code_is_for_one_platform() throws IOException {
        assertThat(SHIPPED.strangers(PLATFORM)).isEmpty();
        assertThat(SHIPPED.files().values()).anyMatch(name -> name.startsWith(PLATFORM));
    }

    @Test
    void it_is_no_larger_than_the_readme_says() throws IOException {
        assertThat(SHIPPED.bytes()).isLessThanOrEqualTo(promised() * 1_000_000);
    }

    private static long promised() throws IOException {
        MatchResult found = Pattern.compile("at most (\\d+) MB unzipped")
                .matcher(Files.readString(Path.of("..", "README.md")))
                .results()
                .findFirst()
                .orElseThrow(() -> new AssertionError("the README names no bound for the artifact"));
        return Long.parseLong(found.group(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "io/netty/channel/Channel.class",
                "software/amazon/awssdk/http/nio/netty/NettyNioAsyncHttpClient.class",
                "org/apache/http/client/HttpClient.class",
                "software/amazon/awssdk/http/apache/ApacheHttpClient.class",
                "com/fasterxml/jackson/databind/ObjectMapper.class",
                "org/apache/logging/log4j/Logger.class",
                "ch/qos/logback/classic/Logger.class",
                "org/slf4j/simple/SimpleLogger.class",
                "amends/local/Amends.class",
                "com/nimbusds/jwt/JWT.class",
                "amends/lambda/desk/DeskTest.class"
            })
    void a_planted_class_is_found_loose_or_in_a_jar(String name, @TempDir Path folder) throws IOException {
        Path loose = Files.createDirectories(folder.resolve("loose"));
        Files.createDirectories(loose.resolve(name).resolveSibling(""));
        Files.createFile(loose.resolve(name));

        assertThat(new Artifact(loose).forbidden()).hasSize(1);
        assertThat(new Artifact(jar(folder, name)).forbidden()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"linux/armv6/libaws-crt-jni.so", "osx/x86_64/libx.dylib", "windows/x86_64/x.dll"})
    void a_planted_stranger_is_found(String name, @TempDir Path folder) throws IOException {
        assertThat(new Artifact(jar(folder, name)).strangers(PLATFORM)).hasSize(1);
    }

    private static Path jar(Path folder, String entry) throws IOException {
        Path artifact = Files.createDirectories(folder.resolve("artifact"));
        Path jar = Files.createDirectories(artifact.resolve("lib")).resolve("some.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry(entry));
            out.closeEntry();
        }
        return artifact;
    }
}
