package amends.local.sources;

import amends.local.template.Queue;
import amends.local.template.Stack;
import amends.local.template.Subscription;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Publishes to a topic of the template, as far as queues of the template are subscribed to it. */
public final class Inbound {
    private final Stack stack;
    private final Clients clients;

    public Inbound(Stack stack, Clients clients) {
        this.stack = stack;
        this.clients = clients;
    }

    /**
     * Returns when the message is in every subscribed queue.
     *
     * @param topic the topic's logical id
     * @return the message id, the same in each queue
     * @throws IllegalArgumentException when no queue is subscribed
     */
    public String publish(String topic, String message) {
        String arn = stack.topic(topic);
        List<Subscription> subscriptions = stack.subscriptions().stream()
                .filter(subscription -> subscription.topic().equals(arn))
                .toList();
        if (subscriptions.isEmpty()) {
            throw new IllegalArgumentException("No queue of the template is subscribed to " + topic);
        }
        String id = UUID.randomUUID().toString();
        for (Subscription subscription : subscriptions) {
            Queue queue = stack.queue(subscription.queue());
            String body = subscription.raw() ? message : envelope(id, arn, message);
            clients.queues()
                    .sendMessage(request -> request.queueUrl(queue.url()).messageBody(body));
        }
        return id;
    }

    private String envelope(String id, String topic, String message) {
        String home = "https://sns." + stack.deployment().region() + ".amazonaws.com/";
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("Type", "Notification");
        envelope.put("MessageId", id);
        envelope.put("TopicArn", topic);
        envelope.put("Message", message);
        envelope.put("Timestamp", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
        envelope.put("SignatureVersion", "1");
        // Nobody signs on this machine; a queue's reader trusts the queue's policy.
        envelope.put("Signature", "");
        envelope.put("SigningCertURL", home + "SimpleNotificationService-local.pem");
        envelope.put("UnsubscribeURL", home + "?Action=Unsubscribe&SubscriptionArn=" + topic + ":" + id);
        try {
            return JSON.std.asString(envelope);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
