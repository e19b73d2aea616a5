package amends.local.endpoint;

import amends.local.part.Premises;
import java.net.URI;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.Topic;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterType;

/** SNS at an endpoint, and the one secret that a deployed function looks for in its Parameter Store. */
public final class TopicsThere implements AutoCloseable {
    private static final StaticCredentialsProvider WHO =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));

    private final SnsClient sns;

    public TopicsThere(URI endpoint, SdkHttpClient http) {
        this.sns = SnsClient.builder()
                .httpClient(http)
                .region(Region.of(Premises.REGION))
                .credentialsProvider(WHO)
                .endpointOverride(endpoint)
                .build();
    }

    /** Makes a topic where it is not there yet, and has it publish to a queue. */
    public void subscribe(String topic, String queue, boolean raw) {
        sns.createTopic(it -> it.name(topic.substring(topic.lastIndexOf(':') + 1)));
        follow(topic, queue, raw);
    }

    /** Has a topic publish to a queue; a second time changes nothing. */
    void follow(String topic, String queue, boolean raw) {
        sns.subscribe(it -> it.topicArn(topic)
                .protocol("sqs")
                .endpoint(queue)
                .attributes(Map.of("RawMessageDelivery", String.valueOf(raw))));
    }

    /** Returns when the topic has taken the message. */
    public void publish(String topic, String message) {
        sns.publish(it -> it.topicArn(topic).message(message));
    }

    /** All topics, by their ARNs. */
    List<String> all() {
        return sns.listTopicsPaginator().topics().stream().map(Topic::topicArn).toList();
    }

    /** Keeps a secret in the endpoint's Parameter Store. */
    public static void secret(URI endpoint, SdkHttpClient http, String name, String value) {
        try (SsmClient ssm = SsmClient.builder()
                .httpClient(http)
                .region(Region.of(Premises.REGION))
                .credentialsProvider(WHO)
                .endpointOverride(endpoint)
                .build()) {
            ssm.putParameter(it ->
                    it.name(name).value(value).type(ParameterType.SECURE_STRING).overwrite(true));
        }
    }

    @Override
    public void close() {
        sns.close();
    }
}
