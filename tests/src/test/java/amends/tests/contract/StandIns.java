package amends.tests.contract;

import amends.local.house.Emulators;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.sqs.SqsClient;

/** DynamoDB Local with the book's table and ElasticMQ, started once for all contracts and ended with the process. */
final class StandIns {
    static final String TABLE = "book";

    private static final Projection KEYS =
            Projection.builder().projectionType(ProjectionType.KEYS_ONLY).build();
    private static final Projection ALL =
            Projection.builder().projectionType(ProjectionType.ALL).build();

    /** What a line of the board is read from. */
    private static final Projection BOARD = Projection.builder()
            .projectionType(ProjectionType.INCLUDE)
            .nonKeyAttributes(
                    "type",
                    "version",
                    "hotel",
                    "id",
                    "number",
                    "channel",
                    "receivedAt",
                    "guest",
                    "phone",
                    "words",
                    "state",
                    "entries")
            .build();

    private static final List<GlobalSecondaryIndex> INDEXES = List.of(
            index("owed", "owedShard", "owedAt", KEYS),
            index("due", "dueShard", "dueAt", KEYS),
            index("board", "boardHotel", "boardId", BOARD),
            index("history", "historyKey", "receivedAt", KEYS),
            index("faults", "faultsRoom", "receivedAt", KEYS),
            index("phone", "phoneKey", "departure", ALL),
            index("room", "roomKey", "departure", ALL),
            index("house", "houseKey", "houseSort", ALL));

    private static final StandIns STARTED = new StandIns();

    private final DynamoDbClient dynamodb;
    private final SqsClient sqs;

    private StandIns() {
        try {
            Emulators emulators = Emulators.start(Files.createTempDirectory("amends-contracts"));
            dynamodb = on(DynamoDbClient.builder(), emulators.dynamodb());
            sqs = on(SqsClient.builder(), emulators.sqs());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        createTable();
    }

    static DynamoDbClient dynamodb() {
        return STARTED.dynamodb;
    }

    static SqsClient sqs() {
        return STARTED.sqs;
    }

    static <B extends AwsClientBuilder<B, C>, C> C on(B builder, URI address) {
        return builder.endpointOverride(address)
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .build();
    }

    private void createTable() {
        List<AttributeDefinition> attributes = Stream.concat(
                        Stream.of("PK", "SK"),
                        INDEXES.stream()
                                .flatMap(index -> index.keySchema().stream())
                                .map(KeySchemaElement::attributeName))
                .distinct()
                .map(name -> AttributeDefinition.builder()
                        .attributeName(name)
                        .attributeType(ScalarAttributeType.S)
                        .build())
                .toList();
        dynamodb.createTable(table -> table.tableName(TABLE)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(keys("PK", "SK"))
                .attributeDefinitions(attributes)
                .globalSecondaryIndexes(INDEXES));
        dynamodb.waiter().waitUntilTableExists(table -> table.tableName(TABLE)).matched();
    }

    private static GlobalSecondaryIndex index(String name, String hash, String range, Projection projection) {
        return GlobalSecondaryIndex.builder()
                .indexName(name)
                .keySchema(keys(hash, range))
                .projection(projection)
                .build();
    }

    private static List<KeySchemaElement> keys(String hash, String range) {
        return Map.of(hash, KeyType.HASH, range, KeyType.RANGE).entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(key -> KeySchemaElement.builder()
                        .attributeName(key.getKey())
                        .keyType(key.getValue())
                        .build())
                .toList();
    }
}
