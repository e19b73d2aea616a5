package amends.local.bench.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Gathers what is put into a table and writes it in batches: faster than one by one, and without its conditions. */
final class Bulk {
    private static final int BATCH = 25;

    private final DynamoDbClient real;
    private final List<WriteRequest> waiting = new ArrayList<>();
    private String table = "";

    Bulk(DynamoDbClient real) {
        this.real = real;
    }

    DynamoDbClient client() {
        return new Gathering();
    }

    private void put(String into, Map<String, AttributeValue> item) {
        table = into;
        waiting.add(WriteRequest.builder().putRequest(put -> put.item(item)).build());
        if (waiting.size() == BATCH) {
            flush();
        }
    }

    /** Writes what still waits. */
    void flush() {
        Map<String, List<WriteRequest>> left = waiting.isEmpty() ? Map.of() : Map.of(table, List.copyOf(waiting));
        waiting.clear();
        while (!left.isEmpty()) {
            Map<String, List<WriteRequest>> batch = left;
            BatchWriteItemResponse reply = real.batchWriteItem(write -> write.requestItems(batch));
            left = reply.unprocessedItems();
        }
    }

    private final class Gathering implements DynamoDbClient {
        @Override
        public PutItemResponse putItem(PutItemRequest request) {
            put(request.tableName(), request.item());
            return PutItemResponse.builder().build();
        }

        @Override
        public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
            request.transactItems()
                    .forEach(item -> put(item.put().tableName(), item.put().item()));
            return TransactWriteItemsResponse.builder().build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }
}
