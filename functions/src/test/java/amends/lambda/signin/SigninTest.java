package amends.lambda.signin;

import static org.assertj.core.api.Assertions.assertThat;

import amends.book.BookInMemory;
import amends.clerk.Pin;
import amends.clerk.Role;
import amends.desk.Admission;
import amends.desk.EnrollingTablets;
import amends.desk.EnrolmentCode;
import amends.desk.IdentityInMemory;
import amends.desk.OpeningHotel;
import amends.hotel.HotelId;
import amends.hotel.Language;
import amends.hotel.Phone;
import amends.lambda.door.Json;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SigninTest {
    private static final Instant EVENING = Instant.parse("2026-11-25T21:00:00Z");
    private static final int QUICK = 2;
    private static final String NOAS_PIN = "481207";

    private final BookInMemory book = new BookInMemory();
    private final HotelId harbour = open("harbour", "+15550100100");
    private final List<String> log = new ArrayList<>();
    private final Random random = new Random(412);
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private Instant now = EVENING;
    private String host = "api.example.com";
    private Signin signin = new Signin(book, new IdentityInMemory(), () -> now, this::bytes, QUICK);

    private record Reply(int status, Map<String, Object> body, List<String> cookies, Map<String, Object> headers) {
        String text(String name) {
            return String.valueOf(body.get(name));
        }
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private HotelId open(String id, String number) {
        new OpeningHotel(book)
                .open(
                        new OpeningHotel.Description(
                                new HotelId(id),
                                "Hotel " + id,
                                ZoneId.of("Europe/Bratislava"),
                                "EUR",
                                Language.SK,
                                new Phone(number),
                                Optional.empty(),
                                "112",
                                Set.of(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of(
                                        colleague("ruth", "Ruth", Role.MANAGER, "256093"),
                                        colleague("noa", "Noa", Role.CLERK, NOAS_PIN))),
                        () -> new byte[Pin.SALT],
                        QUICK,
                        tries -> tries < 3);
        return new HotelId(id);
    }

    private static OpeningHotel.Colleague colleague(String id, String name, Role role, String pin) {
        return new OpeningHotel.Colleague(
                id, name, role, Optional.empty(), Set.of(Language.EN, Language.SK), Optional.of(new Pin(pin)));
    }

    private String code() {
        return switch (new EnrollingTablets(book).offer(harbour, bytes(EnrolmentCode.BYTES), now, tries -> tries < 3)) {
            case Admission.Granted<EnrolmentCode>(EnrolmentCode code) -> code.shown();
            case Admission.Refused<EnrolmentCode>(var why) -> throw new AssertionError(why);
        };
    }

    private Reply ask(String route, String body) throws IOException {
        return ask(route, Map.of(), body, Map.of());
    }

    private Reply ask(String route, Map<String, String> path, String body, Map<String, String> claims)
            throws IOException {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("requestId", "request-1");
        if (!claims.isEmpty()) {
            context.put("authorizer", Map.of("jwt", Map.of("claims", claims)));
        }
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("version", "2.0");
        event.put("routeKey", route);
        event.put("headers", Map.of("host", host));
        event.put(
                "cookies",
                cookies.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .toList());
        event.put("pathParameters", path);
        event.put("requestContext", context);
        event.put("body", body);
        var out = new ByteArrayOutputStream();
        signin.handleRequest(new ByteArrayInputStream(JSON.std.asBytes(event)), out, new Tap(log));
        Map<String, Object> told = JSON.std.mapFrom(out.toByteArray());
        List<String> set = told.get("cookies") instanceof List<?> all
                ? all.stream().map(String::valueOf).toList()
                : List.of();
        for (String cookie : set) {
            String[] pair = cookie.split("[=;]", 3);
            cookies.put(pair[0], pair[1]);
        }
        String json = String.valueOf(told.get("body"));
        return new Reply(
                Integer.parseInt(String.valueOf(told.get("statusCode"))),
                json.isEmpty() ? Map.of() : JSON.std.mapFrom(json),
                set,
                Json.object(told.get("headers")));
    }

    private String held(String cookie) {
        return cookies.getOrDefault(cookie, "");
    }

    private Reply enrol() throws IOException {
        return ask("POST /tablets", "{\"code\":\"" + code() + "\",\"label\":\"Desk left\"}");
    }

    private Reply signIn(String clerk, String pin) throws IOException {
        return ask("POST /sign-in", "{\"clerk\":\"" + clerk + "\",\"pin\":\"" + pin + "\"}");
    }

    private Map<String, String> claims(String who, Role role) {
        String tablet = cookies.getOrDefault("amends_tablet", "..").split("\\.", -1)[1];
        return Map.of("sub", who, "hotel", "harbour", "name", who, "role", role.code(), "tablet", tablet);
    }

    @BeforeEach
    void begin() throws IOException {
        enrol();
    }

    @Test
    void a_tablet_is_enrolled_and_holds_its_secret_in_a_cookie_that_no_script_sees() throws IOException {
        Reply enrolled = enrol();

        assertThat(enrolled.status()).isEqualTo(201);
        assertThat(enrolled.body()).containsOnlyKeys("tablet", "hotel");
        assertThat(enrolled.cookies())
                .singleElement()
                .asString()
                .startsWith("amends_tablet=harbour." + enrolled.text("tablet") + ".")
                .endsWith("; Path=/; Max-Age=31536000; HttpOnly; SameSite=Strict; Secure");
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:8400,false",
        "127.0.0.1:8400,false",
        "[::1]:8400,false",
        "localhost,false",
        "api.example.com,true",
        "localhost.example.com,true",
        "127.0.0.1.example.com:443,true",
        "'',true"
    })
    void a_cookie_is_secure_but_on_this_very_machine(String called, boolean secure) throws IOException {
        host = called;

        assertThat(enrol().cookies().getFirst().endsWith("; Secure")).isEqualTo(secure);
    }

    @Test
    void a_wrong_code_enrols_nothing() throws IOException {
        cookies.clear();
        Reply refused = ask("POST /tablets", "{\"code\":\"0000-0000\",\"label\":\"Desk\"}");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("type")).isEqualTo("/problems/wrong-code");
        assertThat(refused.cookies()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"code\":\"0000-0000\"}",
                "{\"code\":7,\"label\":\"Desk\"}",
                "{\"code\":\"0000-0000\",\"label\":\"Desk\",\"hotel\":\"garden\"}"
            })
    void a_body_that_makes_no_sense_is_refused(String body) throws IOException {
        assertThat(ask("POST /tablets", body).status()).isEqualTo(400);
    }

    @Test
    void the_tablet_shows_who_may_sign_in() throws IOException {
        Reply shown = ask("GET /sign-in", "");

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.text("hotel")).isEqualTo("Hotel harbour");
        assertThat(shown.text("language")).isEqualTo("sk");
        assertThat(JSON.std.asString(shown.body().get("staff")))
                .isEqualTo("[{\"id\":\"noa\",\"name\":\"Noa\",\"role\":\"clerk\",\"onDuty\":false},"
                        + "{\"id\":\"ruth\",\"name\":\"Ruth\",\"role\":\"manager\",\"onDuty\":false}]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "harbour.left.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "garden.left.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void a_forged_cookie_is_no_tablet(String forged) throws IOException {
        cookies.put("amends_tablet", forged);

        assertThat(ask("GET /sign-in", "").text("type")).isEqualTo("/problems/tablet-not-enrolled");
        assertThat(signIn("noa", NOAS_PIN).status()).isEqualTo(401);
        assertThat(ask("POST /sign-in/refresh", "{}").status()).isEqualTo(401);
    }

    @Test
    void name_and_pin_give_a_token_and_a_session() throws IOException {
        Reply in = signIn("noa", NOAS_PIN);

        assertThat(in.status()).isEqualTo(200);
        assertThat(in.body())
                .containsEntry("expiresIn", 900)
                .containsEntry(
                        "clerk", Map.of("id", "noa", "name", "Noa", "role", "clerk", "languages", List.of("en", "sk")));
        assertThat(in.text("accessToken")).startsWith("harbour/noa/Noa/clerk/");
        assertThat(in.cookies())
                .singleElement()
                .asString()
                .startsWith("amends_refresh=noa.token-1; Path=/; Max-Age=50400; HttpOnly; SameSite=Strict");
        assertThat(in.headers()).containsEntry("cache-control", "no-store");
    }

    @Test
    void a_wrong_pin_says_no_more_than_that_and_then_how_long_to_wait() throws IOException {
        for (int time = 0; time < 4; time++) {
            assertThat(signIn("noa", "000001").body())
                    .isEqualTo(signIn("nobody", "000001").body());
        }
        Reply last = signIn("noa", "000001");
        assertThat(last.status()).isEqualTo(401);
        assertThat(last.text("type")).isEqualTo("/problems/wrong-pin");
        assertThat(last.text("notBefore")).isEqualTo("2026-11-25T21:00:30.000Z");

        now = now.plusMillis(500);
        Reply soon = signIn("noa", NOAS_PIN);
        assertThat(soon.status()).isEqualTo(429);
        assertThat(soon.headers()).containsEntry("retry-after", "30");
        assertThat(soon.cookies()).isEmpty();

        now = EVENING.plusSeconds(30);
        assertThat(signIn("noa", NOAS_PIN).status()).isEqualTo(200);
    }

    @Test
    void what_can_be_no_pin_is_a_mistake_and_not_a_try() throws IOException {
        for (int time = 0; time < 9; time++) {
            assertThat(signIn("noa", "12").text("type")).isEqualTo("/problems/not-a-pin");
        }
        assertThat(signIn("noa", NOAS_PIN).status()).isEqualTo(200);
    }

    @Test
    void a_session_is_renewed_once_by_each_token() throws IOException {
        signIn("noa", NOAS_PIN);
        String first = held("amends_refresh");
        Reply renewed = ask("POST /sign-in/refresh", "{}");
        assertThat(renewed.status()).isEqualTo(200);
        String second = held("amends_refresh");
        assertThat(second).isNotEqualTo(first);

        cookies.put("amends_refresh", first);
        Reply replayed = ask("POST /sign-in/refresh", "");
        assertThat(replayed.text("type")).isEqualTo("/problems/session-over");
        assertThat(replayed.cookies()).singleElement().asString().startsWith("amends_refresh=; Path=/; Max-Age=0");

        cookies.put("amends_refresh", second);
        assertThat(ask("POST /sign-in/refresh", "").status()).isEqualTo(401);
    }

    @Test
    void signing_out_ends_the_session_and_may_be_repeated() throws IOException {
        signIn("noa", NOAS_PIN);
        String session = held("amends_refresh");

        assertThat(ask("POST /sign-out", "{}").status()).isEqualTo(204);
        assertThat(held("amends_refresh")).isEmpty();
        assertThat(ask("POST /sign-out", "").status()).isEqualTo(204);

        cookies.put("amends_refresh", session);
        assertThat(ask("POST /sign-in/refresh", "").status()).isEqualTo(401);
    }

    @Test
    void a_manager_offers_a_code_lists_tablets_and_switches_one_off() throws IOException {
        Map<String, String> ruth = claims("ruth", Role.MANAGER);
        Reply offered = ask("POST /enrolments", Map.of(), "", ruth);
        assertThat(offered.status()).isEqualTo(201);
        assertThat(offered.text("expiresAt")).isEqualTo("2026-11-25T21:15:00.000Z");
        String mine = held("amends_tablet");
        Reply enrolled = ask("POST /tablets", "{\"code\":\"" + offered.text("code") + "\",\"label\":\"Desk right\"}");
        assertThat(enrolled.status()).isEqualTo(201);

        Map<String, String> id = Map.of("id", enrolled.text("tablet"));
        assertThat(ask("DELETE /tablets/{id}", id, "", ruth).status()).isEqualTo(204);
        assertThat(ask("GET /sign-in", "").status()).isEqualTo(401);
        assertThat(JSON.std.asString(ask("GET /tablets", Map.of(), "", ruth).body()))
                .contains("\"label\":\"Desk right\"", "\"active\":false", "\"active\":true")
                .doesNotContain("secret");
        cookies.put("amends_tablet", mine);
        assertThat(ask("GET /sign-in", "").status()).isEqualTo(200);
    }

    @Test
    void a_token_of_a_rung_that_is_no_longer_held_does_nothing() throws IOException {
        assertThat(ask("POST /enrolments", Map.of(), "", claims("noa", Role.MANAGER))
                        .text("type"))
                .isEqualTo("/problems/no-longer-allowed");
        assertThat(ask("POST /enrolments", "").status()).isEqualTo(401);
    }

    @Test
    void somebody_is_unlocked() throws IOException {
        for (int time = 0; time < 5; time++) {
            signIn("noa", "000001");
        }
        assertThat(signIn("noa", NOAS_PIN).status()).isEqualTo(429);

        Map<String, String> ruth = claims("ruth", Role.MANAGER);
        assertThat(ask("POST /staff/{id}/unlock", Map.of("id", "noa"), "{}", ruth)
                        .status())
                .isEqualTo(204);
        assertThat(signIn("noa", NOAS_PIN).status()).isEqualTo(200);
        assertThat(ask("POST /staff/{id}/unlock", Map.of("id", "nobody"), "", ruth)
                        .status())
                .isEqualTo(404);
        assertThat(ask("POST /staff/{id}/unlock", Map.of("id", "noa"), "{\"tablet\":\"t9\"}", ruth)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void things_of_another_hotel_are_as_things_that_do_not_exist() throws IOException {
        open("garden", "+15550100200");
        String mine = held("amends_tablet");
        String tablet = mine.split("\\.", -1)[1];
        Map<String, String> theirs =
                Map.of("sub", "ruth", "hotel", "garden", "name", "Ruth", "role", "manager", "tablet", tablet);

        assertThat(ask("DELETE /tablets/{id}", Map.of("id", tablet), "", theirs).status())
                .isEqualTo(403);
        assertThat(ask("GET /tablets", Map.of(), "", theirs).body()).isEqualTo(Map.of("tablets", List.of()));
        assertThat(ask("GET /sign-in", "").status()).isEqualTo(200);
    }

    @Test
    void nothing_secret_is_logged() throws IOException {
        signIn("noa", NOAS_PIN);
        signIn("noa", "000001");
        ask("POST /sign-in/refresh", "{}");
        String all = String.join("\n", log);

        assertThat(log).hasSize(4);
        assertThat(all).doesNotContain(NOAS_PIN, "000001", "token-", held("amends_tablet"));
    }
}
