package amends.tests.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How the tablet's page comes to the desk. */
@ExtendWith(HouseIsOpen.class)
final class TabletJourney {
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"(/assets/[^\"]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;
    private final Api api;

    TabletJourney(RunningHouse house) {
        this.address = house.address();
        this.api = new Api(house.address());
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void the_page_comes_with_all_that_it_names_and_may_load_nothing_else() throws Exception {
        HttpResponse<String> page = page(Map.of());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(header(page, "content-type")).isEqualTo("text/html; charset=utf-8");
        assertThat(header(page, "cache-control")).isEqualTo("no-cache");
        assertThat(header(page, "content-security-policy"))
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(header(page, "x-content-type-options")).isEqualTo("nosniff");
        assertThat(header(page, "referrer-policy")).isEqualTo("no-referrer");
        assertThat(page.body()).doesNotContainPattern("(?i)<script(?![^>]* src=)|<style|\\son[a-z]+=|\\sstyle=");

        List<String> assets = ASSET.matcher(page.body())
                .results()
                .map((MatchResult named) -> named.group(1))
                .toList();
        assertThat(assets).anyMatch(name -> name.endsWith(".js")).anyMatch(name -> name.endsWith(".css"));
        for (String name : assets) {
            HttpResponse<byte[]> plain = asset(name, "identity");
            assertThat(plain.statusCode()).as(name).isEqualTo(200);
            assertThat(plain.body()).isNotEmpty();
            assertThat(header(plain, "cache-control")).isEqualTo("public, max-age=31536000, immutable");
            assertThat(header(plain, "vary")).isEqualTo("accept-encoding");
            assertThat(header(plain, "content-encoding")).isEmpty();
        }
    }

    @Test
    void a_browser_that_takes_brotli_gets_the_script_in_it() throws Exception {
        String script = ASSET.matcher(page(Map.of()).body())
                .results()
                .map((MatchResult named) -> named.group(1))
                .filter(name -> name.endsWith(".js"))
                .findFirst()
                .orElseThrow();
        HttpResponse<byte[]> squeezed = asset(script, "gzip, deflate, br");
        assertThat(header(squeezed, "content-encoding")).isEqualTo("br");
        assertThat(header(squeezed, "content-type")).isEqualTo("text/javascript; charset=utf-8");
        assertThat(squeezed.body())
                .isNotEmpty()
                .isNotEqualTo(asset(script, "identity").body());
    }

    @Test
    void a_page_that_is_still_the_same_is_not_sent_again() throws Exception {
        HttpResponse<String> again = page(Map.of("If-None-Match", header(page(Map.of()), "etag")));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void what_is_no_asset_is_not_found() throws Exception {
        for (String name : List.of(
                "/assets/nothing-12345678.js", "/assets/..%2Findex.html", "/assets/%2e%2e", "/assets/x.js.br")) {
            HttpResponse<byte[]> none = asset(name, "br");
            assertThat(none.statusCode()).as(name).isEqualTo(404);
            assertThat(header(none, "content-type")).isEqualTo("application/problem+json");
        }
    }

    @Test
    void a_browser_that_is_no_tablet_is_led_to_the_page_with_a_code_that_makes_it_one() throws Exception {
        HttpResponse<String> first = page(Map.of("Accept", BROWSER));
        assertThat(first.statusCode()).isEqualTo(302);
        HttpResponse<String> second = get(header(first, "location"), Map.of("Accept", BROWSER));
        assertThat(second.statusCode()).isEqualTo(302);
        URI third = address.resolve(header(second, "location"));
        assertThat(third.getPath()).isEqualTo("/");
        assertThat(third.getFragment()).startsWith("enrol=");
        assertThat(get(third.getPath() + "?" + third.getRawQuery(), Map.of("Accept", BROWSER))
                        .statusCode())
                .isEqualTo(200);

        Api.Reply enrolled = api.post(
                "/tablets",
                Map.of(),
                Map.of("code", third.getFragment().substring("enrol=".length()), "label", "Desk 1"));
        assertThat(enrolled.status()).isEqualTo(201);
        assertThat(page(Map.of("Accept", BROWSER, "Cookie", enrolled.cookie("amends_tablet")))
                        .statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> page(Map<String, String> headers) throws IOException, InterruptedException {
        return get("/", headers);
    }

    private HttpResponse<String> get(String path, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path));
        headers.forEach(request::header);
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<byte[]> asset(String path, String accepted) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(address.resolve(path))
                        .header("Accept-Encoding", accepted)
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> reply, String name) {
        return reply.headers().firstValue(name).orElse("");
    }
}
