package amends.local.sources;

import amends.local.template.Queue;
import amends.local.template.Stack;
import amends.local.template.Table;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/** Makes the template's table and queues where they are not there yet. */
public final class Furnishing {
    private final Stack stack;
    private final Clients clients;

    public Furnishing(Stack stack, Clients clients) {
        this.stack = stack;
        this.clients = clients;
    }

    /**
     * When this returns, everything stands. What stood already keeps what is in it.
     *
     * @throws IllegalStateException when a table that stood already has other keys or indexes than the template's
     */
    public void furnish() {
        stack.tables().forEach(this::furnish);
        List<Queue> byNeed = new ArrayList<>(stack.queues());
        byNeed.sort((one, two) ->
                Boolean.compare(one.redrive().isPresent(), two.redrive().isPresent()));
        byNeed.forEach(this::furnish);
    }

    private void furnish(Table table) {
        try {
            compare(
                    table,
                    clients.table()
                            .describeTable(request -> request.tableName(table.name()))
                            .table());
        } catch (ResourceNotFoundException absent) {
            create(table);
        }
        clients.table().waiter().waitUntilTableExists(request -> request.tableName(table.name()));
        table.expires().ifPresent(attribute -> expire(table, attribute));
    }

    private static void compare(Table table, TableDescription standing) {
        Set<String> wanted = new TreeSet<>(List.of("key " + table.key()));
        table.indexes()
                .forEach(index -> wanted.add(index.name() + " " + index.key() + " " + index.projection() + " "
                        + new TreeSet<>(index.included())));
        Set<String> found = new TreeSet<>(List.of("key " + key(standing.keySchema())));
        for (GlobalSecondaryIndexDescription index : standing.globalSecondaryIndexes()) {
            found.add(index.indexName() + " " + key(index.keySchema()) + " "
                    + index.projection().projectionTypeAsString() + " "
                    + new TreeSet<>(index.projection().nonKeyAttributes()));
        }
        if (!wanted.equals(found)) {
            Set<String> missing = new TreeSet<>(wanted);
            missing.removeAll(found);
            throw new IllegalStateException("The table " + table.name()
                    + " kept on this machine is of another template; start with --fresh. The template has: " + missing);
        }
    }

    private static Table.Key key(List<KeySchemaElement> schema) {
        return new Table.Key(
                schema.getFirst().attributeName(),
                schema.stream()
                        .filter(element -> element.keyType() == KeyType.RANGE)
                        .map(KeySchemaElement::attributeName)
                        .findFirst());
    }

    private void create(Table table) {
        clients.table().createTable(request -> {
            request.tableName(table.name())
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .keySchema(schema(table.key()))
                    .attributeDefinitions(table.attributes().entrySet().stream()
                            .map(attribute -> AttributeDefinition.builder()
                                    .attributeName(attribute.getKey())
                                    .attributeType(attribute.getValue())
                                    .build())
                            .toList());
            if (!table.indexes().isEmpty()) {
                request.globalSecondaryIndexes(
                        table.indexes().stream().map(Furnishing::index).toList());
            }
            table.stream()
                    .ifPresent(view -> request.streamSpecification(
                            stream -> stream.streamEnabled(true).streamViewType(view)));
        });
    }

    private static GlobalSecondaryIndex index(Table.Index index) {
        Projection.Builder projection = Projection.builder().projectionType(index.projection());
        if (!index.included().isEmpty()) {
            projection.nonKeyAttributes(index.included());
        }
        return GlobalSecondaryIndex.builder()
                .indexName(index.name())
                .keySchema(schema(index.key()))
                .projection(projection.build())
                .build();
    }

    private static List<KeySchemaElement> schema(Table.Key key) {
        List<KeySchemaElement> schema = new ArrayList<>();
        schema.add(KeySchemaElement.builder()
                .attributeName(key.hash())
                .keyType(KeyType.HASH)
                .build());
        key.range()
                .ifPresent(range -> schema.add(KeySchemaElement.builder()
                        .attributeName(range)
                        .keyType(KeyType.RANGE)
                        .build()));
        return schema;
    }

    private void expire(Table table, String attribute) {
        TimeToLiveStatus status = clients.table()
                .describeTimeToLive(request -> request.tableName(table.name()))
                .timeToLiveDescription()
                .timeToLiveStatus();
        if (status != TimeToLiveStatus.ENABLED && status != TimeToLiveStatus.ENABLING) {
            clients.table()
                    .updateTimeToLive(request -> request.tableName(table.name())
                            .timeToLiveSpecification(
                                    expiry -> expiry.attributeName(attribute).enabled(true)));
        }
    }

    private void furnish(Queue queue) {
        Map<QueueAttributeName, String> attributes = new HashMap<>();
        queue.attributes().forEach((name, value) -> attributes.put(QueueAttributeName.fromValue(name), value));
        queue.redrive().ifPresent(redrive -> attributes.put(QueueAttributeName.REDRIVE_POLICY, policy(redrive)));
        try {
            String url = clients.queues()
                    .getQueueUrl(request -> request.queueName(queue.name()))
                    .queueUrl();
            if (!attributes.isEmpty()) {
                clients.queues()
                        .setQueueAttributes(request -> request.queueUrl(url).attributes(attributes));
            }
        } catch (QueueDoesNotExistException absent) {
            clients.queues()
                    .createQueue(request -> request.queueName(queue.name()).attributes(attributes));
        }
    }

    private static String policy(Queue.Redrive redrive) {
        try {
            return JSON.std.asString(
                    Map.of("deadLetterTargetArn", redrive.deadLetters(), "maxReceiveCount", redrive.maxReceiveCount()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
