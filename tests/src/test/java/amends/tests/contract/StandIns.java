package amends.tests.contract;

import amends.local.house.Emulators;
import amends.local.sources.Clients;
import amends.local.sources.Furnishing;
import amends.local.template.Deployment;
import amends.local.template.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** DynamoDB Local with the table of template.yaml and ElasticMQ, started once for all contracts and ended with the process. */
final class StandIns {
    private static final StandIns STARTED = new StandIns();

    private final String table;
    private final DynamoDbClient dynamodb;
    private final SqsClient sqs;

    private StandIns() {
        try {
            Emulators emulators = Emulators.start(Files.createTempDirectory("amends-contracts"));
            dynamodb = on(DynamoDbClient.builder(), emulators.dynamodb());
            sqs = on(SqsClient.builder(), emulators.sqs());
            Stack stack = Stack.read(
                    Path.of("..", "template.yaml"),
                    Deployment.here(emulators.sqs(), Map.of("Issuer", "http://127.0.0.1:1")));
            Map<String, String> environment = Map.of(
                    "AWS_REGION", "eu-west-1",
                    "AWS_ACCESS_KEY_ID", "local",
                    "AWS_SECRET_ACCESS_KEY", "local",
                    "AWS_ENDPOINT_URL_DYNAMODB", emulators.dynamodb().toString(),
                    "AWS_ENDPOINT_URL_SQS", emulators.sqs().toString());
            try (Clients clients = Clients.of(environment)) {
                new Furnishing(stack, clients).furnish();
            }
            table = Objects.requireNonNull(stack.environment().get("TABLE"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String table() {
        return STARTED.table;
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
}
