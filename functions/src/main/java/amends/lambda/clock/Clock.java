package amends.lambda.clock;

import amends.backoffice.Clients;
import amends.backoffice.DynamoBook;
import amends.backoffice.JitterPatience;
import amends.backoffice.Surroundings;
import amends.book.Book;
import amends.book.Patience;
import amends.dispatch.Minding;
import amends.lambda.door.LogLine;
import amends.lambda.door.Remaining;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;

/** Looks, on the minute, at everything whose time has come. */
public final class Clock implements RequestStreamHandler {
    private final Minding minding;
    private final InstantSource clock;
    private final Function<Duration, Patience> patience;

    public Clock() {
        Surroundings here = Surroundings.ofProcess();
        Clients clients = Clients.of(here);
        this(new DynamoBook(clients::dynamodb, here.table()), InstantSource.system(), JitterPatience::lasting);
    }

    Clock(Book book, InstantSource clock, Function<Duration, Patience> patience) {
        this.minding = new Minding(book);
        this.clock = clock;
        this.patience = patience;
    }

    /** Shard by shard, each with its share of the time: what keeps one from being looked at must not keep the others. */
    @Override
    public void handleRequest(InputStream event, OutputStream out, Context context) throws IOException {
        var line = new LogLine("clock", context);
        int looked = 0;
        int left = 0;
        for (int shard = 0; shard < Minding.SHARDS; shard++) {
            Duration share = Remaining.of(context).dividedBy(Minding.SHARDS - shard);
            try {
                Minding.Minded minded =
                        minding.mind(shard, clock.instant().truncatedTo(ChronoUnit.MILLIS), patience.apply(share));
                looked += minded.looked();
                left += minded.left();
            } catch (RuntimeException unexpected) {
                line.error(unexpected, "shard " + shard);
            }
        }
        line.put("looked", looked).put("left", left).write();
        out.write("{}".getBytes(StandardCharsets.UTF_8));
    }
}
