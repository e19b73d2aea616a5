package amends.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import amends.local.lambda.Functions;
import amends.local.template.Deployment;
import amends.local.template.Stack;
import com.fasterxml.jackson.jr.ob.JSON;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The door, with tiny handlers behind it and keys of its own. */
@Timeout(60)
final class GatewayTest {
    private static final String TEMPLATE = """
            Parameters:
              Issuer: {Type: String}
            Globals:
              Function: {Timeout: 2}
            Resources:
              Api:
                Type: AWS::Serverless::HttpApi
                Properties:
                  Auth:
                    DefaultAuthorizer: Staff
                    Authorizers:
                      Staff:
                        IdentitySource: $request.header.Authorization
                        JwtConfiguration: {issuer: !Ref Issuer, audience: [amends]}
              Echo:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: amends.local.gateway.Tiny$Echo
                  Events:
                    One: {Type: HttpApi, Properties: {ApiId: !Ref Api, Method: GET, Path: '/things/{id}', Auth: {AuthorizationScopes: [amends/clerk]}}}
                    Special: {Type: HttpApi, Properties: {ApiId: !Ref Api, Method: GET, Path: /things/special, Auth: {Authorizer: NONE}}}
                    Put: {Type: HttpApi, Properties: {ApiId: !Ref Api, Method: PUT, Path: '/things/{id}', Auth: {AuthorizationScopes: [amends/manager]}}}
                    Open: {Type: HttpApi, Properties: {ApiId: !Ref Api, Method: POST, Path: /open, Auth: {Authorizer: NONE}}}
                    Root: {Type: HttpApi, Properties: {ApiId: !Ref Api, Method: GET, Path: /, Auth: {Authorizer: NONE}}}
                    Any: {Type: HttpApi, Properties: {ApiId: !Ref Api, Method: GET, Path: /anybody}}
              Bytes:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: amends.local.gateway.Tiny$Bytes
                  Events:
                    Get: {Type: HttpApi, Properties: {ApiId: !Ref Api, Method: GET, Path: /bytes, Auth: {Authorizer: NONE}}}
              Thrower:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: amends.local.gateway.Tiny$Thrower
                  Events:
                    Get: {Type: HttpApi, Properties: {ApiId: !Ref Api, Method: GET, Path: /throw, Auth: {Authorizer: NONE}}}
              Sleeper:
                Type: AWS::Serverless::Function
                Properties:
                  Timeout: 1
                  Handler: amends.local.gateway.Tiny$Sleeper
                  Events:
                    Get: {Type: HttpApi, Properties: {ApiId: !Ref Api, Method: GET, Path: /sleep, Auth: {Authorizer: NONE}}}
            """;

    @TempDir
    private Path folder;

    private TinyIssuer issuer;
    private Functions functions;
    private Gateway gateway;
    private HttpClient client;

    @BeforeEach
    void open() throws IOException {
        issuer = new TinyIssuer();
        Path template = Files.writeString(folder.resolve("template.yaml"), TEMPLATE);
        Stack stack = Stack.read(
                template, Deployment.here(URI.create("http://127.0.0.1:1"), Map.of("Issuer", issuer.address())));
        functions = new Functions(stack.functions());
        gateway = Gateway.open(
                stack,
                functions,
                0,
                exchange -> {
                    try (exchange) {
                        HttpReply.message(418, "local").send(exchange);
                    }
                },
                InstantSource.fixed(TinyIssuer.NOW));
        client = HttpClient.newHttpClient();
    }

    @AfterEach
    void close() {
        client.close();
        gateway.close();
        functions.close();
        issuer.close();
    }

