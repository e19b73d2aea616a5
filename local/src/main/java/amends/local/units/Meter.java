package amends.local.units;

import amends.local.lambda.Watched;
import amends.local.lambda.Watched.Sending;
import amends.local.template.Table;
import amends.local.units.Tariff.Reading;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

/**
 * Notes what each request to a table costs by AWS's rule, and beside it what the table itself says. It must see the table
 * from the first write on, for what a write costs depends on what stood there before.
 */
public final class Meter {
    /**
     * One item written.
     *
     * @param during  what was going on, as {@link #during} said
     * @param item    as it is now; as it was, where it was taken out or only held
     * @param units   of the item itself
     * @param indexes of each index that changed with it
     */
    public record Written(
            String during, Map<String, AttributeValue> item, int bytes, int units, SortedMap<String, Integer> indexes) {
        public int all() {
            return units + indexes.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** One request that reads. */
    public record Read(String during, int items, double units) {}

    private record Key(String shelf, String line) {}

    private final Tariff tariff;
    private final DynamoDbClient client;
    private final Map<Key, Map<String, AttributeValue>> standing = new HashMap<>();
    private final List<Written> written = new ArrayList<>();
    private final List<Read> read = new ArrayList<>();
    private final Consumer<Change> tell;
    private String during = "";
    private double toldWritten;

    /** One item that came to be or changed, as the table's stream tells of it. */
    public record Change(boolean fresh, Map<String, AttributeValue> item) {}

    /** @param tell who hears of each change */
    public Meter(Table table, DynamoDbClient client, Consumer<Change> tell) {
        this.tariff = new Tariff(table);
        this.client = Watched.client(
                DynamoDbClient.class,
                client,
                (_, arguments, sending) -> arguments.length == 1 && arguments[0] instanceof SdkRequest request
                        ? noted(request, sending)
                        : sending.send(arguments));
        this.tell = tell;
    }

    /** The table's client, each of whose requests is noted. */
    public DynamoDbClient client() {
        return client;
    }

    /** What is noted from here on belongs to this. */
    public synchronized void during(String what) {
        during = what;
    }

    /** Begins anew; what stands in the table is not forgotten. */
    public synchronized void reset() {
        written.clear();
        read.clear();
        toldWritten = 0;
    }

    public synchronized List<Written> written() {
        return List.copyOf(written);
    }

    public synchronized List<Read> read() {
        return List.copyOf(read);
    }

    /** What the table itself says of what was written; 0 where it says nothing. */
    public synchronized double toldWritten() {
        return toldWritten;
    }

    /** Everything that stands in the table. */
    public synchronized List<Map<String, AttributeValue>> standing() {
        return List.copyOf(standing.values());
    }

    /** Requests that cost nothing by the item, such as those about the table itself, pass unnoted. */
    private Object noted(SdkRequest request, Sending sending) throws Throwable {
        return switch (request) {
            case PutItemRequest put -> put(put, sending);
            case TransactWriteItemsRequest write -> write(write, sending);
            case GetItemRequest get -> {
                var reply = (GetItemResponse) sending.send(get);
                note(reply.hasItem() ? 1 : 0, Tariff.read(reply.item(), Reading.of(get.consistentRead())));
                yield reply;
            }
            case TransactGetItemsRequest get -> {
                var reply = (TransactGetItemsResponse) sending.send(get);
                note(
                        (int) reply.responses().stream()
                                .filter(it -> it.hasItem())
                                .count(),
                        reply.responses().stream()
                                .mapToDouble(it -> Tariff.read(it.item(), Reading.TOGETHER))
                                .sum());
                yield reply;
            }
            case QueryRequest query -> {
                var reply = (QueryResponse) sending.send(query);
                note(reply.items().size(), Tariff.query(reply.items(), Reading.of(query.consistentRead())));
                yield reply;
            }
            default -> sending.send(request);
        };
    }

    private Object put(PutItemRequest put, Sending sending) throws Throwable {
        var reply = (PutItemResponse) sending.send(put.toBuilder()
                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                .build());
        told(reply.consumedCapacity() == null ? List.of() : List.of(reply.consumedCapacity()));
        note(put.item(), false);
        return reply;
    }

    private Object write(TransactWriteItemsRequest write, Sending sending) throws Throwable {
        var reply = (TransactWriteItemsResponse) sending.send(write.toBuilder()
                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                .build());
        told(reply.consumedCapacity());
        write.transactItems().forEach(this::note);
        return reply;
    }

    private synchronized void told(Collection<ConsumedCapacity> capacities) {
        toldWritten +=
                capacities.stream().mapToDouble(ConsumedCapacity::capacityUnits).sum();
    }

    private synchronized void note(int items, double units) {
        read.add(new Read(during, items, units));
    }

    private void note(TransactWriteItem item) {
        if (item.put() != null) {
            note(item.put().item(), true);
        } else if (item.delete() != null) {
            var before = remove(item.delete().key());
            note(before, before, Tariff.NOTHING, true);
        } else {
            var held = at(item.conditionCheck().key());
            note(held, held, held, true);
        }
    }

    private synchronized Map<String, AttributeValue> at(Map<String, AttributeValue> key) {
        return standing.getOrDefault(key(key), key);
    }

    private synchronized Map<String, AttributeValue> remove(Map<String, AttributeValue> key) {
        var before = standing.remove(key(key));
        return before == null ? key : before;
    }

    private synchronized void note(Map<String, AttributeValue> item, boolean transaction) {
        var before = standing.put(key(item), item);
        note(item, before == null ? Tariff.NOTHING : before, item, transaction);
        if (!item.equals(before)) {
            tell.accept(new Change(before == null, item));
        }
    }

    private synchronized void note(
            Map<String, AttributeValue> item,
            Map<String, AttributeValue> before,
            Map<String, AttributeValue> after,
            boolean transaction) {
        written.add(new Written(
                during,
                item,
                Math.max(Weight.of(before), Weight.of(after)),
                Tariff.write(before, after, transaction),
                tariff.indexes(before, after)));
    }

    private static Key key(Map<String, AttributeValue> item) {
        return new Key(text(item.get("PK")), text(item.get("SK")));
    }

    private static String text(@Nullable AttributeValue value) {
        if (value == null) {
            throw new IllegalArgumentException("an item without its key");
        }
        return value.s();
    }
}
