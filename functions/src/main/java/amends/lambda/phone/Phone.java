package amends.lambda.phone;

import amends.backoffice.Clients;
import amends.backoffice.DynamoBook;
import amends.backoffice.JitterPatience;
import amends.backoffice.Surroundings;
import amends.book.Book;
import amends.desk.AnsweringCall;
import amends.desk.AnsweringCall.Answered;
import amends.desk.AnsweringCall.Call;
import amends.hotel.Language;
import amends.lambda.door.Json;
import amends.lambda.door.LogLine;
import amends.listening.Listener;
import amends.speaking.Saying;
import amends.speaking.Speaker;
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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Files what a contact flow has taken down. The reply is a flat map of strings, whatever happens: a caller must never
 * hear an error, but be put through to a person.
 */
public final class Phone implements RequestStreamHandler {
    /** The caller hears silence meanwhile: 2.5 s, less what Lambda itself needs. */
    private static final Duration LONGEST = Duration.ofMillis(2300);

    /** What of it may go into trying again. */
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    private final Speaker speaker = new Speaker();
    private final AnsweringCall answering;
    private final InstantSource clock;
    private final Duration longest;

    public Phone() {
        Surroundings here = Surroundings.ofProcess();
        Clients clients = Clients.of(here).warmedBy(Listener.shipped()::rehearse);
        this(new DynamoBook(clients::dynamodb, here.table()), Clock.tickMillis(ZoneOffset.UTC));
    }

    public Phone(Book book, InstantSource clock) {
        this(book, clock, LONGEST);
    }

    /** @param longest that a caller may be kept waiting */
    Phone(Book book, InstantSource clock, Duration longest) {
        this.answering = new AnsweringCall(book, Listener.shipped());
        this.clock = clock;
        this.longest = longest;
    }

    @Override
    public void handleRequest(InputStream event, OutputStream out, Context context) throws IOException {
        var line = new LogLine("phone", context);
        Map<String, Object> reply = reply(event, line);
        line.put("filed", reply.getOrDefault("filed", "false"));
        Optional.ofNullable(reply.get("reason")).ifPresent(reason -> line.put("reason", reason));
        line.write();
        Json.write(reply, out);
    }

    private Map<String, Object> reply(InputStream event, LogLine line) {
        Language language = Language.EN;
        try {
            Map<String, Object> read = Json.read(event).orElse(Map.of());
            language = ConnectEvent.language(read).orElse(language);
            Optional<Call> call = ConnectEvent.call(read);
            return call.isEmpty() ? notFiled("malformed", language) : inTime(call.get(), language);
        } catch (ExecutionException unexpected) {
            line.error(Optional.ofNullable(unexpected.getCause()).orElse(unexpected), "call");
        } catch (IOException | RuntimeException unexpected) {
            line.error(unexpected, "call");
        }
        return notFiled("error", language);
    }

    /** What is written after the caller was put through is filed all the same. */
    private Map<String, Object> inTime(Call call, Language language) throws ExecutionException {
        var answer = new FutureTask<>(() -> answer(call, language));
        Thread.startVirtualThread(answer);
        try {
            return answer.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            return notFiled("busy", language);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return notFiled("busy", language);
        }
    }

    private Map<String, Object> answer(Call call, Language language) {
        return switch (answering.answer(call, clock.instant(), JitterPatience.lasting(PATIENCE))) {
            case Answered.Filed filed -> filed(filed);
            case Answered.Busy _ -> notFiled("busy", language);
            case Answered.NobodysNumber _ -> notFiled("nobodys-number", language);
        };
    }

    private static Map<String, Object> filed(Answered.Filed filed) {
        var reply = new LinkedHashMap<String, Object>();
        reply.put("filed", "true");
        reply.put("number", filed.receipt().number().orElse(""));
        reply.put("id", filed.receipt().id());
        reply.put("danger", String.valueOf(filed.danger()));
        reply.put("say", filed.say());
        reply.put("language", filed.language().code());
        return reply;
    }

    private Map<String, Object> notFiled(String reason, Language language) {
        var reply = new LinkedHashMap<String, Object>();
        reply.put("filed", "false");
        reply.put("reason", reason);
        reply.put("say", speaker.say(new Saying.PutThrough(), language));
        reply.put("language", language.code());
        return reply;
    }
}
