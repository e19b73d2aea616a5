package amends.local.units;

import amends.backoffice.DynamoBook;
import amends.backoffice.SnsMessenger;
import amends.backoffice.SqsCarrier;
import amends.book.Book;
import amends.book.Leaf;
import amends.clerk.Pin;
import amends.clerk.Shift;
import amends.complaint.Errand.Queue;
import amends.desk.OpeningHotel;
import amends.hotel.HotelId;
import amends.hotel.Language;
import amends.hotel.Page;
import amends.hotel.Phone;
import amends.hotel.Settings;
import amends.lambda.desk.Desk;
import amends.lambda.dispatch.Dispatch;
import amends.lambda.door.Json;
import amends.lambda.notify.Notify;
import amends.lambda.relay.Relay;
import amends.lambda.text.Text;
import amends.local.hotel.DemoHotel;
import amends.local.lambda.ByHand;
import amends.local.sources.Filter;
import amends.local.sources.StreamRecord;
import amends.local.template.Source;
import amends.local.template.Stack;
import amends.local.template.Table;
import amends.speaking.Segments;
import amends.stay.Stay;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.PublishRequest;
import software.amazon.awssdk.services.sns.model.PublishResponse;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

/**
 * A house in which nothing goes wrong, on a clock that is moved by hand: the real functions on a metered table, with
 * stream, queues and phones in memory. It has one hotel of some rooms with a guest in each, and Noa on duty.
 */
public final class QuietHouse {
    public static final HotelId HOTEL = new HotelId("quiet");

    private static final Phone NUMBER = new Phone("+15550100500");
    static final Instant EVENING = Instant.parse("2026-11-25T19:00:00Z");
    private static final int FIRST_ROOM = 401;

    /** How many rooms it has. */
    public static final int ROOMS = 20;

    private static final int ONE_ROUND = 1;
    private static final long MEAN_RATE = 80_000;

    private record Message(String function, String body, Instant visible) {}

    private final Meter meter;
    private final Book book;
    private final Map<String, RequestStreamHandler> functions;
    private final List<Filter> filters;
    private final List<Record> stream = new ArrayList<>();
    private final List<Message> queues = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private Instant now = EVENING;
    private String step = "";
    private int keys;
    private int changes;

    /** @param dynamodb with the template's table, empty */
    public QuietHouse(Stack template, DynamoDbClient dynamodb) {
        Table table = template.tables().getFirst();
        meter = new Meter(table, dynamodb, this::changed);
        book = new DynamoBook(meter::client, table.name());
        filters = template.sources().stream()
                .filter(Source.FromStream.class::isInstance)
                .map(Source.FromStream.class::cast)
                .flatMap(source -> source.patterns().stream())
                .map(Filter::new)
                .toList();
        var messenger = new SnsMessenger(Phones::new);
        var carrier = new SqsCarrier(Carried::new, queue -> queue == Queue.DISPATCH ? "Dispatch" : "Notify");
        functions = Map.of(
                "Desk", new Desk(book, () -> now),
                "Text", new Text(book, messenger, () -> now),
                "Relay", new Relay(book, carrier, () -> now),
                "Dispatch", new Dispatch(book, () -> now),
                "Notify", new Notify(book, messenger, () -> now));
        open();
    }

    private void open() {
        var opened = new OpeningHotel(book)
                .open(
                        DemoHotel.staffOf(
                                HOTEL,
                                "Quiet House",
                                NUMBER,
                                rooms().mapToObj(String::valueOf).collect(Collectors.toSet()),
                                Settings.DEFAULTS),
                        () -> new byte[Pin.SALT],
                        ONE_ROUND,
                        tries -> tries < 2);
        if (!(opened instanceof OpeningHotel.Opening.Opened)) {
            throw new IllegalStateException("the hotel cannot be opened: " + opened);
        }
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        rooms().forEach(room -> put(new Stay(
                HOTEL,
                stay(room),
                "Dana Levi",
                String.valueOf(room),
                Optional.of(phone(room)),
                Language.EN,
                Optional.of("Gold"),
                today.minusDays(1),
                today.plusDays(2),
                Optional.of(MEAN_RATE),
                0)));
        put(Shift.begin(HOTEL, "noa", now, book.hotel(HOTEL).settings(), 0));
        carry(now);
    }

    private static IntStream rooms() {
        return IntStream.range(FIRST_ROOM, FIRST_ROOM + ROOMS);
    }

    /** The stay in a room. */
    public static String stay(int room) {
        return "S-" + room;
    }

    static Phone phone(int room) {
        return new Phone("+97252" + (7_000_000 + room));
    }

    /** Its rooms, from 0. */
    public static int room(int nth) {
        return FIRST_ROOM + nth;
    }

    public Meter meter() {
        return meter;
    }

    public Book book() {
        return book;
    }

    /** How many parts the texts to guests have had in all, as a carrier counts them. */
    int parts() {
        return texts.stream().mapToInt(words -> Segments.of(words).parts()).sum();
    }

