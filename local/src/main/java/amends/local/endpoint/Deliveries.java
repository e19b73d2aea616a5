package amends.local.endpoint;

import amends.local.part.Part;
import amends.local.part.Premises;
import amends.local.phones.Phones;
import amends.local.wire.Json;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * Brings to the simulated phones what was given to SNS at an endpoint: the texts, which LocalStack lists, and what goes to
 * the hotels' topics, by a queue that follows them all.
 */
public final class Deliveries implements Part {
    private static final System.Logger LOG = System.getLogger(Deliveries.class.getName());
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String QUEUE = "amends-local-phones";
    private static final int AT_ONCE = 10;

    private final Asking asking;
    private final String texts;
    private final String account;
    private final SqsClient queues;
    private final TopicsThere topics;
    private final Phones phones;
    private final Set<String> delivered = new HashSet<>();
    private final Set<String> followed = new HashSet<>();
    private volatile @Nullable Thread thread;

    /**
     * Deliveries from an endpoint.
     *
     * @param queues speaks to SQS there
     */
    public Deliveries(URI endpoint, String account, SqsClient queues, TopicsThere topics, Phones phones) {
        this.asking = new Asking(endpoint);
        this.texts = "/_aws/sns/sms-messages?region=" + Premises.REGION + "&accountId=" + account;
        this.account = account;
        this.queues = queues;
        this.topics = topics;
        this.phones = phones;
        phones.ids().forEach(delivered::add);
    }

    @Override
    public void start() {
        String queue = queues.createQueue(it -> it.queueName(QUEUE)).queueUrl();
        thread = Thread.ofVirtual().name("deliveries").start(() -> run(queue));
    }

    private void run(String queue) {
        boolean away = false;
        try {
            while (true) {
                try {
                    texts();
                    topics(queue);
                    away = false;
                } catch (IOException | SdkException e) {
                    if (!away) {
                        LOG.log(Level.WARNING, "What was sent cannot be fetched for the phones; trying on", e);
                    }
                    away = true;
                }
                Thread.sleep(LOOK);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void texts() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = asking.get(texts, PATIENCE);
        if (answer.statusCode() != 200) {
            throw new IOException("The endpoint lists no texts: it answers " + answer.statusCode());
        }
        for (Map<?, ?> text : listed(answer.body())) {
            String id = String.valueOf(text.get("MessageId"));
            if (delivered.add(id)) {
                Map<String, String> attributes = attributes(text.get("MessageAttributes"), "StringValue");
                phones.text(
                        id,
                        attributes.getOrDefault("AWS.MM.SMS.OriginationNumber", ""),
                        String.valueOf(text.get("PhoneNumber")),
                        String.valueOf(text.get("Message")),
                        attributes);
            }
        }
    }

    static List<Map<?, ?>> listed(byte[] json) {
        List<Map<?, ?>> all = new ArrayList<>();
        Object byNumber = Json.read(new String(json, StandardCharsets.UTF_8))
                .orElse(Map.of())
                .get("sms_messages");
        if (byNumber instanceof Map<?, ?> numbers) {
            for (Object list : numbers.values()) {
                if (list instanceof List<?> each) {
                    each.forEach(text -> {
                        if (text instanceof Map<?, ?> one) {
                            all.add(one);
                        }
                    });
                }
            }
        }
        return all;
    }

    private void topics(String queue) throws IOException {
        for (String topic : topics.all()) {
            if (topic.contains(":amends-hotel-") && followed.add(topic)) {
                topics.follow(topic, "arn:aws:sqs:" + Premises.REGION + ":" + account + ":" + QUEUE, false);
            }
        }
        for (Message message : queues.receiveMessage(it -> it.queueUrl(queue).maxNumberOfMessages(AT_ONCE))
                .messages()) {
            Map<String, Object> envelope = Json.read(message.body()).orElse(Map.of());
            String id = String.valueOf(envelope.get("MessageId"));
            if (delivered.add(id)) {
                phones.topic(
                        id,
                        String.valueOf(envelope.get("TopicArn")),
                        String.valueOf(envelope.getOrDefault("Subject", "")),
                        String.valueOf(envelope.get("Message")),
                        attributes(envelope.get("MessageAttributes"), "Value"));
            }
            queues.deleteMessage(it -> it.queueUrl(queue).receiptHandle(message.receiptHandle()));
        }
    }

    private static Map<String, String> attributes(@Nullable Object given, String value) {
        Map<String, String> attributes = new LinkedHashMap<>();
        if (given instanceof Map<?, ?> all) {
            all.forEach((name, attribute) -> {
                if (attribute instanceof Map<?, ?> fields) {
                    attributes.put(String.valueOf(name), String.valueOf(fields.get(value)));
                }
            });
        }
        return attributes;
    }

    @Override
    public void stop() {
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        }
        topics.close();
    }
}
