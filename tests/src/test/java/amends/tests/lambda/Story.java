package amends.tests.lambda;

import amends.hotel.Place;
import amends.lambda.door.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * What the kept payloads only make up and a running service gives out: a code, cookies, ids. Each answer is looked
 * through for it, and what comes after it holds the real ones.
 */
final class Story {
    private static final String COMPLAINT = "0Z3M9K7QW1X5T8V2B4N6C0D1F3";
    private static final String TABLET = "5f1d0c7a9b3e4826";

    private final Map<String, String> real = new LinkedHashMap<>();

    Story(String code) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        real.put("7K3M-Q0ZD", code);
        real.put("\\\"arrival\\\": \\\"2026-11-25\\\"", "\\\"arrival\\\": \\\"" + today + "\\\"");
        real.put("\\\"departure\\\": \\\"2026-11-28\\\"", "\\\"departure\\\": \\\"" + today.plusDays(3) + "\\\"");
    }

    /** A payload with what is known by now. */
    String of(Payload payload) {
        String text = payload.text();
        List<String> longestFirst = real.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        for (String made : longestFirst) {
            text = text.replace(made, real.getOrDefault(made, made));
        }
        return text;
    }

    /** The place of an errand that somebody really owes, in the message that names one. */
    void owed(String line, Place owed) {
        real.put(
                "\\\"H#demo#C#" + COMPLAINT + "\\\", \\\"line\\\": \\\"" + line + "\\\"",
                "\\\"" + owed.shelf() + "\\\", \\\"line\\\": \\\"" + owed.line() + "\\\"");
    }

    void heard(Payload payload, Map<String, Object> answer) {
        switch (payload.name()) {
            case "signin-post-tablets" -> {
                real.put("demo." + TABLET + ".YSBzZWNyZXQgb2YgdGhpcyB0YWJsZXQgYWxvbmUhISE", cookie(answer));
                real.put(TABLET, String.valueOf(Payload.object(body(answer)).get("tablet")));
            }
            case "signin-post-sign-in" -> real.put("noa.cmVmcmVzaC10b2tlbi1vZi10aGlzLXNlc3Npb24", cookie(answer));
            case "desk-post-complaint" ->
                real.put(COMPLAINT, String.valueOf(Payload.object(body(answer)).get("id")));
            case "desk-post-hand-over" ->
                real.put(
                        "\\\"entry\\\": 9",
                        "\\\"entry\\\": " + Payload.object(body(answer)).get("entry"));
            case "tablet-get-page" -> real.put("index-DkZ4yG7P.js", found("/assets/([^\"]+\\.js)", body(answer)));
            default -> {}
        }
    }

    private static String cookie(Map<String, Object> answer) {
        return answer.get("cookies") instanceof List<?> cookies && !cookies.isEmpty()
                ? found("^[a-z_]+=([^;]*)", String.valueOf(cookies.getFirst()))
                : "";
    }

    private static String found(String pattern, String in) {
        Matcher matcher = Pattern.compile(pattern).matcher(in);
        if (!matcher.find()) {
            throw new AssertionError("no " + pattern + " in " + in);
        }
        return matcher.group(1);
    }

    /** The text of an HTTP answer's body, however it travels. */
    static String body(Map<String, Object> answer) {
        String body = String.valueOf(answer.get("body"));
        if (!Boolean.TRUE.equals(answer.get("isBase64Encoded"))) {
            return body;
        }
        byte[] bytes = Base64.getDecoder().decode(body);
        if (!"gzip".equals(Json.object(answer.get("headers")).get("content-encoding"))) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
