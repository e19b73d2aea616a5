package amends.local.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amends.local.wire.Json;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssuerTest {
    private static final String SECRET = "a-secret-of-the-test";
    private static final Map<String, String> NOA = Map.of(
            "grant_type", "urn:amends:grant:person",
            "hotel", "demo",
            "clerk", "noa",
            "name", "Noa",
            "role", "supervisor",
            "languages", "he en",
            "tablet", "t1");

    @TempDir
    Path state;

    private final HttpClient http = HttpClient.newHttpClient();
    private Instant now = Instant.parse("2026-11-25T21:40:00Z");
    private Issuer issuer;

    @BeforeEach
    void start() throws IOException {
        issuer = Issuer.start(
                new Issuer.Settings(0, URI.create("http://127.0.0.1:8401"), "amends", SECRET),
                state,
                () -> now,
                new SecureRandom());
    }

    @AfterEach
    void stop() throws IOException {
        issuer.close();
    }

    @Test
    void a_person_gets_a_token_that_the_published_keys_verify() throws Exception {
        SignedJWT token = SignedJWT.parse(text(signIn(), "access_token"));

        assertThat(verifies(token)).isTrue();
        JWTClaimsSet claims = token.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo("http://127.0.0.1:8401");
        assertThat(claims.getAudience()).containsExactly("amends");
        assertThat(claims.getSubject()).isEqualTo("noa");
        assertThat(claims.getExpirationTime()).isEqualTo(Date.from(now.plus(Duration.ofMinutes(15))));
        assertThat(claims.getClaims())
                .containsEntry("token_use", "access")
                .containsEntry("scope", "amends/clerk amends/supervisor")
                .containsEntry("hotel", "demo")
                .containsEntry("name", "Noa")
                .containsEntry("role", "supervisor")
                .containsEntry("languages", "he en")
                .containsEntry("tablet", "t1");
        assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.RS256);
    }

    @Test
    void discovery_names_where_things_are() throws Exception {
        HttpResponse<String> reply = get("/.well-known/openid-configuration");

        assertThat(object(reply))
                .containsEntry("issuer", "http://127.0.0.1:8401")
                .containsEntry("jwks_uri", "http://127.0.0.1:8401/jwks.json")
                .containsEntry("token_endpoint", "http://127.0.0.1:8401/token");
    }

    @Test
    void the_published_key_has_no_private_part() throws Exception {
        assertThat(get("/jwks.json").body()).contains("\"kid\"").doesNotContain("\"d\"");
    }

    @Test
    void a_refresh_gives_new_tokens_for_the_same_person() throws Exception {
        Map<String, Object> first = signIn();
        now = now.plus(Duration.ofHours(1));

        Map<String, Object> second = object(refresh(text(first, "refresh_token"), "t1"));

        assertThat(text(second, "refresh_token")).isNotEqualTo(text(first, "refresh_token"));
        assertThat(SignedJWT.parse(text(second, "access_token"))
                        .getJWTClaimsSet()
                        .getSubject())
                .isEqualTo("noa");
    }

    @Test
    void a_refresh_may_say_who_the_person_is_by_now() throws Exception {
        Map<String, String> promoted = new HashMap<>(NOA);
        promoted.put("grant_type", "refresh_token");
        promoted.put("refresh_token", text(signIn(), "refresh_token"));
        promoted.put("role", "mod");

        Map<String, Object> renewed = object(post("/token", promoted));

        assertThat(SignedJWT.parse(text(renewed, "access_token"))
                        .getJWTClaimsSet()
                        .getClaims())
                .containsEntry("role", "mod");
    }

    @Test
    void another_person_is_refused_and_harms_nothing() throws Exception {
        String token = text(signIn(), "refresh_token");
        Map<String, String> other = new HashMap<>(NOA);
        other.put("grant_type", "refresh_token");
        other.put("refresh_token", token);
        other.put("clerk", "sam");

        refused(post("/token", other));

        assertThat(refresh(token, "t1").statusCode()).isEqualTo(200);
    }

    @Test
    void a_used_refresh_token_ends_its_whole_family_and_no_other() throws Exception {
        String first = text(signIn(), "refresh_token");
        String other = text(signIn(), "refresh_token");
        String second = text(object(refresh(first, "t1")), "refresh_token");

        refused(refresh(first, "t1"));

        refused(refresh(second, "t1"));
        assertThat(refresh(other, "t1").statusCode()).isEqualTo(200);
    }

    @Test
    void another_tablet_is_refused_and_harms_nothing() throws Exception {
        String token = text(signIn(), "refresh_token");

        refused(refresh(token, "t2"));

        assertThat(refresh(token, "t1").statusCode()).isEqualTo(200);
    }

    @Test
    void a_family_ends_fourteen_hours_after_the_sign_in_however_often_refreshed() throws Exception {
        String token = text(signIn(), "refresh_token");
        now = now.plus(Duration.ofHours(14).minusSeconds(1));
        String last = text(object(refresh(token, "t1")), "refresh_token");
        now = now.plusSeconds(1);

        refused(refresh(last, "t1"));
    }

    @Test
    void a_revoked_token_is_refused_and_an_unknown_one_revokes_nothing() throws Exception {
        String token = text(signIn(), "refresh_token");
        String other = text(signIn(), "refresh_token");

        assertThat(post("/revoke", Map.of("token", token)).statusCode()).isEqualTo(200);
        assertThat(post("/revoke", Map.of("token", "unknown")).statusCode()).isEqualTo(200);

        refused(refresh(token, "t1"));
        assertThat(refresh(other, "t1").statusCode()).isEqualTo(200);
    }

    @Test
    void keys_tokens_and_revocations_survive_a_restart() throws Exception {
        Map<String, Object> kept = signIn();
        String revoked = text(signIn(), "refresh_token");
        post("/revoke", Map.of("token", revoked));
        stop();
        start();

        assertThat(verifies(SignedJWT.parse(text(kept, "access_token")))).isTrue();
        refused(refresh(revoked, "t1"));
        assertThat(refresh(text(kept, "refresh_token"), "t1").statusCode()).isEqualTo(200);
    }

    @Test
    void a_line_torn_by_a_kill_costs_nothing_else() throws Exception {
        String token = text(signIn(), "refresh_token");
        stop();
        Files.writeString(state.resolve("refresh.jsonl"), "{\"event\":\"revo", StandardOpenOption.APPEND);
        start();

        assertThat(refresh(token, "t1").statusCode()).isEqualTo(200);
    }

    @Test
    void no_refresh_token_is_readable_on_the_disk() throws Exception {
        String token = text(signIn(), "refresh_token");

        assertThat(Files.readString(state.resolve("refresh.jsonl"))).doesNotContain(token);
    }

    @Test
    void a_client_without_the_secret_is_nobody() throws Exception {
        for (String path : new String[] {"/token", "/revoke"}) {
            HttpResponse<String> wrong = post(path, NOA, basic("amends-signin:wrong"));
            assertThat(wrong.statusCode()).isEqualTo(401);
            assertThat(object(wrong)).containsEntry("error", "invalid_client");
            assertThat(wrong.headers().firstValue("WWW-Authenticate")).isPresent();
            assertThat(post(path, NOA, "Bearer x").statusCode()).isEqualTo(401);
            assertThat(post(path, NOA, "Basic %%%").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void what_is_asked_wrongly_is_told_what_is_wrong() throws Exception {
        assertThat(object(post("/token", Map.of()))).containsEntry("error", "invalid_request");
        assertThat(object(post("/token", Map.of("grant_type", "password"))))
                .containsEntry("error", "unsupported_grant_type");
        assertThat(object(post("/token", Map.of("grant_type", "urn:amends:grant:person", "hotel", "demo"))))
                .containsEntry("error_description", "Missing: clerk, name, role, languages, tablet.");
        assertThat(get("/token").statusCode()).isEqualTo(405);
        assertThat(get("/elsewhere").statusCode()).isEqualTo(404);
        HttpResponse<String> twice = send(request("/token", basic("amends-signin:" + SECRET))
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=a&grant_type=b"))
                .build());
        assertThat(twice.statusCode()).isEqualTo(400);
        HttpResponse<String> huge = post("/token", Map.of("grant_type", "x".repeat(20_000)));
        assertThat(huge.statusCode()).isEqualTo(413);
    }

    @Test
    void a_role_that_nobody_has_gets_no_token() throws Exception {
        Map<String, String> owner = new HashMap<>(NOA);
        owner.put("role", "owner");

        assertThat(object(post("/token", owner)))
                .containsEntry("error_description", "role is one of clerk, supervisor, mod, manager.");
    }

    @Test
    void a_kept_secret_is_the_same_at_the_next_start() throws IOException {
        String secret = Secrets.keptIn(state.resolve("client"), new SecureRandom());

        assertThat(secret).hasSize(43).matches("[A-Za-z0-9_-]+");
        assertThat(Secrets.keptIn(state.resolve("client"), new SecureRandom())).isEqualTo(secret);
    }

    @Test
    void a_spoilt_key_says_what_to_do() throws IOException {
        Path file = state.resolve("spoilt.json");
        Files.writeString(file, "{}");

        assertThatThrownBy(() -> SigningKey.keptIn(file, new SecureRandom()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("delete it");
    }

    private Map<String, Object> signIn() throws Exception {
        HttpResponse<String> reply = post("/token", NOA);
        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(object(reply)).containsEntry("expires_in", 900).containsEntry("token_type", "Bearer");
        return object(reply);
    }

    private HttpResponse<String> refresh(String token, String tablet) throws Exception {
        return post("/token", Map.of("grant_type", "refresh_token", "refresh_token", token, "tablet", tablet));
    }

    private static void refused(HttpResponse<String> reply) {
        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(object(reply)).containsEntry("error", "invalid_grant");
    }

    private boolean verifies(SignedJWT token) throws Exception {
        JWKSet keys = JWKSet.parse(get("/jwks.json").body());
        return token.verify(new RSASSAVerifier(
                keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey()));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(issuer.address().resolve(path)).build());
    }

    private HttpResponse<String> post(String path, Map<String, String> form) throws Exception {
        return post(path, form, basic("amends-signin:" + SECRET));
    }

    private HttpResponse<String> post(String path, Map<String, String> form, String authorization) throws Exception {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path, authorization)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(String path, String authorization) {
        return HttpRequest.newBuilder(issuer.address().resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Authorization", authorization);
    }

    private HttpResponse<String> send(HttpRequest request) throws Exception {
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> object(HttpResponse<String> reply) {
        return Json.read(reply.body()).orElseThrow();
    }

    private static String text(Map<String, Object> object, String name) {
        return String.valueOf(object.get(name));
    }
}
