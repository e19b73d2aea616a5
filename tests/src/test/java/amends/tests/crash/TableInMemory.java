package amends.tests.crash;

import amends.local.template.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ItemResponse;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * DynamoDB as far as the book uses it, in memory: conditions, transactions with their tokens, the template's indexes and
 * a stream. It answers in microseconds where DynamoDB Local takes milliseconds; the book's contract is tested on both.
 */
public final class TableInMemory implements DynamoDbClient {
    private record Key(String hash, String range) {}

    private final Table table;
    private final Map<Key, Map<String, AttributeValue>> items =
            new TreeMap<>(Comparator.comparing(Key::hash).thenComparing(Key::range));
    private final List<Record> changes = new ArrayList<>();
    private final Set<String> tokens = new HashSet<>();
    private int told;

    /** @param table whose keys and indexes it has */
    public TableInMemory(Table table) {
        this.table = table;
    }

    public String name() {
        return table.name();
    }

    /** What changed since this was last asked. */
    synchronized List<Record> changes() {
        List<Record> since = List.copyOf(changes.subList(told, changes.size()));
        told = changes.size();
        return since;
    }

    @Override
    public synchronized GetItemResponse getItem(GetItemRequest request) {
        known(request.tableName());
        var item = items.get(key(request.key()));
        return item == null
                ? GetItemResponse.builder().build()
                : GetItemResponse.builder().item(item).build();
    }

    @Override
    public synchronized TransactGetItemsResponse transactGetItems(TransactGetItemsRequest request) {
        return TransactGetItemsResponse.builder()
                .responses(request.transactItems().stream()
                        .map(get -> items.get(key(get.get().key())))
                        .map(item -> item == null
                                ? ItemResponse.builder().build()
                                : ItemResponse.builder().item(item).build())
                        .toList())
                .build();
    }

    @Override
    public synchronized PutItemResponse putItem(PutItemRequest request) {
        known(request.tableName());
        if (!holds(
                key(request.item()),
                request.conditionExpression(),
                request.expressionAttributeNames(),
                request.expressionAttributeValues())) {
            throw ConditionalCheckFailedException.builder()
                    .statusCode(400)
                    .message("The conditional request failed")
                    .build();
        }
        put(request.item());
        return PutItemResponse.builder().build();
    }

