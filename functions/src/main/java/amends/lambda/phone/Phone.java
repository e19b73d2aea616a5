package amends.lambda.phone;

import amends.backoffice.Clients;
import amends.backoffice.DynamoBook;
import amends.backoffice.JitterPatience;
import amends.backoffice.Surroundings;
import amends.book.Book;
import amends.desk.AnsweringCall;
import amends.desk.AnsweringCall.Answered;
import amends.desk.AnsweringCall.Call;
import amends.lambda.door.Json;
import amends.lambda.door.LogLine;
import amends.lambda.door.Remaining;
import amends.listening.Listener;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The function that an Amazon Connect contact flow invokes. It always answers a flat map of strings, and never later than
 * the flow waits; where nothing could be filed it says so, and the flow puts the caller through to a person.
 */
public final class Phone implements RequestStreamHandler {
    /** Of the 2.5 seconds in which a flow must have its answer. */
    private static final Duration LONGEST = Duration.ofMillis(1800);

    private final AnsweringCall answering;
    private final InstantSource clock;

    public Phone() {
        Surroundings surroundings = Surroundings.ofProcess();
        Clients clients = Clients.of(surroundings);
        this(new DynamoBook(clients::dynamodb, surroundings.table()), Clock.tickMillis(ZoneOffset.UTC));
    }

    Phone(Book book, InstantSource clock) {
        this.answering = new AnsweringCall(book, new Listener());
        this.clock = clock;
    }

    @Override
    public void handleRequest(InputStream event, OutputStream out, Context context) throws IOException {
        var line = new LogLine("phone", context);
        Map<String, String> reply;
        try {
            reply = reply(ConnectEvent.call(Json.read(event)), context);
        } catch (IOException | RuntimeException unexpected) {
            line.error(unexpected, "call");
            reply = notFiled("failed");
        }
        line.put("reply", reply.getOrDefault("reason", "filed")).write();
        Json.write(new LinkedHashMap<>(reply), out);
    }

    private Map<String, String> reply(Optional<Call> call, Context context) {
        if (call.isEmpty()) {
            return notFiled("unreadable");
        }
        Duration left = Remaining.of(context);
        Duration time = left.compareTo(LONGEST) < 0 ? left : LONGEST;
        return switch (answering.answer(call.get(), clock.instant(), JitterPatience.lasting(time))) {
            case Answered.Filed filed ->
                Map.of(
                        "filed", "true",
                        "id", filed.receipt().id(),
                        "number", filed.receipt().number().orElse(""),
                        "danger", String.valueOf(filed.danger()),
                        "language", filed.language().code(),
                        "say", filed.say());
            case Answered.Busy _ -> notFiled("busy");
            case Answered.NobodysNumber _ -> notFiled("nobodys-number");
        };
    }

    private static Map<String, String> notFiled(String reason) {
        return Map.of("filed", "false", "reason", reason, "say", "One moment, I am putting you through to the desk.");
    }
}
