package amends.local.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amends.local.command.CannotRun;
import amends.local.part.Premises;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found out before anything is deployed, and how LocalStack is started in a container. */
final class OnLocalStackTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit gives it
    private Path folder;

    @Test
    void the_templates_handlers_are_there() {
        OnLocalStack.handlersAreThere(premises(Checkout.find().root()));
    }

    @Test
    void a_handler_that_does_not_exist_is_named_before_anything_is_deployed() throws IOException {
        String template = Files.readString(Checkout.find().root().resolve("template.yaml"));
        Files.writeString(
                folder.resolve("template.yaml"),
                template.replace("amends.lambda.desk.Desk", "amends.lambda.desk.Gone"));

        assertThatThrownBy(() -> OnLocalStack.handlersAreThere(premises(folder)))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("function Desk has the handler amends.lambda.desk.Gone")
                .hasMessageContaining("Nothing was deployed");
    }

    @Test
    void in_a_container_it_listens_on_loopback_alone() {
        assertThat(LocalStack.image(8401))
                .contains("GATEWAY_LISTEN=127.0.0.1:8401", "PROVIDER_OVERRIDE_DYNAMODBSTREAMS=v2")
                .endsWith("localstack/localstack:4.14.0");
    }

    private Premises premises(Path checkout) {
        return new Premises(checkout, folder, 8400);
    }
}