    @Test
    void a_request_arrives_as_an_http_api_sends_it() throws Exception {
        HttpResponse<String> reply = send(request("/things/a%20b+c?x=1&y=%C3%A9&x=2")
                .header(
                        "Authorization",
                        "Bearer " + issuer.token(claims -> claims.claim("languages", List.of("en", "he"))))
                .header("Cookie", "amends_tablet=t; amends_refresh=r")
                .header("X-Twice", "one")
                .header("X-Twice", "two"));

        assertThat(reply.statusCode()).isEqualTo(201);
        assertThat(reply.headers().allValues("set-cookie")).containsExactly("one=1; HttpOnly", "two=2");
        assertThat(reply.headers().firstValue("x-left")).contains("true");
        Map<String, Object> event = JSON.std.mapFrom(reply.body());
        assertThat(event)
                .containsEntry("version", "2.0")
                .containsEntry("routeKey", "GET /things/{id}")
                .containsEntry("rawQueryString", "x=1&y=%C3%A9&x=2")
                .containsEntry("cookies", List.of("amends_tablet=t", "amends_refresh=r"))
                .containsEntry("queryStringParameters", Map.of("x", "1,2", "y", "é"))
                .containsEntry("pathParameters", Map.of("id", "a b+c"))
                .containsEntry("isBase64Encoded", false)
                .doesNotContainKey("body");
        assertThat(at(event, "headers")).containsEntry("x-twice", "one,two").doesNotContainKey("cookie");
        Map<?, ?> jwt = at(at(at(event, "requestContext"), "authorizer"), "jwt");
        assertThat(jwt.get("scopes")).isEqualTo(List.of("amends/clerk"));
        assertThat(at(jwt, "claims"))
                .isEqualTo(Map.of(
                        "iss", issuer.address(),
                        "aud", "amends",
                        "sub", "dana",
                        "hotel", "seaview",
                        "scope", "amends/clerk",
                        "languages", "[en he]",
                        "iat", String.valueOf(TinyIssuer.NOW.getEpochSecond()),
                        "exp", String.valueOf(TinyIssuer.NOW.getEpochSecond() + 900)));
    }

    @Test
    void json_comes_as_text_and_a_form_or_broken_text_as_bytes() throws Exception {
        assertThat(JSON.std.mapFrom(posted("application/json", "{\"é\":1}".getBytes(StandardCharsets.UTF_8))))
                .containsEntry("body", "{\"é\":1}")
                .containsEntry("isBase64Encoded", false);
        assertThat(JSON.std.mapFrom(
                        posted("application/x-www-form-urlencoded", "a=b".getBytes(StandardCharsets.UTF_8))))
                .containsEntry("body", "YT1i")
                .containsEntry("isBase64Encoded", true);
        assertThat(JSON.std.mapFrom(posted("application/json", new byte[] {(byte) 0xff, 0})))
                .containsEntry("body", "/wA=")
                .containsEntry("isBase64Encoded", true);
    }

    @Test
    void bytes_come_back_as_bytes() throws Exception {
        assertThat(client.send(request("/bytes").build(), BodyHandlers.ofByteArray())
                        .body())
                .containsExactly(0xff, 0);
    }

    @Test
    void a_word_goes_before_a_name() throws Exception {
        assertThat(JSON.std.mapFrom(send(request("/things/special")).body()))
                .containsEntry("routeKey", "GET /things/special");
    }

    @Test
    void without_a_token_that_holds_nobody_passes() throws Exception {
        refuse(401, request("/things/1"));
        refuse(401, request("/anybody"));
        refuse(401, with("Bearer nonsense"));
        refuse(401, with(issuer.token(claims -> claims.expirationTime(Date.from(TinyIssuer.NOW)))));
        refuse(401, with(issuer.token(claims -> claims.expirationTime(null))));
        refuse(401, with(issuer.token(claims -> claims.issuer("http://127.0.0.1:1"))));
        refuse(401, with(issuer.token(claims -> claims.audience("others"))));
        refuse(401, with(issuer.token(claims -> claims.notBeforeTime(Date.from(TinyIssuer.NOW.plusSeconds(60))))));
        refuse(401, with(issuer.token(TinyIssuer.key("ours"), claims -> {})));
        refuse(401, with(issuer.token(TinyIssuer.key("theirs"), claims -> {})));
        refuse(
                401,
                with(new PlainJWT(new JWTClaimsSet.Builder()
                                .issuer(issuer.address())
                                .audience("amends")
                                .claim("scope", "amends/clerk")
                                .expirationTime(Date.from(TinyIssuer.NOW.plusSeconds(900)))
                                .build())
                        .serialize()));
    }

