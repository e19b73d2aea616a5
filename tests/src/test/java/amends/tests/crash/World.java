package amends.tests.crash;

import amends.backoffice.DynamoBook;
import amends.backoffice.SnsMessenger;
import amends.backoffice.SqsCarrier;
import amends.book.Book;
import amends.book.Leaf;
import amends.clerk.Person;
import amends.clerk.Shift;
import amends.complaint.Complaint;
import amends.complaint.Entry;
import amends.complaint.Fact;
import amends.hotel.Hotel;
import amends.hotel.HotelId;
import amends.hotel.Page;
import amends.hotel.Phone;
import amends.hotel.Place;
import amends.lambda.clock.Clock;
import amends.lambda.desk.Desk;
import amends.lambda.dispatch.Dispatch;
import amends.lambda.door.Json;
import amends.lambda.notify.Notify;
import amends.lambda.relay.Relay;
import amends.lambda.text.Text;
import amends.local.lambda.ByHand;
import amends.local.sources.Filter;
import amends.local.sources.StreamRecord;
import amends.local.template.Deployment;
import amends.local.template.Source;
import amends.local.template.Stack;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The house on a clock of its own: the real functions on a real table, woken as the template says, and the people who
 * use them. Whoever gets no answer asks again under the same key, as the tablet, the queues and the phones' networks do.
 */
final class World {
    static final HotelId HOTEL = new HotelId("demo");
    static final Instant EVENING = Instant.parse("2026-11-25T19:00:00Z");

    private static final Stack TEMPLATE = Stack.read(
            Path.of("..", "template.yaml"),
            Deployment.here(URI.create("http://127.0.0.1:1"), Map.of("Issuer", "http://127.0.0.1:1")));

    private static final Duration A_MOMENT = Duration.ofSeconds(1);
    private static final Duration LONGEST_TO_CALM = Duration.ofHours(1);
    private static final int TIRELESS = 20;

    /** What is owed within this time is waited for, too: a text may still be taken back for some seconds. */
    private static final Duration SOON = Duration.ofSeconds(10);

    /**
     * What a run is made of.
     *
     * @param redelivered what is brought once more though it was done, and how much later
     */
    record Conditions(
            Optional<Calls.Strike> strike, Optional<Redelivery> redelivered, Guard missing, Set<String> unreachable) {}

    /** @param nth the first batch that any function takes from a queue or the stream is 1 */
    record Redelivery(int nth, Duration after) {}

    private record Late(Instant at, Runnable delivery) {}

    final Calls calls;
    final Texts texts;
    final Queues queues;
    final Ledger ledger;
    private final Conditions conditions;
    private final Book book;
    private final Map<String, RequestStreamHandler> functions;
    private final List<Late> late = new ArrayList<>();
    private List<StreamRecord> stream = new ArrayList<>();
    private boolean relaying;
    private int streamTries;
    private Instant streamAgain = EVENING;
    private Instant now = EVENING;
    private Instant minute = EVENING.plus(1, ChronoUnit.MINUTES);
    private int keys;
    private int deliveries;

    /** Whether anything ran since the stream was last asked. */
    private boolean stirred;

    World(Conditions conditions) {
        this.conditions = conditions;
        TableInMemory table = new TableInMemory(TEMPLATE.tables().getFirst());
        this.calls = new Calls(conditions.strike(), conditions.missing().tampering());
        this.texts = new Texts(conditions.unreachable());
        this.queues = new Queues(TEMPLATE.queues(), () -> now);
        this.ledger = new Ledger(table);
        var dynamodb = calls.watched(DynamoDbClient.class, table);
        var sqs = calls.watched(SqsClient.class, queues);
        var sns = calls.watched(SnsClient.class, texts);
        this.book = conditions.missing().without(new DynamoBook(() -> dynamodb, table.name()));
        var messenger = new SnsMessenger(() -> sns);
        var carrier = new SqsCarrier(() -> sqs, queue -> switch (queue) {
            case DISPATCH -> url("DispatchQueue");
            case NOTIFY -> url("NotifyQueue");
        });
        functions = Map.of(
                "Desk", new Desk(book, () -> now),
                "Text", new Text(book, messenger, () -> now),
                "Phone", new amends.lambda.phone.Phone(book, () -> now),
                "Relay", new Relay(book, carrier, () -> now),
                "Dispatch", new Dispatch(book, () -> now),
                "Notify", new Notify(book, messenger, () -> now),
                "Clock", new Clock(book, () -> now));
        calls.meanwhile(this::alsoNoted);
    }

    // ---- before anything happens

    Book book() {
        return book;
    }

    void put(Page page) {
        if (book.write(new Leaf().put(page)) != Book.Written.DONE) {
            throw new IllegalStateException("not written: " + page.place());
        }
    }

    void onDuty(Hotel hotel, String... people) {
        for (String person : people) {
            put(Shift.begin(HOTEL, person, now, hotel.settings(), 0));
        }
        ledger.news();
    }

    // ---- what people do