    /** Forgets what was counted until now. */
    void reset() {
        meter.reset();
        texts.clear();
    }

    public void put(Page page) {
        if (book.write(new Leaf().put(page)) != Book.Written.DONE) {
            throw new IllegalStateException("not written: " + page.place());
        }
    }

    /** What happens from here on is part of this. */
    void step(String name) {
        step = name;
    }

    // ---- what people do

    /** Noa asks the desk for something; its reply. */
    public Map<String, Object> asks(String route, String complaint, String body) {
        keys++;
        Map<String, Object> reply =
                run("Desk", request(route, complaint, body, "0f8fad5b-d9cb-469f-a165-7086728" + (10_000 + keys)));
        int status = Integer.parseInt(String.valueOf(reply.get("statusCode")));
        if (status >= 300) {
            throw new IllegalStateException(route + " is refused: " + reply);
        }
        return ByHand.body(reply);
    }

    /** What Noa's tablet sends to file what a guest at the desk says: the shower is cold, and another room is wanted. */
    public static String complaint(int room) {
        return Json.write(Map.of(
                "stay",
                stay(room),
                "room",
                String.valueOf(room),
                "category",
                "water",
                "words",
                "The shower is cold, for the third time",
                "remedies",
                List.of(Map.of("kind", "room-move"))));
    }

    /** What Noa's tablet sends, as the HTTP API hands it to a function. */
    public static Map<String, Object> request(String route, String complaint, String body, String key) {
        Map<String, Object> claims =
                Map.of("sub", "noa", "hotel", HOTEL.value(), "name", "Noa", "role", "clerk", "tablet", "tablet1");
        return ByHand.request(claims, route, complaint, body, key);
    }

    void texts(Phone from, String words) {
        keys++;
        String id = "cae173d2-66b9-564c-8309-21f858e" + (10_000 + keys);
        deliver(new Message("Text", ByHand.text(from, NUMBER, words, id), now));
    }

    // ---- how time passes

    /** So much later, everything done that came due meanwhile. */
    void later(Duration time) {
        Instant until = now.plus(time);
        carry(until);
        now = until;
    }

    /** Until nothing is owed that a queue can bring. */
    void untilAllIsDone() {
        carry(Instant.MAX);
    }

    private void carry(Instant until) {
        while (true) {
            Optional<Message> next = queues.stream()
                    .min(Comparator.comparing(Message::visible))
                    .filter(message -> !message.visible().isAfter(until));
            if (!stream.isEmpty()) {
                relay();
            } else if (next.isPresent()) {
                queues.remove(next.get());
                now = next.get().visible().isAfter(now) ? next.get().visible() : now;
                deliver(next.get());
            } else {
                return;
            }
        }
    }

    private void relay() {
        List<Map<String, Object>> news = stream.stream()
                .map(record ->
                        StreamRecord.of(record, "arn:stream", "eu-west-1").event())
                .filter(event -> filters.stream().anyMatch(filter -> filter.passes(event)))
                .toList();
        stream.clear();
        if (!news.isEmpty()) {
            whole("Relay", run("Relay", Map.of("Records", news)));
        }
    }

    private void deliver(Message message) {
        whole(
                message.function(),
                run(message.function(), Map.of("Records", List.of(Map.of("messageId", "m1", "body", message.body())))));
    }

    private static void whole(String function, Map<String, Object> reply) {
        if (!Json.objects(reply.get("batchItemFailures")).isEmpty()) {
            throw new IllegalStateException(function + " left something of its batch undone");
        }
    }

    private void changed(Meter.Change change) {
        changes++;
        stream.add(Record.builder()
                .eventID("change-" + changes)
                .eventName(change.fresh() ? OperationType.INSERT : OperationType.MODIFY)
                .dynamodb(image -> image.keys(Map.of(
                                "PK", Objects.requireNonNull(change.item().get("PK")),
                                "SK", Objects.requireNonNull(change.item().get("SK"))))
                        .newImage(change.item())
                        .sequenceNumber(String.format("%021d", changes))
                        .sizeBytes(1L)
                        .approximateCreationDateTime(now)
                        .streamViewType("NEW_IMAGE"))
                .build());
    }

    private Map<String, Object> run(String function, Map<String, Object> event) {
        meter.during(step + ", " + function.toLowerCase(Locale.ROOT));
        return ByHand.call(Objects.requireNonNull(functions.get(function), function), event);
    }

    /** Both queues: their names are the functions that they wake. */
    private final class Carried implements SqsClient {
        @Override
        public SendMessageBatchResponse sendMessageBatch(SendMessageBatchRequest request) {
            request.entries()
                    .forEach(entry -> queues.add(new Message(
                            request.queueUrl(), entry.messageBody(), now.plusSeconds(entry.delaySeconds()))));
            return SendMessageBatchResponse.builder().failed(List.of()).build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }

    private final class Phones implements SnsClient {
        @Override
        public PublishResponse publish(PublishRequest request) {
            texts.add(request.message());
            return PublishResponse.builder().messageId("m" + texts.size()).build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }
}
