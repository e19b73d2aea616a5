package amends.local.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** A handler that asks of a table, at an address where nobody answers, what its event says; then in a thread of its own. */
public final class Asking implements RequestStreamHandler {
    private static final Map<String, AttributeValue> KEY = Map.of("PK", AttributeValue.fromS("x"));

    private final DynamoDbClient table = DynamoDbClient.builder()
            .endpointOverride(URI.create("http://127.0.0.1:1"))
            .region(Region.EU_WEST_1)
            .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .httpClientBuilder(AwsCrtHttpClient.builder())
            .overrideConfiguration(it -> it.retryStrategy(retry -> retry.maxAttempts(1)))
            .build();

    public Asking() {}

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        String said = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        if (said.startsWith("beside ")) {
            var asking = new FutureTask<>(() -> ask(said.substring("beside ".length())));
            Thread.startVirtualThread(asking);
            await(asking);
        } else {
            ask(said);
        }
    }

    private static void await(FutureTask<?> asking) {
        try {
            asking.get();
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Object ask(String said) {
        return switch (said) {
            case "get" -> table.getItem(get -> get.tableName("amends-Book").key(KEY));
            case "scan" -> table.scan(scan -> scan.tableName("amends-Book"));
            case "board" -> query("board");
            case "due" -> query("due");
            case "write" ->
                table.transactWriteItems(write -> write.transactItems(List.of(
                        TransactWriteItem.builder()
                                .put(put -> put.tableName("amends-Book").item(KEY))
                                .build(),
                        TransactWriteItem.builder()
                                .delete(delete ->
                                        delete.tableName("amends-Book").key(KEY))
                                .build())));
            default -> throw new IllegalArgumentException(said);
        };
    }

    private Object query(String index) {
        return table.query(
                query -> query.tableName("amends-Book").indexName(index).keyConditionExpression("PK = :x"));
    }
}
