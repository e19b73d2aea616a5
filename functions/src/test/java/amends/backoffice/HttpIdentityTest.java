package amends.backoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amends.clerk.Person;
import amends.clerk.Role;
import amends.desk.Identity;
import amends.hotel.HotelId;
import amends.hotel.Language;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpIdentityTest {
    private static final Person NOA = new Person(
            new HotelId("harbour"),
            "noa",
            "Noa & Söhne",
            Role.CLERK,
            Optional.empty(),
            Set.of(Language.HE, Language.EN),
            Optional.empty(),
            true,
            1);
    private static final String TOKENS = """
            {"access_token":"a.b.c","token_type":"Bearer","expires_in":900,"refresh_token":"r1","scope":"amends/clerk"}""";

    private record Asked(String path, String authorization, String form) {}

    private final List<Asked> asked = new ArrayList<>();
    private HttpServer provider;
    private int status = 200;
    private String answer = TOKENS;
    private String secret = "s3cret";

    HttpIdentityTest() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void open() {
        provider.createContext("/", exchange -> {
            String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(new Asked(
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    form));
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        provider.start();
    }

    @AfterEach
    void close() {
        provider.stop(0);
    }

    private HttpIdentity identity() {
        return new HttpIdentity(
                URI.create("http://127.0.0.1:" + provider.getAddress().getPort()), () -> secret);
    }

    @Test
    void who_signs_in_is_told_whole_and_the_tokens_come_back() {
        Identity.Tokens tokens = identity().issue(NOA, "t1");

        assertThat(tokens).isEqualTo(new Identity.Tokens("a.b.c", Duration.ofMinutes(15), "r1"));
        assertThat(asked).singleElement().satisfies(request -> {
            assertThat(request.path()).isEqualTo("/token");
            assertThat(request.form())
                    .isEqualTo("grant_type=urn%3Aamends%3Agrant%3Aperson&hotel=harbour&clerk=noa"
                            + "&name=Noa+%26+S%C3%B6hne&role=clerk&languages=en+he&tablet=t1");
            assertThat(new String(
                            Base64.getDecoder().decode(request.authorization().substring("Basic ".length())),
                            StandardCharsets.UTF_8))
                    .isEqualTo("amends-signin:s3cret");
        });
    }

    @Test
    void a_refresh_tells_who_the_person_is_now() {
        assertThat(identity().refresh("r0", NOA, "t1"))
                .map(Identity.Tokens::refresh)
                .contains("r1");
        assertThat(asked.getFirst().form())
                .contains("grant_type=refresh_token", "clerk=noa", "role=clerk", "tablet=t1", "refresh_token=r0");
    }

    @Test
    void a_session_that_is_over_is_no_exception() {
        status = 400;
        answer = "{\"error\":\"invalid_grant\",\"error_description\":\"used before\"}";

        assertThat(identity().refresh("r0", NOA, "t1")).isEmpty();
    }

    @Test
    void a_provider_that_stumbles_ends_no_session() {
        status = 500;
        answer = "{}";
        assertThatThrownBy(() -> identity().refresh("r0", NOA, "t1"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("500");

        status = 400;
        answer = "{\"error\":\"invalid_request\"}";
        assertThatThrownBy(() -> identity().refresh("r0", NOA, "t1")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> identity().issue(NOA, "t1")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_reply_that_is_none_is_not_repeated_in_the_message() {
        answer = "{\"access_token\":\"secret-token\"";
        assertThatThrownBy(() -> identity().issue(NOA, "t1"))
                .hasMessageNotContaining("secret-token")
                .hasNoCause();

        answer = "{\"access_token\":\"secret-token\"}";
        assertThatThrownBy(() -> identity().issue(NOA, "t1")).hasMessageNotContaining("secret-token");
    }

    @Test
    void the_secret_is_asked_for_at_each_request() {
        HttpIdentity identity = identity();
        identity.revoke("r0");
        secret = "changed";
        identity.revoke("r0");

        assertThat(asked).extracting(Asked::path).containsOnly("/revoke");
        assertThat(asked).extracting(Asked::form).containsOnly("token=r0");
        assertThat(asked).extracting(Asked::authorization).doesNotHaveDuplicates();
    }

    @Test
    void a_provider_that_is_not_there_is_an_exception() {
        HttpIdentity identity = identity();
        provider.stop(0);

        assertThatThrownBy(() -> identity.issue(NOA, "t1")).isInstanceOf(UncheckedIOException.class);
    }
}
