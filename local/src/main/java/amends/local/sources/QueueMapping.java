package amends.local.sources;

import amends.local.lambda.Functions;
import amends.local.lambda.Outcome;
import amends.local.template.Deployment;
import amends.local.template.Queue;
import amends.local.template.Source;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/**
 * Gives a queue's messages to a function in batches, and deletes those that succeeded. The rest become visible again
 * when their time is up, and go to the dead-letter queue by the queue's own rule.
 */
final class QueueMapping extends Mapping {
    /** SQS gives no more at once. */
    private static final int MOST_RECEIVED = 10;

    /** Short, so that it ends by itself soon after a stop: cut short, it could take messages that nobody gets. */
    private static final int WAIT_SECONDS = 2;

    private static final int MOST_AT_ONCE = 2;

    private static final System.Logger LOG = System.getLogger(QueueMapping.class.getName());

    private final Source.FromQueue source;
    private final Queue queue;
    private final Deployment deployment;
    private final Clients clients;
    private final Functions functions;

    QueueMapping(Source.FromQueue source, Queue queue, Deployment deployment, Clients clients, Functions functions) {
        super(source.function() + "." + source.event(), Math.min(MOST_AT_ONCE, source.concurrency()));
        this.source = source;
        this.queue = queue;
        this.deployment = deployment;
        this.clients = clients;
        this.functions = functions;
    }

    @Override
    void turn() throws InterruptedException {
        List<Message> batch = clients.queues()
                .receiveMessage(request -> request.queueUrl(queue.url())
                        .maxNumberOfMessages(Math.min(MOST_RECEIVED, source.batchSize()))
                        .waitTimeSeconds(WAIT_SECONDS)
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                        .messageAttributeNames("All"))
                .messages();
        if (!batch.isEmpty()) {
            delete(succeeded(batch));
        }
    }

    private List<Message> succeeded(List<Message> batch) throws InterruptedException {
        if (!(functions.invoke(source.function(), event(batch)) instanceof Outcome.Returned(byte[] payload))) {
            return List.of();
        }
        if (!source.reportsFailures()) {
            return batch;
        }
        Set<String> ids = new LinkedHashSet<>();
        batch.forEach(message -> ids.add(message.messageId()));
        Optional<Set<String>> failures = BatchReply.failures(payload, ids);
        if (failures.isEmpty()) {
            LOG.log(Level.ERROR, name() + ": the function's reply is none; the whole batch counts as failed");
            return List.of();
        }
        if (!failures.get().isEmpty()) {
            LOG.log(
                    Level.WARNING,
                    "{0}: {1} of {2} messages failed",
                    name(),
                    failures.get().size(),
                    batch.size());
        }
        return batch.stream()
                .filter(message -> !failures.get().contains(message.messageId()))
                .toList();
    }

    private void delete(List<Message> messages) {
        if (messages.isEmpty()) {
            return;
        }
        List<DeleteMessageBatchRequestEntry> entries = new ArrayList<>();
        for (Message message : messages) {
            entries.add(DeleteMessageBatchRequestEntry.builder()
                    .id(String.valueOf(entries.size()))
                    .receiptHandle(message.receiptHandle())
                    .build());
        }
        List<BatchResultErrorEntry> kept = clients.queues()
                .deleteMessageBatch(request -> request.queueUrl(queue.url()).entries(entries))
                .failed();
        if (!kept.isEmpty()) {
            LOG.log(Level.WARNING, "{0}: {1} messages were not deleted and come again", name(), kept.size());
        }
    }

    private byte[] event(List<Message> batch) {
        try {
            return JSON.std.asBytes(
                    Map.of("Records", batch.stream().map(this::record).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> record(Message message) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("messageId", message.messageId());
        record.put("receiptHandle", message.receiptHandle());
        record.put("body", message.body());
        record.put("attributes", message.attributesAsStrings());
        Map<String, Object> attributes = new LinkedHashMap<>();
        message.messageAttributes().forEach((name, value) -> attributes.put(name, attribute(value)));
        record.put("messageAttributes", attributes);
        record.put("md5OfBody", message.md5OfBody());
        record.put("eventSource", "aws:sqs");
        record.put("eventSourceARN", queue.arn());
        record.put("awsRegion", deployment.region());
        return record;
    }

    private static Map<String, Object> attribute(MessageAttributeValue value) {
        Map<String, Object> attribute = new LinkedHashMap<>();
        if (value.stringValue() != null) {
            attribute.put("stringValue", value.stringValue());
        }
        if (value.binaryValue() != null) {
            attribute.put(
                    "binaryValue",
                    Base64.getEncoder().encodeToString(value.binaryValue().asByteArray()));
        }
        attribute.put("stringListValues", List.of());
        attribute.put("binaryListValues", List.of());
        attribute.put("dataType", value.dataType());
        return attribute;
    }
}
