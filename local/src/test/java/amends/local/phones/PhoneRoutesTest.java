package amends.local.phones;

import static org.assertj.core.api.Assertions.assertThat;

import amends.local.wire.Json;
import amends.local.wire.Loopback;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneRoutesTest {
    @TempDir
    Path state;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> texts = new ArrayList<>();
    private final List<String> calls = new ArrayList<>();
    private boolean down;
    private int id;
    private Phones phones;
    private Loopback server;

    @BeforeEach
    void start() throws IOException {
        phones = Phones.open(state, () -> Instant.parse("2026-11-25T21:40:00Z"));
        PhoneRoutes routes = new PhoneRoutes(phones, this::take, this::answer, this::code, () -> "id-" + ++id);
        server = Loopback.open(0, routes::answer);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        phones.close();
    }

    private void take(String sms) throws IOException {
        if (down) {
            throw new IOException("The queue is down");
        }
        texts.add(sms);
    }

    private String answer(String event) throws IOException {
        if (down) {
            throw new IOException("The function is down");
        }
        calls.add(event);
        return "{\"say\":\"Somebody is coming\"}";
    }

    private String code() throws IOException {
        if (down) {
            throw new IOException("The book is down");
        }
        return "7K3M-Q0ZD";
    }

    @Test
    void a_guests_text_goes_in_as_the_provider_gives_it() throws Exception {
        phones.text("m-9", "+15550100412", "+972521234567", "שלום", Map.of());

        HttpResponse<String> reply = post(
                "/_local/texts", Map.of("from", "+972521234567", "to", "+15550100412", "text", "אין מים חמים \ud83d"));

        assertThat(reply.statusCode()).isEqualTo(202);
        assertThat(Json.read(texts.getFirst()).orElseThrow())
                .containsEntry("originationNumber", "+972521234567")
                .containsEntry("destinationNumber", "+15550100412")
                .containsEntry("messageKeyword", "KEYWORD_15550100412")
                .containsEntry("messageBody", "אין מים חמים \ud83d")
                .containsEntry("inboundMessageId", "id-1")
                .containsEntry("previousPublishedMessageId", "m-9");
        assertThat(phones.since(1, Duration.ZERO)).singleElement().satisfies(sent -> {
            assertThat(sent.way()).isEqualTo(Message.Way.IN);
            assertThat(sent.id()).isEqualTo("id-1");
        });
    }

    @Test
    void two_equal_texts_are_two_messages() throws Exception {
        Map<String, String> text = Map.of("from", "+972521234567", "to", "+15550100412", "text", "noise");
        post("/_local/texts", text);
        post("/_local/texts", text);

        assertThat(texts)
                .map(sms -> Json.read(sms).orElseThrow().get("inboundMessageId"))
                .containsExactly("id-1", "id-2");
    }

    @Test
    void a_text_sent_once_more_by_the_phone_is_the_same_message() throws Exception {
        Map<String, String> text =
                Map.of("from", "+972521234567", "to", "+15550100412", "text", "noise", "id", "mine-1");
        post("/_local/texts", text);
        post("/_local/texts", text);

        assertThat(texts)
                .map(sms -> Json.read(sms).orElseThrow().get("inboundMessageId"))
                .containsExactly("mine-1", "mine-1");
    }

    @Test
    void a_text_that_was_not_kept_was_not_sent() throws Exception {
        down = true;

        HttpResponse<String> reply =
                post("/_local/texts", Map.of("from", "+972521234567", "to", "+15550100412", "text", "noise"));

        assertThat(reply.statusCode()).isEqualTo(503);
        assertThat(phones.last()).isZero();
    }

    @Test
    void a_call_goes_in_as_the_contact_flow_gives_it() throws Exception {
        HttpResponse<String> reply = post(
                "/_local/phone",
                Map.of("from", "+447700900123", "to", "+15550100412", "words", "No heating", "room", "508"));

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo("{\"say\":\"Somebody is coming\"}");
        Map<?, ?> details = within(Json.read(calls.getFirst()).orElseThrow(), "Details");
        assertThat(within(details, "Parameters")).isEqualTo(Map.of("words", "No heating", "room", "508"));
        Map<?, ?> data = within(details, "ContactData");
        assertThat(data.get("ContactId")).isEqualTo("id-1");
        assertThat(data.get("CustomerEndpoint"))
                .isEqualTo(Map.of("Address", "+447700900123", "Type", "TELEPHONE_NUMBER"));
        assertThat(data.get("SystemEndpoint")).isEqualTo(Map.of("Address", "+15550100412", "Type", "TELEPHONE_NUMBER"));
    }

    @Test
    void a_call_may_name_its_contact_and_a_failing_function_is_told() throws Exception {
        Map<String, String> call =
                Map.of("from", "+447700900123", "to", "+15550100412", "words", "Hello", "contactId", "c-1");
        post("/_local/phone", call);
        down = true;

        assertThat(calls).singleElement().asString().contains("\"ContactId\":\"c-1\"");
        assertThat(post("/_local/phone", call).statusCode()).isEqualTo(502);
    }

    @Test
    void what_the_phones_got_is_read_on_from_where_one_was() throws Exception {
        phones.text("m1", "+15550100412", "+972521234567", "שלום", Map.of("amends-id", "t-1"));
        phones.text("m2", "+15550100412", "+972521234567", "two", Map.of());

        Map<String, Object> all = Json.read(get("/_local/texts").body()).orElseThrow();
        Map<String, Object> rest =
                Json.read(get("/_local/texts?since=1&wait=5").body()).orElseThrow();

        assertThat(all).containsEntry("last", 2);
        assertThat(((Map<?, ?>) ((List<?>) all.getOrDefault("texts", List.of())).getFirst()).get("amendsId"))
                .isEqualTo("t-1");
        assertThat((List<?>) rest.get("texts")).hasSize(1);
        assertThat(get("/_local/texts?since=x").statusCode()).isEqualTo(400);
    }

    @Test
    void what_is_sent_wrongly_is_told_what_is_wrong() throws Exception {
        Map<String, String> text = Map.of("from", "+972521234567", "to", "+15550100412", "text", "noise");
        assertThat(post("/_local/texts", Map.of("from", "052", "to", "+15550100412", "text", "x"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("/_local/texts", Map.of("from", "+972521234567", "text", "x"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(post(
                                "/_local/texts",
                                Map.of("from", "+972521234567", "to", "+15550100412", "text", "x", "colour", "red"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(send("/_local/texts", "application/json", "{\"from\":").statusCode())
                .isEqualTo(400);
        assertThat(send("/_local/texts", "text/plain", Json.write(text)).statusCode())
                .isEqualTo(415);
        assertThat(post("/_local/texts", Map.of("text", "x".repeat(70_000))).statusCode())
                .isEqualTo(413);
        assertThat(get("/_local/phone").statusCode()).isEqualTo(405);
        assertThat(get("/_local/elsewhere").statusCode()).isEqualTo(404);
        assertThat(texts).isEmpty();
    }

    @Test
    void the_demo_desk_gets_a_code_of_its_own() throws Exception {
        HttpResponse<String> reply = post("/_local/enrol", Map.of());

        assertThat(reply.statusCode()).isEqualTo(201);
        assertThat(Json.read(reply.body()).orElseThrow()).isEqualTo(Map.of("code", "7K3M-Q0ZD"));
        down = true;
        assertThat(post("/_local/enrol", Map.of()).statusCode()).isEqualTo(503);
    }

    @Test
    void a_browser_is_led_to_the_tablet_with_a_code_that_no_server_sees() throws Exception {
        HttpResponse<String> led = get("/_local/tablet");

        assertThat(led.statusCode()).isEqualTo(302);
        assertThat(led.headers().firstValue("Location")).contains("/?new#enrol=7K3M-Q0ZD");
        assertThat(led.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(post("/_local/tablet", Map.of()).statusCode()).isEqualTo(405);
        down = true;
        assertThat(get("/_local/tablet").statusCode()).isEqualTo(503);
    }

    @Test
    void a_code_is_not_for_another_hotel_nor_for_a_foreign_page() throws Exception {
        assertThat(post("/_local/enrol", Map.of("hotel", "grand")).statusCode()).isEqualTo(400);
        assertThat(send("/_local/enrol", "text/plain", "{}").statusCode()).isEqualTo(415);
        assertThat(get("/_local/enrol").statusCode()).isEqualTo(405);
        assertThat(byName("POST /_local/enrol", "rebound.example:8400")).startsWith("HTTP/1.1 403");
        assertThat(byName("POST /_local/enrol", "localhost.rebound.example")).startsWith("HTTP/1.1 403");
        assertThat(byName("POST /_local/enrol", "localhost:8400")).startsWith("HTTP/1.1 201");
        assertThat(byName("GET /_local/tablet", "rebound.example:8400")).startsWith("HTTP/1.1 403");
        assertThat(byName("GET /_local/tablet", "localhost:8400")).startsWith("HTTP/1.1 302");
    }

    @Test
    void the_pins_that_the_page_hints_at_are_the_demo_staffs() throws Exception {
        String script = get("/_local/phones/cast.js").body()
                + get("/_local/phones/page.js").body();

        Map<String, Object> hotel = Json.read(demoHotel()).orElseThrow();
        assertThat((List<?>) hotel.get("staff")).isNotEmpty().allSatisfy(colleague -> {
            assertThat(colleague).isInstanceOf(Map.class);
            Map<?, ?> of = colleague instanceof Map<?, ?> fields ? fields : Map.of();
            assertThat(script).contains(of.get("id") + ": \"" + of.get("pin") + "\"");
        });
        assertThat(script).contains("\"" + hotel.get("name") + "\"", "\"" + hotel.get("zone") + "\"");
    }

    private static String demoHotel() throws IOException {
        try (InputStream file = PhoneRoutesTest.class.getResourceAsStream("/amends/local/hotel/demo-hotel.json")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Asks for a code as a browser does which reached this machine by some name; the HTTP client sets no Host. */
    private String byName(String asked, String host) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.ofLiteral("127.0.0.1"), server.address().getPort())) {
            socket.getOutputStream()
                    .write((asked + " HTTP/1.1\r\nHost: " + host + "\r\nContent-Type: application/json\r\n"
                                    + "Content-Length: 2\r\nConnection: close\r\n\r\n{}")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void the_page_runs_no_script_but_its_own() throws Exception {
        HttpResponse<String> page = get("/_local/phones");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.body())
                .contains("<script src=\"phones/phones.js\" type=\"module\"></script>")
                .doesNotContainPattern("(?i)<script>|\\son\\w+=|style=");
        assertThat(get("/_local/phones/phones.css").statusCode()).isEqualTo(200);
        assertThat(get("/_local/phones/icon.svg").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"phones", "page", "cast", "api", "door", "desk", "card"})
    void no_script_makes_a_guests_words_more_than_text(String name) throws Exception {
        HttpResponse<String> script = get("/_local/phones/" + name + ".js");

        assertThat(script.statusCode()).isEqualTo(200);
        assertThat(script.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/javascript");
        assertThat(script.body())
                .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(");
    }

    private static Map<?, ?> within(Map<?, ?> object, String name) {
        assertThat(object.get(name)).isInstanceOf(Map.class);
        return object.get(name) instanceof Map<?, ?> map ? map : Map.of();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(server.address().resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Map<String, String> object) throws Exception {
        return send(path, "application/json", Json.write(object));
    }

    private HttpResponse<String> send(String path, String type, String body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(server.address().resolve(path))
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
