package amends.local.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the service stands on, as one process tells another. */
final class GroundTest {
    private static final URI THERE = URI.create("http://127.0.0.1:4566");

    static Stream<Ground> grounds() {
        return Stream.of(
                new Ground.Emulators(),
                new Ground.Endpoint(THERE),
                new Ground.Deployed(THERE, Map.of("Book", "amends-Book-1", "Other", "o")));
    }

    @ParameterizedTest
    @MethodSource("grounds")
    void the_house_is_told_its_ground(Ground ground) {
        Premises premises = new Premises(Path.of("/c"), Path.of("/s"), 8400, ground);

        assertThat(Premises.of(premises.environment())).isEqualTo(premises);
    }

    @Test
    void a_deployed_service_finds_everything_at_its_endpoint_but_the_issuer() {
        Premises premises = new Premises(Path.of("/c"), Path.of("/s"), 8400, new Ground.Deployed(THERE, Map.of()));

        assertThat(Stream.of(premises.dynamodb(), premises.sqs(), premises.sns(), premises.ssm()))
                .containsOnly(THERE);
        assertThat(premises.issuer()).isEqualTo(URI.create("http://127.0.0.1:8405"));
    }

    @Test
    void with_the_handlers_here_their_secret_is_here_too() {
        Premises premises = new Premises(Path.of("/c"), Path.of("/s"), 8400, new Ground.Endpoint(THERE));

        assertThat(premises.sns()).isEqualTo(THERE);
        assertThat(premises.ssm()).isEqualTo(URI.create("http://127.0.0.1:8404"));
    }

    @Test
    void what_is_no_ground_is_refused() {
        assertThatThrownBy(() -> Ground.read("moon")).isInstanceOf(IllegalArgumentException.class);
    }
}
