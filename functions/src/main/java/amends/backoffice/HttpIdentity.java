package amends.backoffice;

import amends.clerk.Person;
import amends.desk.Identity;
import amends.hotel.Language;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The identity provider at an address, spoken to in OAuth's words as its confidential client (RFC 6749, 7009). One that
 * does not answer, or not as agreed, is an exception and never a refusal: nobody is signed out by a hitch.
 */
public final class HttpIdentity implements Identity {
    private static final String CLIENT = "amends-signin";
    private static final String PERSON = "urn:amends:grant:person";
    private static final String REFRESH = "refresh_token";
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final HttpClient client;
    private final URI address;
    private final Supplier<String> secret;

    /**
     * @param address without a path
     * @param secret  of the client; asked for at each request, so that it may change
     */
    public HttpIdentity(URI address, Supplier<String> secret) {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.address = address;
        this.secret = secret;
    }

    @Override
    public Tokens issue(Person person, String tablet) {
        HttpResponse<String> reply = post("/token", form(PERSON, person, tablet));
        if (reply.statusCode() != 200) {
            throw unexpected("/token", reply);
        }
        return tokens(reply);
    }

    @Override
    public Optional<Tokens> refresh(String token, Person person, String tablet) {
        Map<String, String> form = form(REFRESH, person, tablet);
        form.put(REFRESH, token);
        HttpResponse<String> reply = post("/token", form);
        if (reply.statusCode() == 200) {
            return Optional.of(tokens(reply));
        }
        if (reply.statusCode() == 400 && "invalid_grant".equals(read(reply).get("error"))) {
            return Optional.empty();
        }
        throw unexpected("/token", reply);
    }

    @Override
    public void revoke(String token) {
        HttpResponse<String> reply = post("/revoke", Map.of("token", token));
        if (reply.statusCode() != 200) {
            throw unexpected("/revoke", reply);
        }
    }

    private static Map<String, String> form(String grant, Person person, String tablet) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", grant);
        form.put("hotel", person.hotel().value());
        form.put("clerk", person.id());
        form.put("name", person.name());
        form.put("role", person.role().code());
        form.put(
                "languages",
                person.languages().stream().sorted().map(Language::code).collect(Collectors.joining(" ")));
        form.put("tablet", tablet);
        return form;
    }

    private HttpResponse<String> post(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        String credentials =
                Base64.getEncoder().encodeToString((CLIENT + ":" + secret.get()).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(ANSWER)
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("the identity provider does not answer at " + address + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the identity provider was asked", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Tokens tokens(HttpResponse<String> reply) {
        Map<String, Object> told = read(reply);
        if (told.get("access_token") instanceof String access
                && told.get("expires_in") instanceof Number seconds
                && told.get(REFRESH) instanceof String refresh) {
            return new Tokens(access, Duration.ofSeconds(seconds.longValue()), refresh);
        }
        throw new IllegalStateException("the identity provider's reply lacks a token");
    }

    private static Map<String, Object> read(HttpResponse<String> reply) {
        try {
            return JSON.std.mapFrom(reply.body());
        } catch (IOException withWhatWasRead) {
            // Not told as the cause: its text may hold a token.
            throw new IllegalStateException("the identity provider's reply is not JSON");
        }
    }

    private static IllegalStateException unexpected(String path, HttpResponse<String> reply) {
        return new IllegalStateException("the identity provider answered " + reply.statusCode() + " to " + path);
    }
}
