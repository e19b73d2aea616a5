package amends.local.gateway;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Handlers as small as can be: each does one thing that a gateway must cope with. */
public final class Tiny {
    private Tiny() {}

    /** Answers with the event that it got, and two cookies. */
    public static final class Echo implements RequestStreamHandler {
        public Echo() {}

        @Override
        public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
            Map<String, Object> reply = new LinkedHashMap<>();
            reply.put("statusCode", 201);
            reply.put("headers", Map.of("content-type", "application/json", "x-left", left(context)));
            reply.put("cookies", List.of("one=1; HttpOnly", "two=2"));
            reply.put("body", new String(in.readAllBytes(), StandardCharsets.UTF_8));
            JSON.std.write(reply, out);
        }

        private static String left(Context context) {
            int left = context.getRemainingTimeInMillis();
            return String.valueOf(left > 0 && left <= 2000);
        }
    }

    /** Answers with bytes. */
    public static final class Bytes implements RequestStreamHandler {
        public Bytes() {}

        @Override
        public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
            JSON.std.write(Map.of("statusCode", 200, "isBase64Encoded", true, "body", "/wA="), out);
        }
    }

    /** Throws, with words that are nobody's business. */
    public static final class Thrower implements RequestStreamHandler {
        public Thrower() {}

        @Override
        public void handleRequest(InputStream in, OutputStream out, Context context) {
            throw new IllegalStateException("a secret");
        }
    }

    /** Never ends by itself. */
    public static final class Sleeper implements RequestStreamHandler {
        public Sleeper() {}

        @Override
        public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
            try {
                Thread.sleep(Long.MAX_VALUE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }
    }
}
