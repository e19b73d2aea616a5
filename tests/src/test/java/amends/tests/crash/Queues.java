package amends.tests.crash;

import amends.local.template.Queue;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

/** The template's queues on the world's clock: delay, visibility and the way to the dead letters are the queues' own. */
final class Queues implements SqsClient {
    /** A message that waits, is in hand, or both by turns. */
    static final class Message {
        final String id;
        final String body;
        Instant visible;
        private int received;

        private Message(String id, String body, Instant visible) {
            this.id = id;
            this.body = body;
            this.visible = visible;
        }
    }

    private final InstantSource clock;
    private final Map<String, Queue> queues = new LinkedHashMap<>();
    private final Map<String, List<Message>> messages = new LinkedHashMap<>();
    private final List<String> dead = new ArrayList<>();
    private int sent;

    Queues(Collection<Queue> queues, InstantSource clock) {
        this.clock = clock;
        queues.forEach(queue -> {
            this.queues.put(queue.url(), queue);
            messages.put(queue.url(), new ArrayList<>());
        });
    }

    @Override
    public SendMessageBatchResponse sendMessageBatch(SendMessageBatchRequest request) {
        request.entries()
                .forEach(entry ->
                        put(request.queueUrl(), entry.messageBody(), Duration.ofSeconds(entry.delaySeconds())));
        return SendMessageBatchResponse.builder().failed(List.of()).build();
    }

    void put(String url, String body, Duration delay) {
        sent++;
        of(url).add(new Message("m" + sent, body, clock.instant().plus(delay)));
    }

    /** At most so many that are visible; what was received too often goes to the dead letters instead. */
    List<Message> receive(String url, int most) {
        Queue queue = Objects.requireNonNull(queues.get(url));
        int limit = queue.redrive().map(Queue.Redrive::maxReceiveCount).orElse(Integer.MAX_VALUE);
        Predicate<Message> visible = message -> !message.visible.isAfter(clock.instant());
        of(url).removeIf(message -> visible.test(message) && message.received >= limit && dead.add(queue.id()));
        List<Message> batch = of(url).stream().filter(visible).limit(most).toList();
        Duration hidden = Duration.ofSeconds(
                Long.parseLong(Objects.requireNonNull(queue.attributes().get("VisibilityTimeout"))));
        batch.forEach(message -> {
            message.received++;
            message.visible = clock.instant().plus(hidden);
        });
        return batch;
    }

    void delete(String url, Message message) {
        of(url).remove(message);
    }

    boolean isEmpty(String url) {
        return of(url).isEmpty();
    }

    /** When the next message of any queue becomes visible. */
    Optional<Instant> next() {
        return messages.values().stream()
                .flatMap(List::stream)
                .map(message -> message.visible)
                .min(Comparator.naturalOrder());
    }

    /** The queues whose messages were given up, one for each message. */
    List<String> dead() {
        return List.copyOf(dead);
    }

    private List<Message> of(String url) {
        return Objects.requireNonNull(messages.get(url), url);
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
