package amends.local.template;

import java.util.Map;
import java.util.Optional;

/**
 * An SQS queue.
 *
 * @param id its logical id
 * @param attributes as SQS names them, durations in seconds
 * @param redrive where to a message goes that was received too often
 */
public record Queue(
        String id, String name, String arn, String url, Map<String, String> attributes, Optional<Redrive> redrive) {
    public Queue {
        attributes = Map.copyOf(attributes);
    }

    /** A dead-letter queue's ARN, and after how many receipts. */
    public record Redrive(String deadLetters, int maxReceiveCount) {}
}
