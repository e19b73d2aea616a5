package amends.local.bench.start;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The least that a Java function on DynamoDB can be, to compare with: it reads one item. */
public final class Minimal implements RequestStreamHandler {
    private final String table = System.getenv("TABLE");
    private final DynamoDbClient dynamodb = DynamoDbClient.builder()
            .region(Region.of(System.getenv("AWS_REGION")))
            .credentialsProvider(EnvironmentVariableCredentialsProvider.create())
            .httpClientBuilder(AwsCrtHttpClient.builder())
            .build();

    @Override
    public void handleRequest(InputStream event, OutputStream out, Context context) {
        dynamodb.getItem(get -> get.tableName(table)
                .key(Map.of("PK", AttributeValue.fromS("NOTHING"), "SK", AttributeValue.fromS("NOTHING"))));
    }
}
