package amends.lambda.clock;

import amends.backoffice.Clients;
import amends.backoffice.DynamoBook;
import amends.backoffice.JitterPatience;
import amends.backoffice.Surroundings;
import amends.book.Book;
import amends.dispatch.Minding;
import amends.dispatch.Minding.Minded;
import amends.lambda.door.Json;
import amends.lambda.door.LogLine;
import amends.lambda.door.Minute;
import amends.lambda.door.Remaining;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;

/** The function that a rule wakes each minute. What one shard's trouble leaves undone, the next minute sees again. */
public final class Clock implements RequestStreamHandler {
    private final Minding minding;
    private final InstantSource clock;

    public Clock() {
        Surroundings surroundings = Surroundings.ofProcess();
        Clients clients = Clients.of(surroundings);
        this(new DynamoBook(clients::dynamodb, surroundings.table()), java.time.Clock.tickMillis(ZoneOffset.UTC));
    }

    public Clock(Book book, InstantSource clock) {
        this.minding = new Minding(book);
        this.clock = clock;
    }

    @Override
    public void handleRequest(InputStream event, OutputStream out, Context context) throws IOException {
        var line = new LogLine("clock", context);
        if (Minute.struck(Json.read(event).orElse(Map.of()))) {
            mind(line, context);
        } else {
            line.put("unreadable", true);
        }
        line.write();
    }

    private void mind(LogLine line, Context context) {
        int looked = 0;
        int left = 0;
        for (int shard = 0; shard < Minding.SHARDS; shard++) {
            try {
                Minded minded = minding.mind(shard, clock.instant(), JitterPatience.lasting(Remaining.of(context)));
                looked += minded.looked();
                left += minded.left();
            } catch (RuntimeException unexpected) {
                line.error(unexpected, "shard " + shard);
            }
        }
        line.put("looked", looked).put("left", left);
    }
}
