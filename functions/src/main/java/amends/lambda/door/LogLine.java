package amends.lambda.door;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The one line that an invocation logs, as JSON: what it was and how it went, and nothing that a guest said. */
public final class LogLine {
    private static final int FRAMES = 12;
    private static final int CAUSES = 4;

    private final long began = System.nanoTime();
    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final List<Map<String, Object>> errors = new ArrayList<>();
    private final Context context;

    public LogLine(String function, Context context) {
        this.context = context;
        fields.put("function", function);
        fields.put("requestId", context.getAwsRequestId());
    }

    public LogLine put(String name, Object value) {
        fields.put(name, value);
        return this;
    }

    /**
     * Something unexpected, as its classes and frames: an exception's message could hold a guest's words.
     *
     * @param at what it happened to: a message's id, a place in a stream
     */
    public LogLine error(Throwable unexpected, String at) {
        var error = new LinkedHashMap<String, Object>();
        error.put("at", at);
        error.put("causes", causes(unexpected));
        errors.add(error);
        return this;
    }

    private static List<Map<String, Object>> causes(Throwable unexpected) {
        var causes = new ArrayList<Map<String, Object>>();
        for (@Nullable Throwable cause = unexpected;
                cause != null && causes.size() < CAUSES;
                cause = cause.getCause()) {
            causes.add(Map.of(
                    "class",
                    cause.getClass().getName(),
                    "frames",
                    Arrays.stream(cause.getStackTrace())
                            .limit(FRAMES)
                            .map(StackTraceElement::toString)
                            .toList()));
        }
        return causes;
    }

    public void write() {
        fields.put("ms", (System.nanoTime() - began) / 1_000_000);
        if (!errors.isEmpty()) {
            fields.put("errors", errors);
        }
        context.getLogger().log(Json.write(fields), errors.isEmpty() ? LogLevel.INFO : LogLevel.ERROR);
    }
}
