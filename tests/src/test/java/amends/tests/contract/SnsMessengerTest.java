package amends.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amends.backoffice.Fault;
import amends.backoffice.SnsMessenger;
import amends.backoffice.SsmSecrets;
import amends.dispatch.Messenger;
import amends.dispatch.Messenger.Delivery;
import amends.hotel.Phone;
import amends.local.phones.Message;
import amends.local.phones.Phones;
import amends.local.standin.Standin;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.ssm.SsmClient;

/** Messages and secrets, over the wire of SNS and SSM. */
class SnsMessengerTest {
    private static final String TOPIC = "arn:aws:sns:eu-west-1:000000000000:amends-hotel-demo";
    private static final Phone NUMBER = new Phone("+15550100412");
    private static final Phone DANA = new Phone("+972521234567");

    @TempDir
    Path state;

    private Phones phones;
    private Standin standin;
    private SnsClient sns;
    private SsmClient ssm;
    private Messenger messenger;
    private Instant now = Instant.parse("2026-11-25T21:40:00Z");

    @BeforeEach
    void start() throws IOException {
        phones = Phones.open(state, () -> now);
        standin = Standin.start(
                new Standin.Settings(0, 0, "eu-west-1", "000000000000", Map.of("/amends/identity", "the secret")),
                state,
                phones,
                () -> UUID.randomUUID().toString());
        sns = StandIns.on(SnsClient.builder(), standin.sns());
        ssm = StandIns.on(SsmClient.builder(), standin.ssm());
        messenger = new SnsMessenger(() -> sns);
    }

    @AfterEach
    void stop() throws IOException {
        sns.close();
        ssm.close();
        standin.close();
        phones.close();
    }

    private Message only() throws Exception {
        assertThat(phones.since(0, Duration.ZERO)).hasSize(1);
        return phones.since(0, Duration.ZERO).getFirst();
    }

    @Test
    void a_text_comes_from_the_hotels_number_and_bears_its_id() throws Exception {
        assertThat(messenger.text(NUMBER, DANA, "מצטערים, מיד מתקנים", "t-1")).isEqualTo(Delivery.SENT);

        assertThat(only().from()).isEqualTo(NUMBER.e164());
        assertThat(only().to()).isEqualTo(DANA.e164());
        assertThat(only().text()).isEqualTo("מצטערים, מיד מתקנים");
        assertThat(only().attributes())
                .containsEntry("amends-id", "t-1")
                .containsEntry("AWS.SNS.SMS.SMSType", "Transactional");
    }

    @Test
    void what_sns_will_never_take_is_never_delivered() {
        assertThat(messenger.text(NUMBER, DANA, "x".repeat(1601), "t-1")).isEqualTo(Delivery.NEVER);
        assertThat(messenger.publish(TOPIC, "Overload", "words", Map.of(), "a-1"))
                .isEqualTo(Delivery.NEVER);
    }

    @Test
    void an_alert_reaches_its_topic_with_a_subject_that_sns_takes() throws Exception {
        sns.createTopic(topic -> topic.name("amends-hotel-demo"));

        assertThat(messenger.publish(
                        TOPIC,
                        "Overload: נועה\n" + "long ".repeat(40),
                        "{\"clerk\":\"Noa\"}",
                        Map.of("kind", "overload", "room", ""),
                        "a-1"))
                .isEqualTo(Delivery.SENT);

        assertThat(only().attributes())
                .containsEntry("kind", "overload")
                .containsEntry("amends-id", "a-1")
                .doesNotContainKey("room");
        assertThat(only().subject()).startsWith("Overload: ?long long").hasSizeLessThanOrEqualTo(100);
    }

    @Test
    void a_service_that_does_not_answer_is_thrown_so_that_it_is_tried_again() {
        try (SnsClient nowhere = StandIns.on(SnsClient.builder(), URI.create("http://127.0.0.1:1"))) {
            assertThatThrownBy(() -> new SnsMessenger(() -> nowhere).text(NUMBER, DANA, "words", "t-1"))
                    .isInstanceOf(Fault.class)
                    .hasMessage("SNS could not be reached for Publish");
        }
    }

    @Test
    void a_secret_is_read_once_in_five_minutes() {
        var secrets = new SsmSecrets(() -> ssm, () -> now);
        assertThat(secrets.secret("/amends/identity")).isEqualTo("the secret");

        ssm.close();
        now = now.plus(Duration.ofMinutes(5)).minusMillis(1);
        assertThat(secrets.secret("/amends/identity")).isEqualTo("the secret");

        now = now.plusMillis(1);
        assertThatThrownBy(() -> secrets.secret("/amends/identity")).isInstanceOf(RuntimeException.class);
    }

    @Test
    void a_secret_that_is_not_there_is_a_fault() {
        assertThatThrownBy(() -> new SsmSecrets(() -> ssm, () -> now).secret("/amends/none"))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("SSM refused GetParameter: ParameterNotFound");
    }
}
