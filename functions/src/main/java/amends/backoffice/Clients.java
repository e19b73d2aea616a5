package amends.backoffice;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.ssm.SsmClient;

/**
 * The process's clients, each built at its first use. Before a snapshot is taken, clients that are thrown away again
 * warm the code; no connection, credential or secret of theirs is in the snapshot, and after it new ones are built.
 */
public final class Clients implements Resource {
    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration ATTEMPT = Duration.ofSeconds(2);
    private static final Duration CALL = Duration.ofSeconds(6);
    private static final int TRIES = 4;

    private final Surroundings surroundings;
    private final List<Kept<?>> all = new ArrayList<>();
    private final List<Runnable> warming = new ArrayList<>();
    private final Kept<DynamoDbClient> dynamodb = kept(() -> built(DynamoDbClient.builder()));
    private final Kept<SqsClient> sqs = kept(() -> built(SqsClient.builder()));
    private final Kept<SnsClient> sns = kept(() -> built(SnsClient.builder()));
    private final Kept<SsmClient> ssm = kept(() -> built(SsmClient.builder()));

    private Clients(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** The clients of this process, told when a snapshot of it is taken. */
    public static Clients of(Surroundings surroundings) {
        Clients clients = new Clients(surroundings);
        Core.getGlobalContext().register(clients);
        return clients;
    }

    /** Does this once before a snapshot is taken, so that its code is compiled in there. It must keep no secret. */
    public Clients warmedBy(Runnable work) {
        warming.add(work);
        return this;
    }

    public DynamoDbClient dynamodb() {
        return dynamodb.get();
    }

    public SqsClient sqs() {
        return sqs.get();
    }

    public SnsClient sns() {
        return sns.get();
    }

    public SsmClient ssm() {
        return ssm.get();
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        Items.prepare();
        if (surroundings.has("TABLE")) {
            warm(surroundings.table());
        }
        warming.forEach(Runnable::run);
        all.forEach(Kept::close);
    }

    /** Reads a place where nothing stands. A table that cannot be reached yet must not keep a version from being made. */
    private void warm(String table) {
        try {
            dynamodb()
                    .getItem(get -> get.tableName(table)
                            .key(Map.of(
                                    Items.SHELF, AttributeValue.fromS("NOTHING"),
                                    Items.LINE, AttributeValue.fromS("NOTHING"))));
        } catch (SdkException e) {
            System.err.println("{\"warming\":\"" + e.getClass().getName() + "\"}");
        }
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        // Built at first use: a function that needs one client should not wait for four.
    }

    private <C extends SdkClient> Kept<C> kept(Supplier<C> build) {
        Kept<C> kept = new Kept<>(build);
        all.add(kept);
        return kept;
    }

    private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C extends SdkClient> C built(B builder) {
        return builder.region(Region.of(surroundings.region()))
                .credentialsProvider(credentials())
                .httpClientBuilder(AwsCrtHttpClient.builder().connectionTimeout(CONNECT))
                .overrideConfiguration(it -> it.apiCallAttemptTimeout(ATTEMPT)
                        .apiCallTimeout(CALL)
                        .retryStrategy(StandardRetryStrategy.builder()
                                .maxAttempts(TRIES)
                                .build()))
                .build();
    }

    /** Named, so that no chain is searched: from a snapshot Lambda gives credentials by its container's address. */
    private AwsCredentialsProvider credentials() {
        if (surroundings.has("AWS_ACCESS_KEY_ID")) {
            return EnvironmentVariableCredentialsProvider.create();
        }
        return surroundings.has("AWS_CONTAINER_CREDENTIALS_FULL_URI")
                ? ContainerCredentialsProvider.builder().build()
                : DefaultCredentialsProvider.builder().build();
    }

    /** One client, from its first use to the next snapshot. */
    private static final class Kept<C extends SdkClient> {
        private final Supplier<C> build;
        private @Nullable C client;

        Kept(Supplier<C> build) {
            this.build = build;
        }

        synchronized C get() {
            C now = client;
            if (now == null) {
                now = build.get();
                client = now;
            }
            return now;
        }

        synchronized void close() {
            C now = client;
            client = null;
            if (now != null) {
                now.close();
            }
        }
    }
}
