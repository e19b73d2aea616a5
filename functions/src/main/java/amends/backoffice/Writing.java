package amends.backoffice;

import amends.book.Book.Written;
import amends.book.Leaf.Line;
import amends.hotel.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** Writes a leaf: one transaction, or one conditional put where a transaction would only cost twice as much. */
final class Writing {
    private static final Service DYNAMODB = new Service("DynamoDB");
    private static final int MOST = 100;
    private static final String STALE = "ConditionalCheckFailed";
    private static final List<String> PASSING =
            List.of("TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded");

    private final String table;

    Writing(String table) {
        this.table = table;
    }

    Written write(DynamoDbClient client, List<Line> lines) {
        if (lines.isEmpty() || lines.size() > MOST) {
            throw new IllegalArgumentException("a leaf has 1 to 100 lines");
        }
        if (lines.size() == 1 && lines.getFirst() instanceof Line.Put put) {
            return attempt("PutItem", () -> client.putItem(alone(put.page())));
        }
        List<TransactWriteItem> items = lines.stream().map(this::item).toList();
        // The SDK's own tries again bear the same token, so that none of them writes a second time.
        String token = UUID.randomUUID().toString();
        return attempt(
                "TransactWriteItems",
                () -> client.transactWriteItems(
                        write -> write.transactItems(items).clientRequestToken(token)));
    }

    private static Written attempt(String call, Runnable writing) {
        return DYNAMODB.ask(call, () -> {
            try {
                writing.run();
                return Written.DONE;
            } catch (ConditionalCheckFailedException e) {
                return Written.OVERTAKEN;
            } catch (TransactionConflictException e) {
                return Written.BUSY;
            } catch (TransactionCanceledException e) {
                if (e.cancellationReasons().stream().anyMatch(reason -> STALE.equals(reason.code()))) {
                    return Written.OVERTAKEN;
                }
                if (crossed(e)) {
                    return Written.BUSY;
                }
                throw e;
            } catch (AwsServiceException e) {
                if (Service.busy(e)) {
                    return Written.BUSY;
                }
                throw e;
            }
        });
    }

    /** Whether a transaction was refused for nothing but what passes by itself. */
    static boolean crossed(TransactionCanceledException refused) {
        List<String> reasons = refused.cancellationReasons().stream()
                .map(CancellationReason::code)
                .filter(code -> code != null && !code.equals("None"))
                .toList();
        return !reasons.isEmpty() && PASSING.containsAll(reasons);
    }

    private TransactWriteItem item(Line line) {
        var item = TransactWriteItem.builder();
        return switch (line) {
            case Line.Put put -> item.put(put(put.page())).build();
            case Line.Held held -> item.conditionCheck(held(held.page())).build();
            case Line.Torn torn -> item.delete(torn(torn.page())).build();
        };
    }

    private PutItemRequest alone(Page page) {
        return PutItemRequest.builder()
                .tableName(table)
                .item(Items.item(page))
                .conditionExpression(unchanged(page))
                .expressionAttributeNames(names(page))
                .expressionAttributeValues(values(page))
                .build();
    }

    private Put put(Page page) {
        return Put.builder()
                .tableName(table)
                .item(Items.item(page))
                .conditionExpression(unchanged(page))
                .expressionAttributeNames(names(page))
                .expressionAttributeValues(values(page))
                .build();
    }

    private ConditionCheck held(Page page) {
        return ConditionCheck.builder()
                .tableName(table)
                .key(Items.key(page.place()))
                .conditionExpression(unchanged(page))
                .expressionAttributeNames(names(page))
                .expressionAttributeValues(values(page))
                .build();
    }

    private Delete torn(Page page) {
        return Delete.builder()
                .tableName(table)
                .key(Items.key(page.place()))
                .conditionExpression(unchanged(page))
                .expressionAttributeNames(names(page))
                .expressionAttributeValues(values(page))
                .build();
    }

    private static String unchanged(Page page) {
        return page.version() == 0 ? "attribute_not_exists(#is)" : "#is = :version";
    }

    private static Map<String, String> names(Page page) {
        return Map.of("#is", page.version() == 0 ? Items.SHELF : Items.VERSION);
    }

    /** None at all for a new page: an empty map would be refused. */
    private static @Nullable Map<String, AttributeValue> values(Page page) {
        return page.version() == 0 ? null : Map.of(":version", AttributeValue.fromN(String.valueOf(page.version())));
    }
}
