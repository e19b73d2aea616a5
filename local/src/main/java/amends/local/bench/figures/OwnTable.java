package amends.local.bench.figures;

import amends.local.house.Checkout;
import amends.local.house.Emulators;
import amends.local.sources.Clients;
import amends.local.sources.Furnishing;
import amends.local.template.Deployment;
import amends.local.template.Stack;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A DynamoDB Local of a bench's own with the template's table, empty at first and gone with the bench. */
public final class OwnTable implements AutoCloseable {
    private final Emulators emulators;
    private final Stack template;
    private final Clients clients;

    private OwnTable(Emulators emulators, Stack template, Clients clients) {
        this.emulators = emulators;
        this.template = template;
        this.clients = clients;
    }

    public static OwnTable open() {
        Emulators emulators = Emulators.passing();
        Stack template = Stack.read(
                Checkout.find().root().resolve("template.yaml"),
                Deployment.here(emulators.sqs(), Map.of("Issuer", "http://127.0.0.1:1")));
        Clients clients = Clients.of(Map.of(
                "AWS_REGION", "eu-west-1",
                "AWS_ACCESS_KEY_ID", "local",
                "AWS_SECRET_ACCESS_KEY", "local",
                "AWS_ENDPOINT_URL_DYNAMODB", emulators.dynamodb().toString(),
                "AWS_ENDPOINT_URL_SQS", emulators.sqs().toString()));
        new Furnishing(template, clients).furnish();
        return new OwnTable(emulators, template, clients);
    }

    public Stack template() {
        return template;
    }

    public String name() {
        return template.tables().getFirst().name();
    }

    public DynamoDbClient dynamodb() {
        return clients.table();
    }

    /** What DynamoDB Local has used of a processor so far. */
    public Duration cpu() {
        return emulators.dynamodbCpu();
    }

    @Override
    public void close() {
        clients.close();
        emulators.close();
    }
}
