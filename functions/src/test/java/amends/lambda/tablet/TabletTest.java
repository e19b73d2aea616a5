package amends.lambda.tablet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amends.lambda.door.Invocation;
import amends.lambda.door.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TabletTest {
    private static final String PAGE = "<!doctype html><title>Amends</title>";

    private final List<String> read = new ArrayList<>();
    private final Map<String, String> files = new HashMap<>(Map.of(
            "index.html", PAGE,
            "assets/index-Ab_3.js", "let plain;",
            "assets/index-Ab_3.js.br", "squeezed",
            "assets/mark-Cd4.svg", "<svg/>",
            "assets/secret.txt", "no asset"));
    private final Tablet tablet = new Tablet(new Site(this::file));

    private Optional<byte[]> file(String path) {
        read.add(path);
        return Optional.ofNullable(files.get(path)).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    private record Reply(int status, Map<String, Object> headers, String body) {}

    private Reply page(Map<String, String> headers) {
        return ask("GET /", Map.of(), headers);
    }

    private Reply asset(String name, Map<String, String> headers) {
        return ask("GET /assets/{file}", Map.of("file", name), headers);
    }

    private Reply ask(String route, Map<String, String> path, Map<String, String> headers) {
        Map<String, Object> event = new LinkedHashMap<>(Invocation.read(Invocation.event("tablet-get-page")));
        event.put("routeKey", route);
        event.put("pathParameters", path);
        event.put("headers", headers);
        Map<String, Object> reply = new Invocation().of(tablet, Json.write(event));
        String body = String.valueOf(reply.get("body"));
        boolean encoded = Boolean.TRUE.equals(reply.get("isBase64Encoded"));
        return new Reply(
                reply.get("statusCode") instanceof Integer status ? status : 0,
                Json.object(reply.get("headers")),
                encoded ? new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8) : body);
    }

    @Test
    void the_page_may_load_nothing_that_is_not_from_here() {
        Reply page = page(Map.of());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).isEqualTo(PAGE);
        assertThat(page.headers())
                .containsEntry("content-type", "text/html; charset=utf-8")
                .containsEntry("cache-control", "no-cache")
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("referrer-policy", "no-referrer")
                .containsEntry("cross-origin-opener-policy", "same-origin")
                .containsKeys("permissions-policy", "strict-transport-security");
        assertThat(String.valueOf(page.headers().get("content-security-policy")))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "require-trusted-types")
                .doesNotContain("unsafe", "*", "http");
    }

    @Test
    void a_page_that_is_still_the_same_is_not_sent_again() {
        String etag = String.valueOf(page(Map.of()).headers().get("etag"));
        for (String held : List.of(etag, "W/" + etag, "\"older\", " + etag, "*")) {
            Reply again = page(Map.of("if-none-match", held));
            assertThat(again.status()).as(held).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(again.headers()).containsEntry("etag", etag).doesNotContainKey("content-type");
        }
        assertThat(page(Map.of("if-none-match", "\"older\"")).status()).isEqualTo(200);
    }

    @Test
    void an_asset_may_be_kept_for_a_year() {
        Reply asset = asset("mark-Cd4.svg", Map.of("accept-encoding", "gzip, br"));
        assertThat(asset.status()).isEqualTo(200);
        assertThat(asset.body()).isEqualTo("<svg/>");
        assertThat(asset.headers())
                .containsEntry("content-type", "image/svg+xml")
                .containsEntry("cache-control", "public, max-age=31536000, immutable")
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("vary", "accept-encoding")
                .doesNotContainKey("content-encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "gzip, deflate, br", "gzip, BR ; q=0.5"})
    void an_asset_goes_squeezed_to_who_takes_brotli(String accepted) {
        Reply asset = asset("index-Ab_3.js", Map.of("accept-encoding", accepted));
        assertThat(asset.body()).isEqualTo("squeezed");
        assertThat(asset.headers())
                .containsEntry("content-encoding", "br")
                .containsEntry("content-type", "text/javascript; charset=utf-8")
                .containsEntry("vary", "accept-encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gzip", "brotli", "br;q=0", "gzip, br; q=0.000"})
    void an_asset_goes_plain_to_who_does_not(String accepted) {
        Reply asset = asset("index-Ab_3.js", Map.of("accept-encoding", accepted));
        assertThat(asset.body()).isEqualTo("let plain;");
        assertThat(asset.headers()).containsEntry("vary", "accept-encoding").doesNotContainKey("content-encoding");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "index-Zz9.js",
                "index-Ab_3.js.br",
                "secret.txt",
                "../index.html",
                "..%2Findex.html",
                "../assets/index-Ab_3.js",
                "./index-Ab_3.js",
                "/index-Ab_3.js",
                "..",
                "",
                "index-Ab_3.js\u0000.svg",
                "index-Ab_3.js\n"
            })
    void what_is_no_asset_of_this_version_is_not_found(String name) {
        Reply none = asset(name, Map.of("accept-encoding", "br"));
        assertThat(none.status()).isEqualTo(404);
        assertThat(none.body()).contains("\"type\":\"/problems/not-found\"");
        assertThat(none.headers())
                .containsEntry("content-type", "application/problem+json")
                .containsEntry("cache-control", "no-store");
    }

    @Test
    void a_file_is_read_once() {
        page(Map.of());
        asset("index-Ab_3.js", Map.of());
        read.clear();
        page(Map.of());
        asset("index-Ab_3.js", Map.of("accept-encoding", "br"));
        assertThat(read).isEmpty();
    }

    @Test
    void a_build_without_a_page_does_not_start() {
        files.clear();
        assertThatThrownBy(() -> new Tablet(new Site(this::file))).hasMessageContaining("index.html");
    }

    @Test
    void the_artifact_has_the_page_in_it() {
        assertThat(new Invocation().raw(new Tablet(), Invocation.event("tablet-get-page")))
                .contains("\"statusCode\":200");
    }
}
