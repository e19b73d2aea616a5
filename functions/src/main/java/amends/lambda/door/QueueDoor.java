package amends.lambda.door;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where a queue's messages come in: each is handled by itself, and those that failed, and only those, come again. */
public final class QueueDoor {
    /** What a function does with one message. */
    @FunctionalInterface
    public interface Taking {
        /**
         * Whether it is done; else its queue brings it again. Whatever is thrown is logged, and it comes again too.
         *
         * @param time that it may take: its share of what is left
         */
        boolean take(String message, Duration time, LogLine line);
    }

    private final String function;
    private final Taking taking;

    public QueueDoor(String function, Taking taking) {
        this.function = function;
        this.taking = taking;
    }

    public void open(InputStream event, OutputStream out, Context context) throws IOException {
        var line = new LogLine(function, context);
        Batch.answer(
                Json.read(event)
                        .flatMap(Batch::of)
                        .map(messages -> taken(messages, line, context))
                        .orElseGet(() -> unreadable(line)),
                out);
        line.write();
    }

    private static List<String> unreadable(LogLine line) {
        line.put("unreadable", true);
        return List.of(Batch.WHOLE);
    }

    private List<String> taken(List<Map<String, Object>> messages, LogLine line, Context context) {
        List<String> again = new ArrayList<>();
        for (int next = 0; next < messages.size(); next++) {
            Map<String, Object> message = messages.get(next);
            String id = Json.text(message.get("messageId")).orElse(Batch.WHOLE);
            Duration share = Remaining.of(context).dividedBy(messages.size() - next);
            if (!taken(message, id, share, line)) {
                again.add(id);
            }
        }
        line.put("messages", messages.size()).put("again", again.size());
        return again;
    }

    private boolean taken(Map<String, Object> message, String id, Duration time, LogLine line) {
        if (time.isZero()) {
            return false;
        }
        try {
            return taking.take(Json.text(message.get("body")).orElse(""), time, line);
        } catch (RuntimeException unexpected) {
            line.error(unexpected, id);
            return false;
        }
    }
}
