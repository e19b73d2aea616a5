package amends.lambda.door;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Squeezes the text of a long reply for whoever takes it so. */
final class Gzip {
    /** Under so many bytes it is not worth it: they travel in one packet anyway. */
    static final int LEAST = 1000;

    private Gzip() {}

    /** The reply's event, smaller where it is long and the caller takes gzip. */
    static Map<String, Object> fit(Map<String, Object> event, boolean taken) {
        if (Boolean.TRUE.equals(event.get("isBase64Encoded")) || !(event.get("body") instanceof String body)) {
            return event;
        }
        byte[] plain = body.getBytes(StandardCharsets.UTF_8);
        if (plain.length <= LEAST) {
            return event;
        }
        Map<String, Object> headers = Json.object(event.get("headers"));
        headers.put("vary", "accept-encoding");
        Map<String, Object> fitted = new LinkedHashMap<>(event);
        fitted.put("headers", headers);
        if (taken) {
            headers.put("content-encoding", "gzip");
            fitted.put("body", Base64.getEncoder().encodeToString(squeezed(plain)));
            fitted.put("isBase64Encoded", true);
        }
        return fitted;
    }

    private static byte[] squeezed(byte[] plain) {
        var out = new ByteArrayOutputStream(plain.length / 4);
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
