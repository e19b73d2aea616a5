package amends.local.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amends.local.house.Emulators;
import amends.local.lambda.Functions;
import amends.local.template.Deployment;
import amends.local.template.Stack;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.model.Message;

/** What wakes functions, on the real stand-ins for table, stream and queues; each test has a stack of its own. */
@Timeout(300)
final class SourcesTest {
    private static final AtomicInteger STACKS = new AtomicInteger();

    private static final String STORES = """
            Resources:
              Book:
                Type: AWS::DynamoDB::Table
                Properties:
                  StreamSpecification: {StreamViewType: NEW_IMAGE}
                  TimeToLiveSpecification: {AttributeName: expires, Enabled: true}
                  AttributeDefinitions:
                    - {AttributeName: PK, AttributeType: S}
                    - {AttributeName: owedShard, AttributeType: S}
                  KeySchema: [{AttributeName: PK, KeyType: HASH}]
                  GlobalSecondaryIndexes:
                    - IndexName: owed
                      KeySchema: [{AttributeName: owedShard, KeyType: HASH}]
                      Projection: {ProjectionType: INCLUDE, NonKeyAttributes: [sends]}
              Work:
                Type: AWS::SQS::Queue
                Properties:
                  VisibilityTimeout: 1
                  RedrivePolicy: {deadLetterTargetArn: !GetAtt Dead.Arn, maxReceiveCount: 2}
              Dead: {Type: AWS::SQS::Queue, Properties: {QueueName: !Sub '${AWS::StackName}-dead'}}
              Topic: {Type: AWS::SNS::Topic}
              TopicToWork:
                Type: AWS::SNS::Subscription
                Properties: {TopicArn: !Ref Topic, Protocol: sqs, Endpoint: !GetAtt Work.Arn}
            """;

    private static final String FUNCTION = """
              Worker:
                Type: AWS::Serverless::Function
                Properties:
                  Timeout: 10
                  Handler: amends.local.sources.Scripted
                  EventInvokeConfig: {MaximumRetryAttempts: 0}
                  Events:
            """;

    private static final String ON_QUEUE = STORES + FUNCTION + """
                    Errands:
                      Type: SQS
                      Properties: {Queue: !GetAtt Work.Arn, FunctionResponseTypes: [ReportBatchItemFailures]}
            """;

    private static final String ON_STREAM = STORES + FUNCTION + """
                    Stream:
                      Type: DynamoDB
                      Properties:
                        Stream: !GetAtt Book.StreamArn
                        StartingPosition: TRIM_HORIZON
                        BisectBatchOnFunctionError: true
                        MaximumRetryAttempts: 2
                        FunctionResponseTypes: [ReportBatchItemFailures]
                        FilterCriteria:
                          Filters: [{Pattern: '{"eventName":["INSERT"],"dynamodb":{"NewImage":{"type":{"S":["entry"]}}}}'}]
                        DestinationConfig: {OnFailure: {Type: SQS, Destination: !GetAtt Dead.Arn}}
            """;

    private static final String ON_CLOCK = STORES + FUNCTION + """
                    Minute:
                      Type: Schedule
                      Properties:
                        Schedule: rate(1 minute)
                        RetryPolicy: {MaximumEventAgeInSeconds: 60, MaximumRetryAttempts: 0}
            """;

    @TempDir
    private static Path emulated;

    private static Emulators emulators;
    private static Clients clients;

    @TempDir
    private Path folder;

    private final String name = "stack" + STACKS.incrementAndGet();
    private final List<AutoCloseable> running = new ArrayList<>();

    @BeforeAll
    static void fetchAndStart() {
        emulators = Emulators.start(emulated);
        clients = Clients.of(Map.of(
                "AWS_REGION", "eu-west-1",
                "AWS_ACCESS_KEY_ID", "local",
                "AWS_SECRET_ACCESS_KEY", "local",
                "AWS_ENDPOINT_URL_DYNAMODB", emulators.dynamodb().toString(),
                "AWS_ENDPOINT_URL_SQS", emulators.sqs().toString()));
    }

    @AfterAll
    static void end() {
        clients.close();
        emulators.close();
    }

