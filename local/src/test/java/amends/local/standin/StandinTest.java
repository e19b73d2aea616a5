package amends.local.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amends.local.phones.Message;
import amends.local.phones.Phones;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.InvalidParameterValueException;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.NotFoundException;
import software.amazon.awssdk.services.sns.model.SnsException;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;

/** The stand-in as the SDK's own clients see it. */
class StandinTest {
    private static final String TOPIC = "arn:aws:sns:eu-west-1:000000000000:amends-hotel-demo";

    @TempDir
    Path state;

    private Phones phones;
    private Standin standin;
    private SnsClient sns;
    private SsmClient ssm;

    @BeforeEach
    void start() throws IOException {
        phones = Phones.open(state, () -> Instant.parse("2026-11-25T21:40:00Z"));
        standin = Standin.start(
                new Standin.Settings(
                        0,
                        0,
                        "eu-west-1",
                        "000000000000",
                        Map.of("/amends/identity", "the secret", "plain", "another")),
                state,
                phones,
                () -> UUID.randomUUID().toString());
        StaticCredentialsProvider credentials =
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));
        sns = SnsClient.builder()
                .region(Region.EU_WEST_1)
                .credentialsProvider(credentials)
                .endpointOverride(standin.sns())
                .httpClientBuilder(AwsCrtHttpClient.builder())
                .build();
        ssm = SsmClient.builder()
                .region(Region.EU_WEST_1)
                .credentialsProvider(credentials)
                .endpointOverride(standin.ssm())
                .httpClientBuilder(AwsCrtHttpClient.builder())
                .build();
    }

    @AfterEach
    void stop() throws IOException {
        sns.close();
        ssm.close();
        standin.close();
        phones.close();
    }

    @Test
    void a_text_reaches_its_phone_with_its_id() throws Exception {
        String id = sns.publish(text -> text.phoneNumber("+972521234567")
                        .message("מצטערים & <מיד> מתקנים 🙏")
                        .messageAttributes(Map.of(
                                "amends-id", string("t-1"),
                                "AWS.SNS.SMS.SMSType", string("Transactional"),
                                "AWS.MM.SMS.OriginationNumber", string("+15550100412"))))
                .messageId();

        Message message = phones.since(0, Duration.ZERO).getFirst();
        assertThat(message.id()).isEqualTo(id);
        assertThat(message.way()).isEqualTo(Message.Way.OUT);
        assertThat(message.from()).isEqualTo("+15550100412");
        assertThat(message.to()).isEqualTo("+972521234567");
        assertThat(message.text()).isEqualTo("מצטערים & <מיד> מתקנים 🙏");
        assertThat(message.attributes())
                .containsEntry("amends-id", "t-1")
                .containsEntry("AWS.SNS.SMS.SMSType", "Transactional");
    }

    @Test
    void what_is_no_number_is_an_invalid_parameter() throws Exception {
        for (String wrong : List.of("0521234567", "+0123456789", "+1", "+97252123456789012", "+9725 21234567")) {
            assertThatThrownBy(() -> sns.publish(text -> text.phoneNumber(wrong).message("hello")))
                    .isInstanceOf(InvalidParameterException.class)
                    .hasMessageContaining("PhoneNumber");
        }
        assertThat(phones.since(0, Duration.ZERO)).isEmpty();
    }

    @Test
    void an_alert_reaches_its_topic() throws Exception {
        assertThat(sns.createTopic(topic -> topic.name("amends-hotel-demo")).topicArn())
                .isEqualTo(TOPIC);
        sns.publish(alert -> alert.topicArn(TOPIC)
                .subject("Desk 1 has 34 minutes in hand")
                .message("{\"clerk\":\"Noa\"}")
                .messageAttributes(Map.of("kind", string("overload"))));

        Message message = phones.since(0, Duration.ZERO).getFirst();
        assertThat(message.way()).isEqualTo(Message.Way.TOPIC);
        assertThat(message.to()).isEqualTo(TOPIC);
        assertThat(message.subject()).isEqualTo("Desk 1 has 34 minutes in hand");
        assertThat(message.text()).isEqualTo("{\"clerk\":\"Noa\"}");
        assertThat(message.attributes()).containsEntry("kind", "overload");
    }

    @Test
    void an_unknown_topic_is_not_found() {
        assertThatThrownBy(() -> sns.publish(alert -> alert.topicArn(TOPIC).message("hello")))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void topics_are_made_once_and_survive_a_restart() throws IOException {
        sns.createTopic(topic -> topic.name("amends-hotel-demo"));
        sns.createTopic(topic -> topic.name("amends-hotel-demo"));
        stop();
        start();

        assertThat(sns.listTopics().topics())
                .singleElement()
                .satisfies(topic -> assertThat(topic.topicArn()).isEqualTo(TOPIC));
    }

    @Test
    void what_sns_refuses_is_refused() {
        sns.createTopic(topic -> topic.name("amends-hotel-demo"));

        assertThatThrownBy(() ->
                        sns.publish(text -> text.phoneNumber("+972521234567").message("")))
                .isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(() ->
                        sns.publish(text -> text.phoneNumber("+972521234567").message("x".repeat(1601))))
                .isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(() -> sns.publish(text -> text.message("to nobody")))
                .isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(() -> sns.publish(
                        text -> text.topicArn(TOPIC).subject("two\nlines").message("hello")))
                .isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(() -> sns.publish(
                        text -> text.topicArn(TOPIC).message("hello").messageAttributes(Map.of("k", string("")))))
                .isInstanceOf(InvalidParameterValueException.class);
        assertThatThrownBy(() -> sns.createTopic(topic -> topic.name("no spaces")))
                .isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(() -> sns.deleteTopic(topic -> topic.topicArn(TOPIC)))
                .isInstanceOfSatisfying(
                        SnsException.class,
                        refusal -> assertThat(refusal.awsErrorDetails().errorCode())
                                .isEqualTo("InvalidAction"));
    }

    @Test
    void a_secret_is_read_by_name_or_by_arn() {
        String arn = "arn:aws:ssm:eu-west-1:000000000000:parameter/";

        for (String name : List.of("/amends/identity", arn + "amends/identity")) {
            assertThat(secret(name, true)).isEqualTo("the secret");
        }
        for (String name : List.of("plain", arn + "plain")) {
            assertThat(secret(name, true)).isEqualTo("another");
        }
    }

    @Test
    void a_secret_stays_one_without_decryption() {
        assertThat(secret("/amends/identity", false)).doesNotContain("the secret");
    }

    @Test
    void an_unknown_parameter_is_not_found() {
        assertThatThrownBy(() -> secret("/amends/none", true)).isInstanceOf(ParameterNotFoundException.class);
    }

    @Test
    void an_unsigned_request_is_refused() throws Exception {
        HttpResponse<String> reply = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(standin.ssm())
                                .header("X-Amz-Target", "AmazonSSM.GetParameter")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "{\"Name\":\"plain\",\"WithDecryption\":true}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(reply.statusCode()).isEqualTo(403);
        assertThat(reply.body()).doesNotContain("another");
    }

    private String secret(String name, boolean decrypted) {
        return ssm.getParameter(ask -> ask.name(name).withDecryption(decrypted))
                .parameter()
                .value();
    }

    private static MessageAttributeValue string(String value) {
        return MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(value)
                .build();
    }
}
