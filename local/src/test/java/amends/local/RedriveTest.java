package amends.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amends.local.command.Arguments;
import amends.local.command.CannotRun;
import amends.local.house.Emulators;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

class RedriveTest {
    @TempDir
    private Path state;

    @Test
    void everything_that_was_given_up_on_goes_back_and_nothing_stays() {
        try (Emulators emulators = Emulators.start(state);
                SqsClient sqs = SqsClient.builder()
                        .httpClient(AwsCrtHttpClient.create())
                        .endpointOverride(emulators.sqs())
                        .region(Region.EU_WEST_1)
                        .credentialsProvider(
                                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                        .build()) {
            String dead =
                    sqs.createQueue(it -> it.queueName("amends-notify-dead")).queueUrl();
            String queue = sqs.createQueue(it -> it.queueName("amends-notify")).queueUrl();
            for (int i = 0; i < 13; i++) {
                String body = "message " + i;
                sqs.sendMessage(it -> it.queueUrl(dead).messageBody(body));
            }

            assertThat(Redrive.move(sqs, "amends-notify-dead", "amends-notify")).isEqualTo(13);
            assertThat(Redrive.move(sqs, "amends-notify-dead", "amends-notify")).isZero();
            List<Message> first = sqs.receiveMessage(it -> it.queueUrl(queue).maxNumberOfMessages(10))
                    .messages();
            List<Message> rest = sqs.receiveMessage(it -> it.queueUrl(queue).maxNumberOfMessages(10))
                    .messages();
            assertThat(first.size() + rest.size()).isEqualTo(13);
        }
    }

    @Test
    void a_queue_that_there_is_not_is_refused_by_name() {
        assertThatThrownBy(() -> new Redrive().run(new Arguments("redrive", List.of("relay"))))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("text, dispatch, notify");
    }

    @Test
    void where_nothing_answers_it_says_what_to_do() {
        assertThatThrownBy(() -> new Redrive().run(new Arguments("redrive", List.of("notify", "--port", "65000"))))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("./amends up");
    }
}
