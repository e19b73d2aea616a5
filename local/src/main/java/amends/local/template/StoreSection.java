package amends.local.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the table, the queues, and what queues get from topics. */
final class StoreSection {
    private StoreSection() {}

    static Table table(Section resource, Resources resources) {
        Section properties = resource.needSection("Properties");
        properties.only(
                "TableName",
                "BillingMode",
                "DeletionProtectionEnabled",
                "PointInTimeRecoverySpecification",
                "SSESpecification",
                "StreamSpecification",
                "TimeToLiveSpecification",
                "AttributeDefinitions",
                "KeySchema",
                "GlobalSecondaryIndexes");
        Map<String, String> attributes = new HashMap<>();
        properties
                .sections("AttributeDefinitions")
                .forEach(attribute ->
                        attributes.put(attribute.needText("AttributeName"), attribute.needText("AttributeType")));
        return new Table(
                resource.name(),
                resources.physical(resource, "TableName"),
                resources.attribute(resource.name(), "Arn", resource.name()),
                attributes,
                key(properties),
                properties.sections("GlobalSecondaryIndexes").stream()
                        .map(StoreSection::index)
                        .toList(),
                properties.section("StreamSpecification").map(stream -> stream.needText("StreamViewType")),
                properties
                        .section("TimeToLiveSpecification")
                        .filter(expiry -> expiry.flag("Enabled"))
                        .map(expiry -> expiry.needText("AttributeName")));
    }

    private static Table.Index index(Section index) {
        index.only("IndexName", "KeySchema", "Projection");
        Section projection = index.needSection("Projection");
        return new Table.Index(
                index.needText("IndexName"),
                key(index),
                projection.needText("ProjectionType"),
                projection.texts("NonKeyAttributes"));
    }

    private static Table.Key key(Section owner) {
        Optional<String> hash = part(owner, "HASH");
        return new Table.Key(hash.orElseThrow(() -> owner.fault("needs a HASH key")), part(owner, "RANGE"));
    }

    private static Optional<String> part(Section owner, String type) {
        return owner.sections("KeySchema").stream()
                .filter(key -> key.needText("KeyType").equals(type))
                .map(key -> key.needText("AttributeName"))
                .findFirst();
    }

    static Queue queue(Section resource, Resources resources) {
        Optional<Section> properties = resource.section("Properties");
        properties.ifPresent(given -> given.only(
                "QueueName",
                "SqsManagedSseEnabled",
                "MessageRetentionPeriod",
                "VisibilityTimeout",
                "DelaySeconds",
                "ReceiveMessageWaitTimeSeconds",
                "RedrivePolicy",
                "RedriveAllowPolicy"));
        Map<String, String> attributes = new HashMap<>();
        for (String name : List.of(
                "MessageRetentionPeriod", "VisibilityTimeout", "DelaySeconds", "ReceiveMessageWaitTimeSeconds")) {
            properties.flatMap(given -> given.text(name)).ifPresent(value -> attributes.put(name, value));
        }
        String name = resources.physical(resource, "QueueName");
        return new Queue(
                resource.name(),
                name,
                resources.attribute(resource.name(), "Arn", resource.name()),
                resources.deployment().queueUrl(name),
                attributes,
                properties
                        .flatMap(given -> given.section("RedrivePolicy"))
                        .map(redrive -> new Queue.Redrive(
                                redrive.needText("deadLetterTargetArn"), redrive.number("maxReceiveCount", 10))));
    }

    static Subscription subscription(Section properties) {
        properties.only("TopicArn", "Protocol", "Endpoint", "RawMessageDelivery");
        return new Subscription(
                properties.needText("TopicArn"),
                properties.needText("Endpoint"),
                properties.flag("RawMessageDelivery"));
    }
}