    @BeforeEach
    void forget() {
        Scripted.reset();
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable one : running.reversed()) {
            one.close();
        }
    }

    @Test
    void what_stands_already_is_left_as_it_is() throws IOException {
        Stack stack = furnished(STORES);
        put(stack, "kept", "stay");

        new Furnishing(stack, clients).furnish();

        assertThat(clients.table()
                        .getItem(request ->
                                request.tableName(name + "-Book").key(Map.of("PK", AttributeValue.fromS("kept"))))
                        .hasItem())
                .isTrue();
    }

    @Test
    void a_table_of_another_template_is_refused_with_what_it_lacks() throws IOException {
        furnished(STORES);
        Stack other = stack(STORES.replace("[sends]", "[sends, kind]"));

        assertThatThrownBy(() -> new Furnishing(other, clients).furnish())
                .hasMessageContaining("--fresh")
                .hasMessageContaining("owed")
                .hasMessageContaining("kind");
    }

    @Test
    void only_the_message_that_failed_comes_again_and_at_last_lies_with_the_dead() throws Exception {
        Stack stack = furnished(ON_QUEUE);
        Scripted.FAILS.add("poison");
        List.of("one", "poison", "two").forEach(words -> send(stack, "Work", words));
        start(stack);

        assertThat(received(stack, "Dead").body()).isEqualTo("poison");

        assertThat(seen())
                .containsOnlyOnce("one", "two")
                .filteredOn("poison"::equals)
                .hasSize(2);
        assertThat(waiting(stack, "Work")).isZero();
    }

    @Test
    void a_batch_whose_function_threw_comes_again_whole() throws Exception {
        Stack stack = furnished(ON_QUEUE);
        Scripted.THROWS_ONCE.add("bomb");
        send(stack, "Work", "bomb");
        start(stack);

        next();

        assertThat(Scripted.words(Scripted.records(next()).getFirst())).isEqualTo("bomb");
    }

    @Test
    void a_text_comes_in_the_envelope_of_its_topic() throws Exception {
        Stack stack = furnished(ON_QUEUE);
        start(stack);

        String id = new Inbound(stack, clients).publish("Topic", "{\"messageBody\":\"no towels\"}");

        Map<?, ?> record = Scripted.records(next()).getFirst();
        assertThat(record.get("eventSourceARN")).isEqualTo("arn:aws:sqs:eu-west-1:000000000000:" + name + "-Work");
        assertThat(record.get("attributes"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("ApproximateReceiveCount", "1");
        assertThat(JSON.std.mapFrom(String.valueOf(record.get("body"))))
                .containsEntry("Type", "Notification")
                .containsEntry("MessageId", id)
                .containsEntry("TopicArn", "arn:aws:sns:eu-west-1:000000000000:" + name + "-Topic")
                .containsEntry("Message", "{\"messageBody\":\"no towels\"}")
                .containsKeys("Timestamp", "SignatureVersion", "Signature", "SigningCertURL", "UnsubscribeURL");
        assertThatThrownBy(() -> new Inbound(stack, clients).publish("Wrong", "x"))
                .hasMessageContaining("Wrong");
    }

    @Test
    void the_stream_gives_what_passes_the_filter_in_order_and_goes_on_after_a_restart() throws Exception {
        Stack stack = furnished(ON_STREAM);
        put(stack, "a", "stay");
        List.of("b", "c", "d").forEach(key -> put(stack, key, "entry"));
        Sources first = start(stack);
        assertThat(keys(3)).containsExactly("b", "c", "d");
        first.close();

        put(stack, "b", "entry");
        List.of("e", "f").forEach(key -> put(stack, key, "entry"));
        start(stack);

        assertThat(keys(2)).containsExactly("e", "f");
    }

    @Test
    void a_record_that_never_succeeds_is_told_of_and_holds_up_nobody() throws Exception {
        Stack stack = furnished(ON_STREAM);
        Scripted.THROWS_AT.add("poison");
        List.of("a", "b", "poison", "c", "d").forEach(key -> put(stack, key, "entry"));
        start(stack);

        Map<String, Object> notice = JSON.std.mapFrom(received(stack, "Dead").body());

        assertThat(notice.get("requestContext"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("condition", "RetryAttemptsExhausted")
                .containsEntry("approximateInvokeCount", 3);
        assertThat(notice.get("DDBStreamBatchInfo"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("batchSize", 1)
                .containsKeys("shardId", "startSequenceNumber", "endSequenceNumber", "streamArn");
        List<String> succeeded = new ArrayList<>();
        while (!succeeded.contains("d")) {
            List<String> batch = keys(next());
            if (!batch.contains("poison")) {
                succeeded.addAll(batch);
            }
        }
        assertThat(succeeded).containsExactly("a", "b", "c", "d");
    }

    @Test
    void a_record_reported_once_is_the_first_of_the_next_batch() throws Exception {
        Stack stack = furnished(ON_STREAM);
        Scripted.FAILS_ONCE.add("S=c}");
        List.of("a", "b", "c", "d").forEach(key -> put(stack, key, "entry"));
        start(stack);

        List<String> all = new ArrayList<>(keys(next()));
        while (!all.getLast().equals("d") || all.stream().filter("c"::equals).count() < 2) {
            all.addAll(keys(next()));
        }

        assertThat(all).containsExactly("a", "b", "c", "d", "c", "d");
        assertThat(waiting(stack, "Dead")).isZero();
    }

    @Test
    void a_schedule_comes_at_once() throws Exception {
        Stack stack = furnished(ON_CLOCK);
        start(stack);

        assertThat(next()).containsEntry("detail-type", "Scheduled Event").containsEntry("source", "aws.events");
    }

    private Stack furnished(String template) throws IOException {
        Stack stack = stack(template);
        new Furnishing(stack, clients).furnish();
        return stack;
    }

    private Stack stack(String template) throws IOException {
        return Stack.read(
                Files.writeString(folder.resolve("template.yaml"), template),
                new Deployment(name, "000000000000", "eu-west-1", "aws", emulators.sqs(), Map.of(), Map.of()));
    }

    private Sources start(Stack stack) {
        Functions functions = new Functions(stack.functions());
        Sources sources = new Sources(stack, clients, functions, folder.resolve("streams"));
        running.add(functions);
        running.add(sources);
        sources.start();
        return sources;
    }

    private void put(Stack stack, String key, String type) {
        clients.table()
                .putItem(request -> request.tableName(stack.tables().getFirst().name())
                        .item(Map.of("PK", AttributeValue.fromS(key), "type", AttributeValue.fromS(type))));
    }

    private String url(Stack stack, String id) {
        return stack.queues().stream()
                .filter(queue -> queue.id().equals(id))
                .findFirst()
                .orElseThrow()
                .url();
    }

    private void send(Stack stack, String queue, String body) {
        clients.queues()
                .sendMessage(request -> request.queueUrl(url(stack, queue)).messageBody(body));
    }

    /** The first message that comes, however long it takes. */
    private Message received(Stack stack, String queue) {
        List<Message> got = List.of();
        while (got.isEmpty()) {
            got = clients.queues()
                    .receiveMessage(
                            request -> request.queueUrl(url(stack, queue)).waitTimeSeconds(5))
                    .messages();
        }
        return got.getFirst();
    }

    private int waiting(Stack stack, String queue) {
        Map<String, String> attributes = clients.queues()
                .getQueueAttributes(
                        request -> request.queueUrl(url(stack, queue)).attributeNamesWithStrings("All"))
                .attributesAsStrings();
        return Integer.parseInt(attributes.getOrDefault("ApproximateNumberOfMessages", "-1"))
                + Integer.parseInt(attributes.getOrDefault("ApproximateNumberOfMessagesNotVisible", "-1"));
    }

    private static Map<String, Object> next() throws InterruptedException {
        return Objects.requireNonNull(Scripted.GOT.poll(120, TimeUnit.SECONDS), "nothing came");
    }

    private static List<String> seen() {
        return Scripted.GOT.stream()
                .flatMap(event -> Scripted.records(event).stream())
                .map(Scripted::words)
                .toList();
    }

    private static List<String> keys(int count) throws InterruptedException {
        List<String> keys = new ArrayList<>();
        while (keys.size() < count) {
            keys.addAll(keys(next()));
        }
        return keys;
    }

    private static List<String> keys(Map<String, Object> event) {
        return Scripted.records(event).stream()
                .map(record -> (Map<?, ?>) Objects.requireNonNull(record.get("dynamodb")))
                .map(change -> (Map<?, ?>) Objects.requireNonNull(change.get("Keys")))
                .map(keys -> (Map<?, ?>) Objects.requireNonNull(keys.get("PK")))
                .map(key -> String.valueOf(key.get("S")))
                .toList();
    }
}
