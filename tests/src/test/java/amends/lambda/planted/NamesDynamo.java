package amends.lambda.planted;

/** Planted: a handler that names AWS. */
public final class NamesDynamo {
    software.amazon.awssdk.services.dynamodb.DynamoDbClient client;
}
