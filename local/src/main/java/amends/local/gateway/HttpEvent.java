package amends.local.gateway;

import amends.local.template.Route;
import com.fasterxml.jackson.jr.ob.JSON;
import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A request as a function gets it from an HTTP API: payload format 2.0. */
final class HttpEvent {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final HttpExchange exchange;
    private final String account;
    private final String id;
    private final Instant now;

    HttpEvent(HttpExchange exchange, String account, String id, Instant now) {
        this.exchange = exchange;
        this.account = account;
        this.id = id;
        this.now = now;
    }

    byte[] of(Routing.Found.Way way, byte[] body, Optional<JWTClaimsSet> claims) throws IOException {
        URI uri = exchange.getRequestURI();
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("version", "2.0");
        event.put("routeKey", way.route().key());
        event.put("rawPath", uri.getRawPath());
        event.put("rawQueryString", uri.getRawQuery() == null ? "" : uri.getRawQuery());
        List<String> cookies = cookies(exchange.getRequestHeaders());
        if (!cookies.isEmpty()) {
            event.put("cookies", cookies);
        }
        event.put("headers", headers());
        Map<String, String> query = query(uri.getRawQuery());
        if (!query.isEmpty()) {
            event.put("queryStringParameters", query);
        }
        event.put("requestContext", context(way.route(), uri, claims));
        if (!way.parameters().isEmpty()) {
            event.put("pathParameters", way.parameters());
        }
        boolean encoded = putBody(event, body);
        event.put("isBase64Encoded", encoded);
        return JSON.std.asBytes(event);
    }

    private Map<String, Object> context(Route route, URI uri, Optional<JWTClaimsSet> claims) {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("accountId", account);
        context.put("apiId", "local");
        claims.ifPresent(given -> context.put("authorizer", authorizer(given, route.scopes())));
        context.put("domainName", host());
        context.put("domainPrefix", "local");
        Map<String, Object> http = new LinkedHashMap<>();
        http.put("method", exchange.getRequestMethod());
        http.put("path", uri.getRawPath());
        http.put("protocol", exchange.getProtocol());
        http.put("sourceIp", exchange.getRemoteAddress().getAddress().getHostAddress());
        http.put(
                "userAgent",
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("User-Agent"))
                        .orElse(""));
        context.put("http", http);
        context.put("requestId", id);
        context.put("routeKey", route.key());
        context.put("stage", "$default");
        context.put("time", TIME.format(now));
        context.put("timeEpoch", now.toEpochMilli());
        return context;
    }

    private String host() {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host"))
                .orElse("");
    }

    /** Every claim is a text there, and a list a text in brackets. */
    private static Map<String, Object> authorizer(JWTClaimsSet claims, List<String> scopes) {
        Map<String, Object> texts = new LinkedHashMap<>();
        claims.getClaims().forEach((name, value) -> {
            if (value != null) {
                texts.put(name, text(value));
            }
        });
        Map<String, Object> jwt = new LinkedHashMap<>();
        jwt.put("claims", texts);
        jwt.put("scopes", scopes.isEmpty() ? null : scopes);
        return Map.of("jwt", jwt);
    }

    private static String text(Object claim) {
        return switch (claim) {
            case Date date -> String.valueOf(date.toInstant().getEpochSecond());
            case List<?> list when list.size() == 1 && list.getFirst() instanceof String only -> only;
            case List<?> list -> list.stream().map(String::valueOf).collect(Collectors.joining(" ", "[", "]"));
            default -> String.valueOf(claim);
        };
    }

    /** Each cookie of a request, as {@code name=value}. */
    static List<String> cookies(Headers request) {
        List<String> lines = request.get("Cookie");
        return lines == null
                ? List.of()
                : lines.stream()
                        .flatMap(line -> Arrays.stream(line.split(";")))
                        .map(String::strip)
                        .filter(cookie -> !cookie.isEmpty())
                        .toList();
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!lower.equals("cookie")) {
                headers.put(lower, String.join(",", values));
            }
        });
        return headers;
    }

    private static Map<String, String> query(@Nullable String raw) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
                query.merge(name, equals < 0 ? "" : decoded(pair.substring(equals + 1)), (one, two) -> one + "," + two);
            }
        }
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private boolean putBody(Map<String, Object> event, byte[] body) {
        if (body.length == 0) {
            return false;
        }
        Optional<String> text = isText() ? utf8(body) : Optional.empty();
        event.put("body", text.orElseGet(() -> Base64.getEncoder().encodeToString(body)));
        return text.isEmpty();
    }

    /** Forms count as bytes there. */
    private boolean isText() {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (type == null) {
            return true;
        }
        String bare = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return bare.startsWith("text/")
                || bare.endsWith("json")
                || bare.endsWith("xml")
                || bare.equals("application/javascript");
    }

    private static Optional<String> utf8(byte[] body) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString());
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        }
    }
}
