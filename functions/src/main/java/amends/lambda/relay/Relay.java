package amends.lambda.relay;

import amends.backoffice.Clients;
import amends.backoffice.DynamoBook;
import amends.backoffice.JitterPatience;
import amends.backoffice.SqsCarrier;
import amends.backoffice.Surroundings;
import amends.book.Book;
import amends.book.Patience;
import amends.dispatch.Carrier;
import amends.dispatch.Minding;
import amends.dispatch.Relaying;
import amends.dispatch.Relaying.News;
import amends.dispatch.Sweeping;
import amends.hotel.Place;
import amends.lambda.door.Json;
import amends.lambda.door.LogLine;
import amends.lambda.door.Remaining;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Carries new errands from the table's stream to their queues; on the minute, sweeps after those not yet done. */
public final class Relay implements RequestStreamHandler {
    private final Relaying relaying;
    private final Sweeping sweeping;
    private final InstantSource clock;
    private final Function<Duration, Patience> patience;

    public Relay() {
        Surroundings here = Surroundings.ofProcess();
        Clients clients = Clients.of(here);
        this(
                new DynamoBook(clients::dynamodb, here.table()),
                new SqsCarrier(clients::sqs, here::queue),
                InstantSource.system(),
                JitterPatience::lasting);
    }

    Relay(Book book, Carrier carrier, InstantSource clock, Function<Duration, Patience> patience) {
        this.relaying = new Relaying(book, carrier);
        this.sweeping = new Sweeping(book, carrier);
        this.clock = clock;
        this.patience = patience;
    }

    @Override
    public void handleRequest(InputStream event, OutputStream out, Context context) throws IOException {
        Map<String, Object> read = Json.read(event);
        if (read.get("Records") instanceof List<?> records) {
            Json.write(relay(Json.objects(records), context), out);
        } else {
            sweep(context);
            Json.write(Map.of(), out);
        }
    }

    private Map<String, Object> relay(List<Map<String, Object>> records, Context context) {
        var line = new LogLine("relay", context);
        Map<String, Place> entries = new LinkedHashMap<>();
        List<News> news = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        for (Map<String, Object> record : records) {
            String number = Stream.number(record);
            try {
                Stream.news(record).ifPresent(one -> {
                    news.add(one);
                    entries.put(number, one.entry());
                });
            } catch (RuntimeException malformed) {
                line.error(malformed, number);
                failed.add(number);
            }
        }
        try {
            Set<Place> again = relaying.relay(
                    news, clock.instant().truncatedTo(ChronoUnit.MILLIS), patience.apply(Remaining.of(context)));
            entries.forEach((number, entry) -> {
                if (again.contains(entry)) {
                    failed.add(number);
                }
            });
        } catch (RuntimeException unexpected) {
            line.error(unexpected, "batch");
            failed.addAll(entries.keySet());
        }
        line.put("records", records.size()).put("again", failed.size()).write();
        return Map.of(
                "batchItemFailures",
                failed.stream().map(number -> Map.of("itemIdentifier", number)).toList());
    }

    /** Shard by shard: what keeps one from being swept must not keep the others. */
    private void sweep(Context context) {
        var line = new LogLine("relay", context);
        int sent = 0;
        int parked = 0;
        for (int shard = 0; shard < Minding.SHARDS; shard++) {
            try {
                Sweeping.Swept swept = sweeping.sweep(shard, clock.instant().truncatedTo(ChronoUnit.MILLIS));
                sent += swept.sent();
                parked += swept.parked();
            } catch (RuntimeException unexpected) {
                line.error(unexpected, "shard " + shard);
            }
        }
        line.put("swept", sent).put("parked", parked).write();
    }
}
