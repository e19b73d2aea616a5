package amends.tests.lambda;

import amends.lambda.door.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An event that is kept in {@code events}, as {@code sam local invoke} takes it.
 *
 * @param name of its file: the function's logical id in small letters, a hyphen, and what it is
 */
record Payload(String name, String text) {
    private static final Path KEPT = Path.of("..", "events");

    static List<Payload> kept() {
        try (Stream<Path> files = Files.list(KEPT)) {
            return files.sorted().map(Payload::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Payload read(Path file) {
        try {
            String name = String.valueOf(file.getFileName());
            return new Payload(name.replaceFirst("\\.json$", ""), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Object> object(String json) {
        try {
            return Json.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))
                    .orElseThrow(() -> new AssertionError("no JSON object: " + json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean of(String function) {
        return name.startsWith(function.toLowerCase(Locale.ROOT) + "-");
    }

    /** What brings it, by its own words. */
    String broughtBy() {
        Map<String, Object> event = object(text);
        if (event.get("routeKey") instanceof String route) {
            return route;
        }
        if ("ContactFlowEvent".equals(event.get("Name"))) {
            return Waking.CONNECT;
        }
        return Json.objects(event.get("Records")).stream()
                .map(record -> String.valueOf(record.get("eventSourceARN")).replaceFirst("/stream/.*", ""))
                .findFirst()
                .orElseGet(
                        () -> event.get("resources") instanceof List<?> rules ? String.valueOf(rules.getFirst()) : "");
    }
}
