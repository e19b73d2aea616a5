package amends.local.template;

/**
 * What a queue gets from a topic.
 *
 * @param topic the topic's ARN
 * @param queue the queue's ARN
 * @param raw whether the message comes without SNS's envelope
 */
public record Subscription(String topic, String queue, boolean raw) {}
