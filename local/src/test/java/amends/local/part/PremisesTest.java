package amends.local.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PremisesTest {
    private final Premises premises = new Premises(Path.of("/clone"), Path.of("/clone/.amends/state"), 9000);

    @Test
    void the_house_is_told_what_the_supervisor_knows() {
        assertThat(Premises.of(premises.environment())).isEqualTo(premises);
    }

    @Test
    void each_stand_in_has_a_port_of_its_own_after_the_one_address() {
        assertThat(premises.address()).isEqualTo(URI.create("http://127.0.0.1:9000"));
        assertThat(new URI[] {premises.dynamodb(), premises.sqs(), premises.sns(), premises.ssm(), premises.issuer()})
                .extracting(URI::getPort)
                .containsExactly(9001, 9002, 9003, 9004, 9005);
    }

    @Test
    void the_aws_clients_are_sent_to_the_stand_ins() {
        assertThat(premises.environment())
                .containsEntry("AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:9001")
                .containsEntry("AWS_ENDPOINT_URL_SQS", "http://127.0.0.1:9002")
                .containsEntry("AWS_ENDPOINT_URL_SNS", "http://127.0.0.1:9003")
                .containsEntry("AWS_ENDPOINT_URL_SSM", "http://127.0.0.1:9004");
    }

    @Test
    void a_house_that_nobody_told_says_how_it_is_started() {
        assertThatThrownBy(() -> Premises.of(Map.of())).hasMessageContaining("./amends up");
    }
}
