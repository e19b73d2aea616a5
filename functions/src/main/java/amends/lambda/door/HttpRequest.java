package amends.lambda.door;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request through the HTTP API, payload version 2.
 *
 * @param route   as the template names it: "POST /complaints/{id}/take"
 * @param query   what stands behind the address's question mark
 * @param headers by their names in lower case
 * @param claims  of the verified token; none on an open route
 */
public record HttpRequest(
        String id,
        String route,
        Map<String, String> path,
        Map<String, String> query,
        Map<String, String> headers,
        List<String> cookies,
        String body,
        Map<String, String> claims,
        List<String> scopes) {
    /** The most bytes of a body. */
    public static final int MOST = 64 * 1024;

    /** The weight of what is not wanted. */
    private static final Pattern NONE = Pattern.compile("q=0(\\.0*)?");

    static HttpRequest of(Map<String, Object> event) {
        Map<String, Object> context = Json.object(event.get("requestContext"));
        Map<String, Object> jwt =
                Json.object(Json.object(context.get("authorizer")).get("jwt"));
        Map<String, String> claims = strings(jwt.get("claims"));
        List<String> scopes = several(jwt.get("scopes"));
        return new HttpRequest(
                Json.text(context.get("requestId")).orElse(""),
                Json.text(event.get("routeKey")).orElse(""),
                strings(event.get("pathParameters")),
                strings(event.get("queryStringParameters")),
                lowerCase(strings(event.get("headers"))),
                several(event.get("cookies")),
                body(event),
                claims,
                scopes.isEmpty() ? several(claims.get("scope")) : scopes);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** Whether a reply may come in a coding, such as gzip: named in Accept-Encoding, and not with a weight of zero. */
    public boolean takes(String coding) {
        return Arrays.stream(header("accept-encoding")
                        .orElse("")
                        .toLowerCase(Locale.ROOT)
                        .split(","))
                .map(one -> one.replaceAll("\\s", "").split(";", 2))
                .anyMatch(one -> one[0].equals(coding)
                        && (one.length == 1 || !NONE.matcher(one[1]).matches()));
    }

    public Optional<String> cookie(String name) {
        return cookies.stream()
                .map(String::strip)
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.substring(name.length() + 1))
                .findFirst();
    }

    public Optional<String> claim(String name) {
        return Optional.ofNullable(claims.get(name)).filter(value -> !value.isBlank());
    }

    /** A claim of several values, in whichever form the authorizer hands it on: "[a b]", "a, b", "a b". */
    public List<String> claimed(String name) {
        return several(claims.get(name));
    }

    public String path(String name) {
        return path.getOrDefault(name, "");
    }

    public Optional<String> query(String name) {
        return Optional.ofNullable(query.get(name));
    }

    /** The body as a JSON object; one without fields when there is no body. */
    public Body json() {
        return Body.of(body);
    }

    private static String body(Map<String, Object> event) {
        String body = event.get("body") instanceof String text ? text : "";
        if (!Boolean.TRUE.equals(event.get("isBase64Encoded"))) {
            return body;
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(body);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException notText) {
            throw new BadRequest("The body is not UTF-8. Send JSON in UTF-8.");
        }
    }

    private static Map<String, String> strings(@Nullable Object value) {
        var strings = new LinkedHashMap<String, String>();
        Json.object(value).forEach((name, inner) -> {
            if (inner instanceof List<?> list) {
                strings.put(name, list.stream().map(String::valueOf).collect(Collectors.joining(" ")));
            } else if (inner != null) {
                strings.put(name, String.valueOf(inner));
            }
        });
        return strings;
    }

    private static Map<String, String> lowerCase(Map<String, String> headers) {
        var lower = new LinkedHashMap<String, String>();
        headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
        return lower;
    }

    private static List<String> several(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case List<?> list -> list.stream().map(String::valueOf).toList();
            default ->
                Arrays.stream(String.valueOf(value)
                                .replaceAll("[\\[\\]\"]", " ")
                                .split("[\\s,]+"))
                        .filter(one -> !one.isEmpty())
                        .toList();
        };
    }

    /** Never what was sent: a log line may hold what this returns. */
    @Override
    public String toString() {
        return "HttpRequest[" + route + "]";
    }
}