    @Override
    public synchronized TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
        if (request.clientRequestToken() != null && tokens.contains(request.clientRequestToken())) {
            return TransactWriteItemsResponse.builder().build();
        }
        List<CancellationReason> reasons =
                request.transactItems().stream().map(this::reason).toList();
        if (reasons.stream().anyMatch(reason -> !reason.code().equals("None"))) {
            throw TransactionCanceledException.builder()
                    .statusCode(400)
                    .cancellationReasons(reasons)
                    .build();
        }
        request.transactItems().forEach(item -> {
            if (item.put() != null) {
                put(item.put().item());
            } else if (item.delete() != null) {
                remove(key(item.delete().key()));
            }
        });
        if (request.clientRequestToken() != null) {
            tokens.add(request.clientRequestToken());
        }
        return TransactWriteItemsResponse.builder().build();
    }

    private CancellationReason reason(TransactWriteItem item) {
        return CancellationReason.builder()
                .code(holds(item) ? "None" : "ConditionalCheckFailed")
                .build();
    }

    private boolean holds(TransactWriteItem item) {
        Put put = item.put();
        Delete delete = item.delete();
        ConditionCheck check = item.conditionCheck();
        if (put != null) {
            return holds(
                    key(put.item()),
                    put.conditionExpression(),
                    put.expressionAttributeNames(),
                    put.expressionAttributeValues());
        }
        if (delete != null) {
            return holds(
                    key(delete.key()),
                    delete.conditionExpression(),
                    delete.expressionAttributeNames(),
                    delete.expressionAttributeValues());
        }
        return holds(
                key(check.key()),
                check.conditionExpression(),
                check.expressionAttributeNames(),
                check.expressionAttributeValues());
    }

    /** The two conditions that the book knows: nothing stands there, or just this version does. */
    private boolean holds(
            Key key, @Nullable String condition, Map<String, String> names, Map<String, AttributeValue> values) {
        var item = items.get(key);
        return switch (condition) {
            case null -> true;
            case "attribute_not_exists(#is)" -> item == null;
            case "#is = :version" -> item != null && Objects.equals(item.get(names.get("#is")), values.get(":version"));
            default -> throw new IllegalArgumentException("a condition that is not known here: " + condition);
        };
    }

    private void put(Map<String, AttributeValue> item) {
        Key key = key(item);
        var before = items.put(key, Map.copyOf(item));
        if (!item.equals(before)) {
            tell(before == null ? OperationType.INSERT : OperationType.MODIFY, key, item);
        }
    }

    private void remove(Key key) {
        if (items.remove(key) != null) {
            tell(OperationType.REMOVE, key, null);
        }
    }

    private void tell(OperationType what, Key key, @Nullable Map<String, AttributeValue> item) {
        String number = String.format("%021d", changes.size() + 1);
        changes.add(Record.builder()
                .eventID("change-" + number)
                .eventName(what)
                .eventVersion("1.1")
                .dynamodb(change -> change.keys(Map.of(
                                table.key().hash(),
                                AttributeValue.fromS(key.hash()),
                                range(),
                                AttributeValue.fromS(key.range())))
                        .newImage(item)
                        .sequenceNumber(number)
                        .sizeBytes(1L)
                        .approximateCreationDateTime(Instant.EPOCH)
                        .streamViewType("NEW_IMAGE"))
                .build());
    }

    @Override
    public synchronized QueryResponse query(QueryRequest request) {
        known(request.tableName());
        Optional<Table.Index> index = Optional.ofNullable(request.indexName()).map(this::index);
        Table.Key key = index.map(Table.Index::key).orElse(table.key());
        String range = key.range().orElse("");
        Comparator<Map<String, AttributeValue>> order = Comparator.comparing(item -> text(item, range));
        Stream<Map<String, AttributeValue>> found = items.values().stream()
                .filter(item -> item.containsKey(key.hash()) && item.containsKey(range))
                .filter(item -> fits(item, request.keyConditionExpression(), request.expressionAttributeValues()))
                .sorted(Boolean.FALSE.equals(request.scanIndexForward()) ? order.reversed() : order);
        if (request.limit() != null) {
            found = found.limit(request.limit());
        }
        List<Map<String, AttributeValue>> all = found.map(
                        item -> index.map(it -> projected(item, it)).orElse(item))
                .toList();
        return QueryResponse.builder().items(all).count(all.size()).build();
    }

    /** Conditions as the book writes them: an equation for the hash, a comparison or a BETWEEN for the range. */
    private static boolean fits(
            Map<String, AttributeValue> item, String condition, Map<String, AttributeValue> values) {
        String[] words = condition.split(" ", -1);
        boolean fits = true;
        int at = 0;
        while (at < words.length) {
            String is = text(item, words[at]);
            String first = text(values, words[at + 2]);
            switch (words[at + 1]) {
                case "=" -> fits &= is.equals(first);
                case "<=" -> fits &= is.compareTo(first) <= 0;
                case ">=" -> fits &= is.compareTo(first) >= 0;
                case "BETWEEN" -> {
                    fits &= is.compareTo(first) >= 0 && is.compareTo(text(values, words[at + 4])) <= 0;
                    at += 2;
                }
                default -> throw new IllegalArgumentException("a condition that is not known here: " + condition);
            }
            at += 4;
        }
        return fits;
    }

    private Map<String, AttributeValue> projected(Map<String, AttributeValue> item, Table.Index index) {
        if (index.projection().equals("ALL")) {
            return item;
        }
        Collection<String> names = new HashSet<>(index.included());
        names.addAll(List.of(table.key().hash(), range(), index.key().hash()));
        index.key().range().ifPresent(names::add);
        var part = new HashMap<>(item);
        part.keySet().retainAll(names);
        return part;
    }

    private Table.Index index(String name) {
        return table.indexes().stream()
                .filter(index -> index.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the template has no index " + name));
    }

    private Key key(Map<String, AttributeValue> item) {
        return new Key(text(item, table.key().hash()), text(item, range()));
    }

    private String range() {
        return table.key().range().orElseThrow();
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name), name).s();
    }

    private void known(String name) {
        if (!name.equals(table.name())) {
            throw ResourceNotFoundException.builder()
                    .statusCode(400)
                    .message("no table " + name)
                    .build();
        }
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
