package amends.lambda.door;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** An invocation as Lambda makes it, which remembers what was logged. */
public final class Invocation implements Context {
    public final List<String> logged = new ArrayList<>();
    private int remaining = 10_000;

    /** So many milliseconds are left, however long it takes. */
    public Invocation remaining(int millis) {
        remaining = millis;
        return this;
    }

    /** A payload that is kept in the repository. */
    public static String event(String name) {
        try {
            return Files.readString(Path.of("..", "events", name + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String raw(RequestStreamHandler handler, String event) {
        var out = new ByteArrayOutputStream();
        try {
            handler.handleRequest(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), out, this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    public Map<String, Object> of(RequestStreamHandler handler, String event) {
        return read(raw(handler, event));
    }

    /** What comes again of a batch. */
    public List<String> again(RequestStreamHandler handler, String event) {
        return Json.objects(of(handler, event).get("batchItemFailures")).stream()
                .map(failure -> String.valueOf(failure.get("itemIdentifier")))
                .toList();
    }

    /** A batch of a queue's messages: m1, m2 and so on. */
    public static String batch(String... bodies) {
        var records = new ArrayList<Map<String, Object>>();
        for (String body : bodies) {
            records.add(Map.of("messageId", "m" + (records.size() + 1), "eventSource", "aws:sqs", "body", body));
        }
        return Json.write(Map.of("Records", records));
    }

    public static Map<String, Object> read(String json) {
        try {
            return Json.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a reply's body, however it travels. */
    public static String text(Map<String, Object> reply) {
        String body = String.valueOf(reply.get("body"));
        if (!Boolean.TRUE.equals(reply.get("isBase64Encoded"))) {
            return body;
        }
        try (var gzip =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(body)))) {
            return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String log() {
        return String.join("\n", logged);
    }

    @Override
    public String getAwsRequestId() {
        return "request-1";
    }

    @Override
    public String getLogGroupName() {
        return "log";
    }

    @Override
    public String getLogStreamName() {
        return "stream";
    }

    @Override
    public String getFunctionName() {
        return "function";
    }

    @Override
    public String getFunctionVersion() {
        return "1";
    }

    @Override
    public String getInvokedFunctionArn() {
        return "arn:aws:lambda:eu-west-1:000000000000:function:function";
    }

    @Override
    public CognitoIdentity getIdentity() {
        throw new UnsupportedOperationException();
    }

    @Override
    public ClientContext getClientContext() {
        throw new UnsupportedOperationException();
    }

    @Override
    public int getRemainingTimeInMillis() {
        return remaining;
    }

    @Override
    public int getMemoryLimitInMB() {
        return 1024;
    }

    @Override
    public LambdaLogger getLogger() {
        return new LambdaLogger() {
            @Override
            public void log(String message) {
                logged.add(message);
            }

            @Override
            public void log(byte[] message) {
                logged.add(new String(message, StandardCharsets.UTF_8));
            }
        };
    }

    /** The problem's word of a reply, or nothing when it is none. */
    public static Optional<String> problem(Map<String, Object> reply) {
        return Json.text(read(String.valueOf(reply.get("body"))).get("type"))
                .map(type -> type.substring("/problems/".length()));
    }
}
