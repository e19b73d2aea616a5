package amends.lambda.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HttpDoorTest {
    private final Invocation invocation = new Invocation();

    private Map<String, Object> answered(HttpDoor.Answering answering, String event) {
        RequestStreamHandler handler = new HttpDoor("desk", answering)::open;
        return invocation.of(handler, event);
    }

    private static HttpRequest read(Map<String, Object> event) {
        return HttpRequest.of(event);
    }

    @Test
    void what_nobody_expected_is_logged_once_and_answered_without_its_message() {
        Map<String, Object> reply = answered(
                (_, _) -> {
                    throw new IllegalStateException(
                            "my husband snores", new RuntimeException("+972521234567 my husband snores"));
                },
                Invocation.event("desk-get-desk"));
        assertThat(reply).containsEntry("statusCode", 500);
        assertThat(String.valueOf(reply.get("body")))
                .contains("\"requestId\":\"JKJaXmPLvHcESHA=\"")
                .doesNotContain("husband");
        assertThat(invocation.logged).hasSize(1);
        assertThat(invocation.log())
                .contains(
                        "java.lang.IllegalStateException", "HttpDoorTest", "\"route\":\"GET /desk\"", "\"status\":500")
                .doesNotContain("husband", "+972");
    }

    @Test
    void what_is_no_event_at_all_is_a_500_too() {
        assertThat(answered((_, _) -> HttpReply.nothing(), "{\"requestContext\":"))
                .containsEntry("statusCode", 500);
    }

    @Test
    void a_problem_says_what_it_is() {
        Map<String, Object> reply = answered((_, _) -> Problem.busy().reply(), Invocation.event("desk-get-desk"));
        assertThat(reply).containsEntry("statusCode", 503);
        assertThat(Json.object(reply.get("headers")))
                .containsEntry("content-type", "application/problem+json")
                .containsEntry("retry-after", "1");
    }

    @Test
    void a_body_in_base64_is_read() {
        String body = Base64.getEncoder().encodeToString("{\"text\":\"שלום\"}".getBytes(StandardCharsets.UTF_8));
        HttpRequest request = read(Map.of("body", body, "isBase64Encoded", true));
        assertThat(request.json().text("text", 10)).contains("שלום");
    }

    @Test
    void a_body_that_is_no_text_is_refused() {
        String body = Base64.getEncoder().encodeToString(new byte[] {(byte) 0xC3, (byte) 0x28});
        Map<String, Object> event = new LinkedHashMap<>(Map.of("body", body, "isBase64Encoded", true));
        Map<String, Object> reply = answered((it, _) -> HttpReply.nothing(), Json.write(event));
        assertThat(reply).containsEntry("statusCode", 400);
    }

    @Test
    void headers_have_no_case() {
        assertThat(read(Map.of("headers", Map.of("Idempotency-KEY", "k"))).header("idempotency-key"))
                .contains("k");
    }

    @Test
    void cookies_are_found_by_name() {
        HttpRequest request = read(Map.of("cookies", List.of("amends_tablet_old=1", "amends_tablet=2=3")));
        assertThat(request.cookie("amends_tablet")).contains("2=3");
        assertThat(request.cookie("amends")).isEmpty();
    }

    @Test
    void a_claim_of_several_values_comes_in_many_forms() {
        for (Object form : List.of("[en he]", "en he", "[\"en\",\"he\"]", "en, he", List.of("en", "he"))) {
            HttpRequest request = read(Map.of(
                    "requestContext",
                    Map.of("authorizer", Map.of("jwt", Map.of("claims", Map.of("languages", form))))));
            assertThat(request.claimed("languages")).as("%s", form).containsExactly("en", "he");
        }
    }

    @Test
    void scopes_come_from_the_authorizer_or_from_the_claim() {
        HttpRequest claimed = read(Map.of(
                "requestContext",
                Map.of("authorizer", Map.of("jwt", Map.of("claims", Map.of("scope", "amends/clerk amends/mod"))))));
        assertThat(claimed.scopes()).containsExactly("amends/clerk", "amends/mod");
    }
}
