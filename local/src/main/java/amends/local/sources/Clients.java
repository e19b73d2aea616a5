package amends.local.sources;

import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** How this machine's table, stream and queues are spoken to. */
public record Clients(DynamoDbClient table, DynamoDbStreamsClient streams, SqsClient queues, SdkHttpClient http)
        implements AutoCloseable {
    /** Each queue of the template waits on a connection of its own. */
    private static final int CONNECTIONS = 64;

    /**
     * Clients for the addresses that the SDK's standard variables name.
     *
     * @throws IllegalStateException naming the variable that is missing
     */
    public static Clients of(Map<String, String> environment) {
        SdkHttpClient http =
                AwsCrtHttpClient.builder().maxConcurrency(CONNECTIONS).build();
        Region region = Region.of(told(environment, "AWS_REGION"));
        AwsCredentialsProvider who = StaticCredentialsProvider.create(AwsBasicCredentials.create(
                told(environment, "AWS_ACCESS_KEY_ID"), told(environment, "AWS_SECRET_ACCESS_KEY")));
        URI dynamodb = URI.create(told(environment, "AWS_ENDPOINT_URL_DYNAMODB"));
        return new Clients(
                DynamoDbClient.builder()
                        .httpClient(http)
                        .region(region)
                        .credentialsProvider(who)
                        .endpointOverride(dynamodb)
                        .build(),
                DynamoDbStreamsClient.builder()
                        .httpClient(http)
                        .region(region)
                        .credentialsProvider(who)
                        .endpointOverride(dynamodb)
                        .build(),
                SqsClient.builder()
                        .httpClient(http)
                        .region(region)
                        .credentialsProvider(who)
                        .endpointOverride(URI.create(told(environment, "AWS_ENDPOINT_URL_SQS")))
                        .build(),
                http);
    }

    private static String told(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null) {
            throw new IllegalStateException(name + " is not set");
        }
        return value;
    }

    @Override
    public void close() {
        table.close();
        streams.close();
        queues.close();
        http.close();
    }
}
