package amends.local.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** The real stand-ins, each in a process of its own; fetched first where they are not yet. */
@Timeout(600)
final class EmulatorsTest {
    private static final String TABLE = "kept";
    private static final String QUEUE = "kept";
    private static final StaticCredentialsProvider LOCAL =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));

    @TempDir
    private Path state;

    @Test
    void what_was_acknowledged_outlives_a_kill() throws IOException, InterruptedException {
        try (Emulators emulators = Emulators.start(state);
                DynamoDbClient tables = tables(emulators);
                SqsClient queues = queues(emulators)) {
            createTable(tables);
            queues.createQueue(queue -> queue.queueName(QUEUE));
            for (int n = 0; n < 20; n++) {
                put(tables, "before " + n);
                send(queues, "before " + n);
            }

            // It answers a write an instant before the write is on disk; a read waits for it.
            assertThat(isKept(tables, "before 19")).isTrue();
            kill("dynamodb-local", emulators.dynamodb());
            kill("elasticmq", emulators.sqs());

            for (int n = 0; n < 20; n++) {
                assertThat(isKept(tables, "before " + n)).isTrue();
            }
            assertThat(receiveAll(queues))
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, 20).mapToObj(n -> "before " + n).toList());
        }
    }

    @Test
    void what_was_kept_is_there_at_the_next_start_on_other_ports() {
        try (Emulators emulators = Emulators.start(state);
                DynamoDbClient tables = tables(emulators);
                SqsClient queues = queues(emulators)) {
            createTable(tables);
            put(tables, "yesterday");
            queues.createQueue(queue -> queue.queueName(QUEUE));
            send(queues, "yesterday");
        }
        try (Emulators emulators = Emulators.start(state);
                DynamoDbClient tables = tables(emulators);
                SqsClient queues = queues(emulators)) {
            assertThat(isKept(tables, "yesterday")).isTrue();
            assertThat(receiveAll(queues)).containsExactly("yesterday");
        }
    }

    @Test
    void nobody_outside_this_machine_can_reach_them() throws SocketException {
        List<InetAddress> outward = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();
        try (Emulators emulators = Emulators.start(state)) {
            for (URI endpoint : List.of(emulators.dynamodb(), emulators.sqs())) {
                assertThat(outward).noneMatch(address -> accepts(address, endpoint.getPort()));
            }
        }
    }

    private void kill(String name, URI endpoint) throws IOException, InterruptedException {
        PidFile note = PidFile.of(state.resolve("run"), name);
        ProcessHandle killed = note.running(Plan.mark(name)).orElseThrow();
        killed.destroyForcibly();
        killed.onExit().join();
        Tiny.await(() -> Ports.answers(endpoint.getPort()));
    }

    private static void createTable(DynamoDbClient tables) {
        tables.createTable(table -> table.tableName(TABLE)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(KeySchemaElement.builder()
                        .attributeName("PK")
                        .keyType(KeyType.HASH)
                        .build())
                .attributeDefinitions(AttributeDefinition.builder()
                        .attributeName("PK")
                        .attributeType(ScalarAttributeType.S)
                        .build()));
    }

    private static void put(DynamoDbClient tables, String key) {
        TransactWriteItem item = TransactWriteItem.builder()
                .put(put -> put.tableName(TABLE).item(Map.of("PK", AttributeValue.fromS(key))))
                .build();
        tables.transactWriteItems(transaction -> transaction.transactItems(item));
    }

    private static boolean isKept(DynamoDbClient tables, String key) {
        return tables.getItem(get -> get.tableName(TABLE)
                        .key(Map.of("PK", AttributeValue.fromS(key)))
                        .consistentRead(true))
                .hasItem();
    }

    private static void send(SqsClient queues, String body) {
        queues.sendMessage(message -> message.queueUrl(url(queues)).messageBody(body));
    }

    private static List<String> receiveAll(SqsClient queues) {
        List<String> bodies = new ArrayList<>();
        List<Message> received;
        do {
            received = queues.receiveMessage(request -> request.queueUrl(url(queues))
                            .maxNumberOfMessages(10)
                            .waitTimeSeconds(1))
                    .messages();
            received.forEach(message -> bodies.add(message.body()));
        } while (!received.isEmpty());
        return bodies;
    }

    private static String url(SqsClient queues) {
        return queues.getQueueUrl(request -> request.queueName(QUEUE)).queueUrl();
    }

    private static boolean accepts(InetAddress address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 1_000);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    private static DynamoDbClient tables(Emulators emulators) {
        return DynamoDbClient.builder()
                .endpointOverride(emulators.dynamodb())
                .region(Region.EU_WEST_1)
                .credentialsProvider(LOCAL)
                .httpClientBuilder(AwsCrtHttpClient.builder())
                .build();
    }

    private static SqsClient queues(Emulators emulators) {
        return SqsClient.builder()
                .endpointOverride(emulators.sqs())
                .region(Region.EU_WEST_1)
                .credentialsProvider(LOCAL)
                .httpClientBuilder(AwsCrtHttpClient.builder())
                .build();
    }
}
