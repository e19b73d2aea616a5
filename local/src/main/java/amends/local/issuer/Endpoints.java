package amends.local.issuer;

import amends.clerk.Role;
import amends.local.wire.Form;
import amends.local.wire.Loopback;
import amends.local.wire.Reply;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the issuer answers, in OAuth's words (RFC 6749, 7009, 8414). */
final class Endpoints implements Loopback.Answers {
    private static final String PERSON = "urn:amends:grant:person";
    private static final String REFRESH = "refresh_token";
    private static final int LONGEST_BODY = 16 * 1024;

    private final Issuer.Settings settings;
    private final JWK publicKey;
    private final AccessTokens accessTokens;
    private final RefreshTokens refreshTokens;
    private final InstantSource clock;
    private final SecureRandom random;

    Endpoints(
            Issuer.Settings settings,
            JWK publicKey,
            AccessTokens accessTokens,
            RefreshTokens refreshTokens,
            InstantSource clock,
            SecureRandom random) {
        this.settings = settings;
        this.publicKey = publicKey;
        this.accessTokens = accessTokens;
        this.refreshTokens = refreshTokens;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public Reply answer(HttpExchange exchange) throws IOException {
        return switch (exchange.getRequestURI().getPath()) {
            case "/.well-known/openid-configuration" -> got(exchange, discovery());
            case "/jwks.json" -> got(exchange, new JWKSet(publicKey).toJSONObject());
            case "/token" -> posted(exchange, this::token);
            case "/revoke" -> posted(exchange, this::revoke);
            default -> Reply.json(404, Map.of("error", "not_found"));
        };
    }

    private static Reply got(HttpExchange exchange, Map<String, Object> document) {
        return switch (exchange.getRequestMethod()) {
            case "GET", "HEAD" -> Reply.json(200, document);
            default ->
                error(405, "invalid_request", "Only GET is answered here.").with("Allow", "GET, HEAD");
        };
    }

    private interface Act {
        Reply on(Map<String, String> form) throws IOException;
    }

    private Reply posted(HttpExchange exchange, Act act) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            return error(405, "invalid_request", "Only POST is answered here.").with("Allow", "POST");
        }
        if (!authentic(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return error(401, "invalid_client", "HTTP Basic with the client's id and secret is needed.")
                    .with("WWW-Authenticate", "Basic realm=\"amends\"");
        }
        if (!Loopback.carries(exchange, "application/x-www-form-urlencoded")) {
            return invalid("The body must be application/x-www-form-urlencoded.");
        }
        Optional<String> body = Loopback.body(exchange, LONGEST_BODY);
        if (body.isEmpty()) {
            return error(413, "invalid_request", "The body is longer than " + LONGEST_BODY + " bytes.");
        }
        Optional<Map<String, String>> form = Form.read(body.get());
        return form.isPresent() ? act.on(form.get()) : invalid("A field comes twice, or an escape is broken.");
    }