    /** Somebody files a complaint; its id. */
    String files(String person, String body) {
        return String.valueOf(asked(person, "POST /complaints", "", body).get("id"));
    }

    Map<String, Object> does(String person, String what, String complaint, String body) {
        return asked(person, "POST /complaints/{id}/" + what, complaint, body);
    }

    Map<String, Object> does(String person, String what, String complaint) {
        return does(person, what, complaint, "{}");
    }

    /** The same tap again and again until there is an answer. */
    private Map<String, Object> asked(String person, String route, String complaint, String body) {
        keys++;
        Map<String, Object> event = request(person, route, complaint, body, "key-" + keys);
        for (int tries = 0; tries < TIRELESS; tries++) {
            Optional<Map<String, Object>> reply = run("Desk", event);
            int status = reply.map(it -> Integer.parseInt(String.valueOf(it.get("statusCode"))))
                    .orElse(502);
            if (status < 300) {
                calm();
                return ByHand.body(reply.orElseThrow());
            }
            if (status < 500) {
                throw new AssertionError(route + " by " + person + " is refused: " + reply.orElseThrow());
            }
            later(A_MOMENT);
        }
        throw new AssertionError(route + " by " + person + " is never answered");
    }

    private Map<String, Object> request(String person, String route, String complaint, String body, String key) {
        Person known = book.at(Place.person(HOTEL, person), Person.class).orElseThrow();
        Map<String, Object> claims = Map.of(
                "sub", person,
                "hotel", HOTEL.value(),
                "name", known.name(),
                "role", known.role().code(),
                "tablet", "tablet1");
        return ByHand.request(claims, route, complaint, body, key);
    }

    /** Maya writes a note on a complaint while another's hand is on it; she must not be lost either. */
    private void alsoNoted(String complaint) {
        Map<String, Object> event = request(
                "maya", "POST /complaints/{id}/note", complaint, "{\"text\":\"" + Outcome.MEANWHILE + "\"}", "maya");
        Map<String, Object> reply = ByHand.call(Objects.requireNonNull(functions.get("Desk")), event);
        if (!Integer.valueOf(200).equals(reply.get("statusCode"))) {
            throw new AssertionError("Maya's note is refused: " + reply);
        }
    }

    void texts(Phone from, String words) {
        keys++;
        queues.put(url("TextQueue"), ByHand.text(from, Cast.NUMBER, words, "sms-" + keys), Duration.ZERO);
        later(Duration.ofSeconds(2));
        calm();
    }

    /** A caller is heard by the contact flow, which asks again when nobody answers. */
    void calls(Phone from, Map<String, String> said) {
        keys++;
        Map<String, Object> event = Map.of(
                "Details",
                Map.of(
                        "ContactData",
                        Map.of(
                                "ContactId",
                                "call-" + keys,
                                "InstanceARN",
                                "arn:instance",
                                "SystemEndpoint",
                                Map.of("Address", Cast.NUMBER.e164()),
                                "CustomerEndpoint",
                                Map.of("Address", from.e164())),
                        "Parameters",
                        said));
        for (int tries = 0; tries < TIRELESS; tries++) {
            if (run("Phone", event)
                    .filter(reply -> "true".equals(reply.get("filed")))
                    .isPresent()) {
                calm();
                return;
            }
            later(A_MOMENT);
        }
        throw new AssertionError("the call is never taken down");
    }

    // ---- what people see

    /** The one complaint that there is. */
    String only() {
        List<Complaint> all = ledger.pages(Complaint.class);
        if (all.size() != 1) {
            throw new AssertionError("there are " + all.size() + " complaints and not one");
        }
        return all.getFirst().id();
    }

    /** Who has this complaint. */
    String owner(String complaint) {
        return book.at(Place.complaint(HOTEL, complaint), Complaint.class)
                .orElseThrow()
                .standing()
                .owner()
                .orElseThrow(() -> new AssertionError("nobody has it"));
    }

    boolean happened(Class<? extends Fact> fact) {
        return ledger.pages(Entry.class).stream().anyMatch(entry -> fact.isInstance(entry.fact()));
    }

    Outcome outcome(Story story) {
        return Outcome.of(this, story, now);
    }

    // ---- how time passes

    /** Until nothing is owed that is due, and nobody is busy. */
    void calm() {
        Instant latest = now.plus(LONGEST_TO_CALM);
        later(A_MOMENT);
        while (!idle()) {
            if (now.isAfter(latest)) {
                return;
            }
            later(A_MOMENT);
        }
    }

    /** Until something has come about, however long a crash holds it up; what never does shows in how the story ends. */
    void until(BooleanSupplier come) {
        Instant latest = now.plus(LONGEST_TO_CALM);
        while (!come.getAsBoolean() && now.isBefore(latest)) {
            later(Duration.ofSeconds(10));
        }
        calm();
    }

    private boolean idle() {
        return (stream.isEmpty() || relaying)
                && queues.isEmpty(url("TextQueue"))
                && ledger.pages(Entry.class).stream()
                        .flatMap(entry -> entry.errand().stream())
                        .noneMatch(errand -> errand.owed() && errand.notBefore().isBefore(now.plus(SOON)));
    }

