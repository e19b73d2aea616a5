package amends.local.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amends.local.command.CannotRun;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of an address that somebody names. */
final class EndpointTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"", "localhost", "ftp://127.0.0.1", "http://", "http://127.0.0.1:4566/path", "not an address"})
    void what_is_no_address_is_refused(String typed) {
        assertThatThrownBy(() -> Endpoint.of(typed))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("--endpoint takes an address such as");
    }

    @Test
    void a_slash_at_the_end_does_no_harm() {
        assertThat(Endpoint.of("http://127.0.0.1:4566/")).isEqualTo(URI.create("http://127.0.0.1:4566"));
    }

    @Test
    void an_address_where_nothing_answers_is_named() throws IOException {
        URI nobody;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }

        assertThat(Endpoint.answers(nobody)).isFalse();
        assertThatThrownBy(() -> Endpoint.check(nobody, true))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("Nothing answers at " + nobody)
                .hasMessageContaining("Nothing was written there");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 404})
    void what_is_not_aws_like_is_named_with_what_it_said(int status) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] said = "<html>hello</html>".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, said.length);
            exchange.getResponseBody().write(said);
            exchange.close();
        });
        server.start();
        try {
            URI page = URI.create("http://127.0.0.1:" + server.getAddress().getPort());

            assertThat(Endpoint.answers(page)).isTrue();
            assertThatThrownBy(() -> Endpoint.check(page, false))
                    .isInstanceOf(CannotRun.class)
                    .hasMessageContaining("is not AWS-like")
                    .hasMessageContaining("it said " + status);
        } finally {
            server.stop(0);
        }
    }
}