    private boolean authentic(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
            return false;
        }
        try {
            byte[] decoded =
                    Base64.getDecoder().decode(authorization.substring(6).strip());
            return Secrets.same(new String(decoded, StandardCharsets.UTF_8), Issuer.CLIENT + ":" + settings.secret());
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private Reply token(Map<String, String> form) throws IOException {
        return switch (form.getOrDefault("grant_type", "")) {
            case "" -> invalid("grant_type is missing.");
            case PERSON -> signIn(form);
            case REFRESH -> refresh(form);
            default -> error(400, "unsupported_grant_type", "Known are " + PERSON + " and " + REFRESH + ".");
        };
    }

    private Reply signIn(Map<String, String> form) throws IOException {
        return switch (person(form)) {
            case Read.Wrong(String what) -> invalid(what);
            case Read.Right(Person person) -> tokens(person, refreshTokens.issue(person));
        };
    }

    /** A refresh may say who the person is by now; then all of it must be said. */
    private Reply refresh(Map<String, String> form) throws IOException {
        List<String> missing = missing(form, REFRESH, "tablet");
        if (!missing.isEmpty()) {
            return invalid("Missing: " + String.join(", ", missing) + ".");
        }
        if (!form.containsKey("clerk")) {
            return refresh(form, Optional.empty());
        }
        return switch (person(form)) {
            case Read.Wrong(String what) -> invalid(what);
            case Read.Right(Person person) -> refresh(form, Optional.of(person));
        };
    }

    private Reply refresh(Map<String, String> form, Optional<Person> now) throws IOException {
        String token = form.getOrDefault(REFRESH, "");
        return switch (refreshTokens.rotate(token, form.getOrDefault("tablet", ""), now)) {
            case RefreshTokens.Refresh.Renewed(String next, Person person) -> tokens(person, next);
            case RefreshTokens.Refresh.Refused(String why) -> error(400, "invalid_grant", why);
        };
    }

    /** A person as a form tells of one. */
    private sealed interface Read {
        record Right(Person person) implements Read {}

        record Wrong(String what) implements Read {}
    }

    private static Read person(Map<String, String> form) {
        List<String> missing = missing(form, "hotel", "clerk", "name", "role", "languages", "tablet");
        if (!missing.isEmpty()) {
            return new Read.Wrong("Missing: " + String.join(", ", missing) + ".");
        }
        return Role.of(form.getOrDefault("role", ""))
                .<Read>map(role -> new Read.Right(new Person(
                        form.getOrDefault("hotel", ""),
                        form.getOrDefault("clerk", ""),
                        form.getOrDefault("name", ""),
                        role,
                        form.getOrDefault("languages", ""),
                        form.getOrDefault("tablet", ""))))
                .orElse(new Read.Wrong("role is one of clerk, supervisor, mod, manager."));
    }

    private Reply tokens(Person person, String refreshToken) {
        Map<String, Object> reply = new LinkedHashMap<>();
        reply.put("access_token", accessTokens.sign(person, clock.instant(), Secrets.fresh(random)));
        reply.put("token_type", "Bearer");
        reply.put("expires_in", AccessTokens.LIFE.toSeconds());
        reply.put(REFRESH, refreshToken);
        reply.put("scope", String.join(" ", person.role().scopes()));
        return Reply.json(200, reply);
    }

    private Reply revoke(Map<String, String> form) throws IOException {
        String token = form.getOrDefault("token", "");
        if (token.isEmpty()) {
            return invalid("token is missing.");
        }
        refreshTokens.revoke(token);
        return Reply.of(200, "application/json", "{}");
    }

    private Map<String, Object> discovery() {
        URI issuer = settings.issuer();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("issuer", issuer.toString());
        document.put("jwks_uri", issuer + "/jwks.json");
        document.put("token_endpoint", issuer + "/token");
        document.put("revocation_endpoint", issuer + "/revoke");
        document.put("grant_types_supported", List.of(PERSON, REFRESH));
        document.put("response_types_supported", List.of());
        document.put("subject_types_supported", List.of("public"));
        document.put("id_token_signing_alg_values_supported", List.of("RS256"));
        document.put("token_endpoint_auth_methods_supported", List.of("client_secret_basic"));
        document.put("revocation_endpoint_auth_methods_supported", List.of("client_secret_basic"));
        return document;
    }

    /** Languages alone may be an empty list. */
    private static List<String> missing(Map<String, String> form, String... names) {
        List<String> missing = new ArrayList<>();
        for (String name : names) {
            boolean present = name.equals("languages")
                    ? form.containsKey(name)
                    : !form.getOrDefault(name, "").isBlank();
            if (!present) {
                missing.add(name);
            }
        }
        return missing;
    }

    private static Reply invalid(String description) {
        return error(400, "invalid_request", description);
    }

    private static Reply error(int status, String error, String description) {
        return Reply.json(status, Map.of("error", error, "error_description", description));
    }
}
