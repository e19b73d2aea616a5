package amends.lambda.relay;

import amends.backoffice.Clients;
import amends.backoffice.DynamoBook;
import amends.backoffice.JitterPatience;
import amends.backoffice.SqsCarrier;
import amends.backoffice.StreamImage;
import amends.backoffice.Surroundings;
import amends.book.Book;
import amends.book.Pulse.Change;
import amends.clerk.Line;
import amends.clerk.Shift;
import amends.complaint.Entry;
import amends.complaint.Errand;
import amends.dispatch.Carrier;
import amends.dispatch.Minding;
import amends.dispatch.Relaying;
import amends.dispatch.Relaying.Due;
import amends.dispatch.Relaying.News;
import amends.dispatch.Sweeping;
import amends.dispatch.Sweeping.Swept;
import amends.hotel.Page;
import amends.hotel.Place;
import amends.lambda.door.Batch;
import amends.lambda.door.Json;
import amends.lambda.door.LogLine;
import amends.lambda.door.Minute;
import amends.lambda.door.Remaining;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The function that the table's stream wakes with what desks must feel, and a rule each minute for the sweep. */
public final class Relay implements RequestStreamHandler {
    private final Relaying relaying;
    private final Sweeping sweeping;
    private final InstantSource clock;

    public Relay() {
        Surroundings surroundings = Surroundings.ofProcess();
        Clients clients = Clients.of(surroundings);
        this(
                new DynamoBook(clients::dynamodb, surroundings.table()),
                new SqsCarrier(clients::sqs, surroundings::queue),
                Clock.tickMillis(ZoneOffset.UTC));
    }

    public Relay(Book book, Carrier carrier, InstantSource clock) {
        this.relaying = new Relaying(book, carrier);
        this.sweeping = new Sweeping(book, carrier);
        this.clock = clock;
    }

    @Override
    public void handleRequest(InputStream event, OutputStream out, Context context) throws IOException {
        var line = new LogLine("relay", context);
        Map<String, Object> read = Json.read(event).orElse(Map.of());
        Optional<List<Map<String, Object>>> records = Batch.of(read);
        if (records.isPresent()) {
            Batch.answer(relay(records.get(), context, line), out);
        } else if (Minute.struck(read)) {
            sweep(line);
        } else {
            line.put("unreadable", true);
            Batch.answer(List.of(Batch.WHOLE), out);
        }
        line.write();
    }

    /** A record that cannot be read fails alone, until the stream puts it aside. */
    private Set<String> relay(List<Map<String, Object>> records, Context context, LogLine line) {
        Map<String, Place> places = new LinkedHashMap<>();
        List<News> news = new ArrayList<>();
        Set<String> failed = new LinkedHashSet<>();
        for (Map<String, Object> record : records) {
            Map<String, Object> change = Json.object(record.get("dynamodb"));
            String number = Json.text(change.get("SequenceNumber")).orElse(Batch.WHOLE);
            try {
                News one = news(StreamImage.page(Json.object(change.get("NewImage"))));
                places.put(number, one.page());
                news.add(one);
            } catch (RuntimeException unreadable) {
                line.error(unreadable, number);
                failed.add(number);
            }
        }
        Set<Place> again = again(news, context, line);
        places.forEach((number, place) -> {
            if (again.contains(place)) {
                failed.add(number);
            }
        });
        line.put("records", records.size()).put("again", failed.size());
        return failed;
    }

    private Set<Place> again(List<News> news, Context context, LogLine line) {
        try {
            return relaying.relay(news, clock.instant(), JitterPatience.lasting(Remaining.of(context)));
        } catch (RuntimeException unexpected) {
            line.error(unexpected, "batch");
            return news.stream().map(News::page).collect(Collectors.toSet());
        }
    }

    private static News news(Page page) {
        return switch (page) {
            case Entry entry ->
                new News(
                        entry.hotel(),
                        entry.place(),
                        Optional.of(new Change(about(entry.of()), entry.number())),
                        entry.errand().filter(Errand::owed).map(errand -> new Due(errand.task(), errand.notBefore())));
            case Line moved -> new News(moved.hotel(), moved.place(), Optional.empty(), Optional.empty());
            case Shift shift -> new News(shift.hotel(), shift.place(), Optional.empty(), Optional.empty());
            default -> throw new IllegalArgumentException("no desk feels that: the stream's filter lets too much pass");
        };
    }

    /** What a desk knows it by: a complaint's or an episode's id; a conversation's is a number and is not told. */
    private static String about(Place of) {
        return switch (of.line()) {
            case "NOW" -> of.shelf().substring(of.shelf().lastIndexOf('#') + 1);
            case "TALK" -> "talk";
            default -> of.line();
        };
    }

    private void sweep(LogLine line) {
        int sent = 0;
        int parked = 0;
        for (int shard = 0; shard < Minding.SHARDS; shard++) {
            try {
                Swept swept = sweeping.sweep(shard, clock.instant());
                sent += swept.sent();
                parked += swept.parked();
            } catch (RuntimeException unexpected) {
                line.error(unexpected, "shard " + shard);
            }
        }
        line.put("sent", sent).put("parked", parked);
    }
}
