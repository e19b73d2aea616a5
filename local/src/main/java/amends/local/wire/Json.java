package amends.local.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** JSON objects in ASCII: all else is escaped, so that even a lone surrogate arrives as it was sent. */
public final class Json {
    private static final JSON ASCII = JSON.builder(JsonFactory.builder()
                    .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private Json() {}

    /** One line, without a line break. */
    public static String write(Map<String, ?> object) {
        try {
            return ASCII.asString(object);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The object that a text holds, or nothing when the text is no JSON object. */
    public static Optional<Map<String, Object>> read(String text) {
        try {
            return Optional.ofNullable(ASCII.mapFrom(text));
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }
}