    @Test
    void a_token_needs_one_of_the_routes_scopes() throws Exception {
        refuse(403, with(issuer.token(claims -> claims.claim("scope", "amends/clerks other"))));
        refuse(403, with(issuer.token(claims -> claims.claim("scope", null))));
        assertThat(send(with(issuer.token(claims -> claims.claim("scope", "amends/supervisor amends/clerk"))))
                        .statusCode())
                .isEqualTo(201);
        refuse(403, with(issuer.token(claims -> {})).PUT(BodyPublishers.ofString("x")));
    }

    @Test
    void a_client_id_serves_where_a_token_names_no_audience() throws Exception {
        assertThat(send(with(issuer.token(
                                claims -> claims.audience((String) null).claim("client_id", "amends"))))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void what_is_not_there_is_404_and_what_is_there_for_others_405() throws Exception {
        refuse(404, request("/nothing"));
        refuse(404, request("/things"));
        refuse(404, request("/things/"));
        refuse(404, request("/things/1/2"));
        HttpResponse<String> other = send(request("/things/1").method("QUERY", BodyPublishers.ofString("x")));
        assertThat(other.statusCode()).isEqualTo(405);
        assertThat(other.headers().firstValue("allow")).contains("GET, PUT");
    }

    @Test
    void a_browser_that_is_no_tablet_yet_is_led_to_where_one_is_enrolled() throws Exception {
        HttpResponse<String> led = send(browsing("/").header("Cookie", "amends_tablet_old=1; other=2"));
        assertThat(led.statusCode()).isEqualTo(302);
        assertThat(led.headers().firstValue("location")).contains("/_local/tablet");
    }

    @Test
    void whoever_is_one_comes_back_or_is_no_browser_gets_the_page() throws Exception {
        assertThat(List.of(
                        send(browsing("/").header("Cookie", "other=2; amends_tablet=demo.t.secret")),
                        send(browsing("/?new")),
                        send(request("/"))))
                .allSatisfy(page -> assertThat(JSON.std.mapFrom(page.body())).containsEntry("routeKey", "GET /"));
    }

    @Test
    void ten_megabytes_pass_and_one_byte_more_does_not() throws Exception {
        byte[] most = new byte[Gateway.LONGEST_BODY];
        Arrays.fill(most, (byte) 'a');
        assertThat(posted("text/plain", most)).hasSizeGreaterThan(Gateway.LONGEST_BODY);
        refuse(413, request("/open").POST(BodyPublishers.ofByteArray(new byte[Gateway.LONGEST_BODY + 1])));
    }

    @Test
    void a_function_that_fails_is_500_without_its_words_and_one_that_sleeps_503() throws Exception {
        assertThat(send(request("/throw")).body()).isEqualTo("{\"message\":\"Internal Server Error\"}");
        refuse(500, request("/throw"));
        refuse(503, request("/sleep"));
    }

    @Test
    void without_its_issuer_it_knows_nobody_and_says_that_it_is_its_own_fault() throws Exception {
        String token = issuer.token(claims -> {});
        issuer.close();
        refuse(500, with(token));
    }

    @Test
    void keys_that_were_read_outlive_their_issuer() throws Exception {
        String token = issuer.token(claims -> {});
        assertThat(send(with(token)).statusCode()).isEqualTo(201);
        issuer.close();
        assertThat(send(with(token)).statusCode()).isEqualTo(201);
    }

    @Test
    void local_things_are_not_for_foreign_pages() throws Exception {
        assertThat(send(request("/_local/health")).statusCode()).isEqualTo(200);
        refuse(418, request("/_local/texts"));
        refuse(403, request("/_local/texts").header("Origin", "http://evil.example"));
        refuse(418, request("/_local/texts").header("Origin", gateway.address().toString()));
    }

    private HttpRequest.Builder with(String token) {
        return request("/things/1").header("Authorization", token.startsWith("Bearer ") ? token : "Bearer " + token);
    }

    private HttpRequest.Builder browsing(String path) {
        return request(path).header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.address().resolve(path));
    }

    private void refuse(int status, HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> reply = send(request);
        assertThat(reply.statusCode()).isEqualTo(status);
        assertThat(reply.body()).startsWith("{\"message\":\"");
    }

    private String posted(String type, byte[] body) throws IOException, InterruptedException {
        return send(request("/open").header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)))
                .body();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> at(Map<?, ?> map, String name) {
        return (Map<String, Object>) Objects.requireNonNull(map.get(name));
    }
}
