package amends.artifact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A folder that is shipped: classes, and under {@code lib} the jars that they need. */
record Artifact(Path folder) {
    /** What it must not hold, by the path of a class or file in it, each with what that is. */
    private static final Map<String, Pattern> FORBIDDEN = Map.of(
            "Netty", Pattern.compile("io/netty/.*|software/amazon/awssdk/http/nio/netty/.*"),
            "Apache's HTTP client", Pattern.compile("org/apache/(http|hc)/.*|software/amazon/awssdk/http/apache.*"),
            "jackson-databind", Pattern.compile("com/fasterxml/jackson/databind/.*|tools/jackson/databind/.*"),
            // SLF4J's interface alone is not one: the SDK asks for it, and finding nothing behind it says nothing.
            "a logging framework",
                    Pattern.compile("org/apache/(logging|log4j|commons/logging)/.*|ch/qos/logback/.*"
                            + "|org/slf4j/(impl|simple|jul|nop|log4j12)/.*"),
            "what runs on a desk", Pattern.compile("amends/local/.*"),
            "what signs tokens", Pattern.compile("com/nimbusds/.*"),
            "tests", Pattern.compile("org/(junit|assertj)/.*|.*Test\\.class"));

    private static final Pattern NATIVE = Pattern.compile(".*\\.(so|dll|dylib|jnilib)");

    /** Its files: those of the folder by their path, those of a jar after the jar's name. */
    Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                if (name.endsWith(".jar")) {
                    names(file).forEach(entry -> files.put(name + "!" + entry, entry));
                } else {
                    files.put(name, name);
                }
            }
        }
        return files;
    }

    private static List<String> names(Path jar) throws IOException {
        List<String> names = new ArrayList<>();
        try (JarFile open = new JarFile(jar.toFile())) {
            for (Enumeration<JarEntry> entries = open.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                if (!entry.isDirectory()) {
                    names.add(entry.getName());
                }
            }
        }
        return names;
    }

    /** What it holds and must not. */
    List<String> forbidden() throws IOException {
        List<String> found = new ArrayList<>();
        files().forEach((file, name) -> FORBIDDEN.forEach((what, pattern) -> {
            if (pattern.matcher(name).matches()) {
                found.add(what + ": " + file);
            }
        }));
        return found;
    }

    /** Machine code that is not for this platform, such as {@code linux/x86_64}. */
    List<String> strangers(String platform) throws IOException {
        return files().entrySet().stream()
                .filter(file -> NATIVE.matcher(file.getValue()).matches()
                        && !file.getValue().startsWith(platform + "/"))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What it takes unzipped, jars as they are. */
    long bytes() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            long sum = 0;
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                sum += Files.size(file);
            }
            return sum;
        }
    }
}
