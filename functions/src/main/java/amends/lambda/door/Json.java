package amends.lambda.door;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JSON as maps and lists: strict for what people send, plain for what AWS sends. */
public final class Json {
    private static final int DEEPEST = 20;

    private static final JSON PLAIN = JSON.std;
    private static final JSON STRICT = JSON.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .build();

    private Json() {}

    /** One object and nothing after it, each of its names once, at most 20 deep; empty when it is anything else. */
    public static Optional<Map<String, Object>> strict(String text) {
        try (JsonParser parser = STRICT.createParser(text)) {
            Object value = STRICT.anyFrom(parser);
            return value instanceof Map<?, ?> && parser.nextToken() == null
                    ? Optional.of(object(value))
                    : Optional.empty();
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The object that comes in; empty when it is anything else, or no JSON at all. */
    public static Optional<Map<String, Object>> read(InputStream in) throws IOException {
        try {
            return PLAIN.anyFrom(in) instanceof Map<?, ?> map ? Optional.of(object(map)) : Optional.empty();
        } catch (JsonProcessingException | CharConversionException notJson) {
            return Optional.empty();
        }
    }

    public static String write(Map<String, Object> json) {
        try {
            return PLAIN.asString(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void write(Map<String, Object> json, OutputStream out) throws IOException {
        PLAIN.write(json, out);
    }

    /** The value as an object; an empty one when it is none. */
    public static Map<String, Object> object(@Nullable Object value) {
        var object = new LinkedHashMap<String, Object>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, inner) -> object.put(String.valueOf(name), inner));
        }
        return object;
    }

    /** The objects in a list; none when it is no list. */
    public static List<Map<String, Object>> objects(@Nullable Object value) {
        return value instanceof List<?> list ? list.stream().map(Json::object).toList() : List.of();
    }

    /** The value, where it is a string that says something. */
    public static Optional<String> text(@Nullable Object value) {
        return value instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }
}