    void later(Duration time) {
        Instant until = now.plus(time);
        while (true) {
            if (stirred) {
                stirred = false;
                stream.addAll(news());
            }
            Instant next = next();
            if (next.isAfter(until)) {
                now = until;
                return;
            }
            now = next.isAfter(now) ? next : now;
            happens();
        }
    }

    private Instant next() {
        return Stream.of(
                        Optional.of(minute),
                        stream.isEmpty() || relaying ? Optional.<Instant>empty() : Optional.of(streamAgain),
                        queues.next(),
                        late.stream().map(Late::at).min(Instant::compareTo))
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private void happens() {
        if (!stream.isEmpty() && !relaying && !streamAgain.isAfter(now)) {
            TEMPLATE.sources().forEach(source -> {
                if (source instanceof Source.FromStream from) {
                    relay(from);
                }
            });
        }
        for (Source source : TEMPLATE.sources()) {
            if (source instanceof Source.FromQueue from) {
                take(from);
            }
        }
        List<Late> due = late.stream().filter(one -> !one.at().isAfter(now)).toList();
        late.removeAll(due);
        due.forEach(one -> one.delivery().run());
        if (!minute.isAfter(now)) {
            minute = minute.plus(1, ChronoUnit.MINUTES);
            for (Source source : TEMPLATE.sources()) {
                if (source instanceof Source.Schedule rule
                        && (!rule.function().equals("Relay") || conditions.missing() != Guard.SWEEP)) {
                    run(rule.function(), Map.of("source", "aws.events"));
                }
            }
        }
    }

    /** What the stream tells, and passes the template's filter. */
    private List<StreamRecord> news() {
        List<Filter> filters = TEMPLATE.sources().stream()
                .filter(Source.FromStream.class::isInstance)
                .map(Source.FromStream.class::cast)
                .flatMap(source -> source.patterns().stream())
                .map(Filter::new)
                .toList();
        return ledger.news().stream()
                .filter(record -> filters.stream().anyMatch(filter -> filter.passes(record.event())))
                .toList();
    }

    private void relay(Source.FromStream source) {
        List<StreamRecord> batch = stream.stream().limit(source.batchSize()).toList();
        Map<String, Object> event =
                Map.of("Records", batch.stream().map(StreamRecord::event).toList());
        relaying = true;
        Optional<Set<String>> failed = delivered(source.function(), event);
        relaying = false;
        // A record that failed, and all after it, come again; after too many tries it is given up to the dead letters,
        // and the sweep carries what it owes.
        int done = 0;
        while (done < batch.size()
                && failed.isPresent()
                && !failed.get().contains(batch.get(done).sequence())) {
            done++;
        }
        streamTries = done > 0 ? 0 : streamTries + 1;
        int gone = streamTries > source.retries() ? 1 : done;
        streamAgain = done < batch.size() ? now.plus(A_MOMENT) : now;
        stream.removeAll(batch.subList(0, gone));
    }

    private void take(Source.FromQueue source) {
        String url = TEMPLATE.queue(source.queue()).url();
        List<Queues.Message> batch = queues.receive(url, source.batchSize());
        if (batch.isEmpty()) {
            return;
        }
        List<Map<String, Object>> records = batch.stream()
                .<Map<String, Object>>map(message -> Map.of("messageId", message.id, "body", message.body))
                .toList();
        delivered(source.function(), Map.of("Records", records))
                .ifPresent(failed -> batch.stream()
                        .filter(message -> !failed.contains(message.id))
                        .forEach(message -> queues.delete(url, message)));
    }

    /** What a function says has failed of a batch; empty when it did not live to say. */
    private Optional<Set<String>> delivered(String function, Map<String, Object> event) {
        deliveries++;
        conditions.redelivered().filter(again -> again.nth() == deliveries).ifPresent(again -> {
            late.add(new Late(now.plus(again.after()), () -> run(function, event)));
        });
        return run(function, event).map(World::failures);
    }

    private static Set<String> failures(Map<String, Object> reply) {
        Set<String> failed = new HashSet<>();
        Json.objects(reply.get("batchItemFailures"))
                .forEach(one -> failed.add(String.valueOf(one.get("itemIdentifier"))));
        return failed;
    }

    int deliveries() {
        return deliveries;
    }

    // ---- how a function runs

    /** Its reply; empty when it failed or died. */
    private Optional<Map<String, Object>> run(String function, Map<String, Object> event) {
        RequestStreamHandler handler = Objects.requireNonNull(functions.get(function), function);
        stirred = true;
        calls.entered(function, () -> {
            stirred = true;
            ByHand.call(handler, event);
            calm();
        });
        try {
            return Optional.of(ByHand.call(handler, event));
        } catch (Calls.Death died) {
            return Optional.empty();
        } finally {
            calls.left();
        }
    }

    private String url(String queue) {
        return TEMPLATE.queues().stream()
                .filter(one -> one.id().equals(queue))
                .findFirst()
                .orElseThrow()
                .url();
    }
}
