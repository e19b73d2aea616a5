package amends.backoffice;

import amends.hotel.Place;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Reads several items as they stood at one moment. A reading that a writer crosses is refused, and tried again. */
final class Together {
    private static final Service DYNAMODB = new Service("DynamoDB");
    private static final int TRIES = 6;
    private static final long LONGEST_WAIT_MS = 20;

    private Together() {}

    static List<ItemResponse> read(DynamoDbClient client, String table, List<Place> places) {
        List<TransactGetItem> gets = places.stream()
                .map(place -> TransactGetItem.builder()
                        .get(get -> get.tableName(table).key(Items.key(place)))
                        .build())
                .toList();
        return DYNAMODB.ask("TransactGetItems", () -> {
            for (int tries = 1; ; tries++) {
                try {
                    return client.transactGetItems(read -> read.transactItems(gets))
                            .responses();
                } catch (TransactionCanceledException e) {
                    if (tries == TRIES || !Writing.crossed(e)) {
                        throw e;
                    }
                    pause(ThreadLocalRandom.current().nextLong(LONGEST_WAIT_MS * tries));
                }
            }
        });
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting to read again", e);
        }
    }
}
