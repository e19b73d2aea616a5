package amends.local.lambda;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.sns.model.PublishRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.ssm.model.GetParameterRequest;

/**
 * Something that a request needs leave for: an IAM action on a resource, which is named by its ARN, or by the end of it
 * that comes after the account.
 */
record Call(String action, String resource) {
    /** What a request names that has no ARN, as a phone has none; or one of a kind that is not known here. */
    private static final String NO_RESOURCE = "*";

    /**
     * What a request needs. A transaction needs what its items would each need alone.
     *
     * @param name what the SDK calls the operation
     */
    static List<Call> of(String name, SdkRequest request) {
        return switch (request) {
            case GetItemRequest get -> List.of(new Call("dynamodb:GetItem", table(get.tableName())));
            case TransactGetItemsRequest read ->
                read.transactItems().stream()
                        .map(item ->
                                new Call("dynamodb:GetItem", table(item.get().tableName())))
                        .distinct()
                        .toList();
            case QueryRequest query -> List.of(new Call("dynamodb:Query", place(query)));
            case PutItemRequest put -> List.of(new Call("dynamodb:PutItem", table(put.tableName())));
            case TransactWriteItemsRequest write ->
                write.transactItems().stream().flatMap(Call::written).distinct().toList();
            case SendMessageBatchRequest send -> List.of(new Call("sqs:SendMessage", queue(send.queueUrl())));
            case PublishRequest publish ->
                List.of(new Call(
                        "sns:Publish", Optional.ofNullable(publish.topicArn()).orElse(NO_RESOURCE)));
            case GetParameterRequest get -> List.of(new Call("ssm:GetParameter", parameter(get.name())));
            default -> List.of(new Call(name, NO_RESOURCE));
        };
    }

    private static Stream<Call> written(TransactWriteItem item) {
        return Stream.of(
                        Optional.ofNullable(item.put())
                                .map(put -> new Call("dynamodb:PutItem", table(put.tableName()))),
                        Optional.ofNullable(item.update())
                                .map(update -> new Call("dynamodb:UpdateItem", table(update.tableName()))),
                        Optional.ofNullable(item.delete())
                                .map(delete -> new Call("dynamodb:DeleteItem", table(delete.tableName()))),
                        Optional.ofNullable(item.conditionCheck())
                                .map(check -> new Call("dynamodb:ConditionCheckItem", table(check.tableName()))))
                .flatMap(Optional::stream);
    }

    private static String table(String name) {
        return "table/" + name;
    }

    private static String place(QueryRequest query) {
        return table(query.tableName()) + (query.indexName() == null ? "" : "/index/" + query.indexName());
    }

    private static String queue(String url) {
        String path = URI.create(url).getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String parameter(String name) {
        return "parameter" + (name.startsWith("/") ? name : "/" + name);
    }

    /** The same with its resource named in full, in the account and region of an ARN. */
    Call in(String arn) {
        if (resource.equals(NO_RESOURCE) || resource.startsWith("arn:")) {
            return this;
        }
        String[] parts = arn.split(":", 6);
        String service = action.substring(0, action.indexOf(':'));
        return new Call(action, String.join(":", "arn", parts[1], service, parts[3], parts[4], resource));
    }
}
