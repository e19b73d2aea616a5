package amends.lambda.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"{\"requestContext\":", "", "null", "[]", "7", "nonsense"})
    void what_is_no_event_at_all_makes_no_sense_and_reaches_no_function(String event) {
        Map<String, Object> reply = answered(
                (_, _) -> {
                    throw new AssertionError("reached");
                },
                event);
        assertThat(reply).containsEntry("statusCode", 400);
        assertThat(Invocation.problem(reply)).contains("bad-request");
    }

    @Test
    void a_problem_says_what_it_is() {
        Map<String, Object> reply = answered((_, _) -> Problem.busy().reply(), Invocation.event("desk-get-desk"));
        assertThat(reply).containsEntry("statusCode", 503);
        assertThat(Json.object(reply.get("headers")))
                .containsEntry("content-type", "application/problem+json")
                .containsEntry("retry-after", "1");
    }

    private Map<String, Object> answered(int characters, String accepted) {
        var fields = new Fields().put("words", "ש".repeat(characters));
        return answered(
                (_, _) -> HttpReply.json(200, fields),
                Json.write(Map.of("routeKey", "GET /desk", "headers", Map.of("Accept-Encoding", accepted))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br, GZIP", "deflate;q=1.0, gzip;q=0.5, *;q=0"})
    void a_long_reply_is_squeezed_for_whoever_takes_it_so(String accepted) throws IOException {
        Map<String, Object> reply = answered(3000, accepted);

        assertThat(Json.object(reply.get("headers")))
                .containsEntry("content-type", "application/json")
                .containsEntry("cache-control", "no-store")
                .containsEntry("content-encoding", "gzip")
                .containsEntry("vary", "accept-encoding");
        assertThat(reply).containsEntry("isBase64Encoded", true);
        byte[] squeezed = Base64.getDecoder().decode(String.valueOf(reply.get("body")));
        assertThat(squeezed).hasSizeLessThan(600);
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(squeezed))) {
            assertThat(Json.read(gzip)).hasValue(Map.of("words", "ש".repeat(3000)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "identity", "br", "gzip;q=0", "gzip; q=0.000", "x-gzipped"})
    void for_everybody_else_it_is_as_it_was_but_says_that_it_could_be_otherwise(String accepted) {
        Map<String, Object> reply = answered(3000, accepted);

        assertThat(reply).containsEntry("isBase64Encoded", false);
        assertThat(Json.object(reply.get("headers")))
                .containsEntry("vary", "accept-encoding")
                .doesNotContainKey("content-encoding");
        assertThat(Invocation.read(String.valueOf(reply.get("body")))).containsKey("words");
    }

    @Test
    void a_short_reply_is_never_squeezed() {
        Map<String, Object> reply = answered(490, "gzip");

        assertThat(reply).containsEntry("isBase64Encoded", false);
        assertThat(Json.object(reply.get("headers"))).doesNotContainKeys("vary", "content-encoding");
    }

    @Test
    void what_stands_behind_the_question_mark_is_read() {
        HttpRequest request = read(Map.of("queryStringParameters", Map.of("since", "7")));
        assertThat(request.query("since")).contains("7");
        assertThat(request.query("until")).isEmpty();
        assertThat(read(Map.of()).query("since")).isEmpty();
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
