package amends.tests.journeys;

import static amends.tests.journeys.OpenHotel.NOA;
import static amends.tests.journeys.OpenHotel.PIN;
import static amends.tests.journeys.OpenHotel.TAL;
import static org.assertj.core.api.Assertions.assertThat;

import amends.tests.journeys.Api.Reply;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who is let in at the desk, and who is not. */
@ExtendWith(HouseIsOpen.class)
final class SignInJourney {
    private final OpenHotel hotel;
    private final String tablet;

    SignInJourney(RunningHouse house) {
        hotel = new OpenHotel(house);
        tablet = hotel.tablet();
    }

    @AfterEach
    void close() {
        hotel.close();
    }

    @Test
    void five_wrong_pins_close_the_door_for_a_while_to_the_right_one_too() {
        for (int tries = 1; tries <= 5; tries++) {
            assertThat(hotel.trySignIn(tablet, NOA, "112358").status()).isEqualTo(401);
        }
        Reply right = hotel.trySignIn(tablet, NOA, PIN);
        assertThat(right.status()).isEqualTo(429);
        assertThat(right.body()).doesNotContainKey("accessToken");
        assertThat(hotel.trySignIn(hotel.tablet(), NOA, PIN).status())
                .as("on another tablet nobody has tried")
                .isEqualTo(200);
    }

    @Test
    void a_tablet_that_was_switched_off_lets_nobody_in() {
        Desk tal = hotel.signIn(TAL);
        String id = tablet.substring(tablet.indexOf('=') + 1).split("\\.", -1)[1];
        Reply off = tal.delete("/tablets/" + id);
        assertThat(off.status() / 100).as(off.raw()).isEqualTo(2);

        assertThat(hotel.trySignIn(tablet, NOA, PIN).status()).isEqualTo(401);
    }

    @Test
    void without_a_tablet_nobody_can_try() {
        assertThat(hotel.api()
                        .post("/sign-in", Map.of(), Map.of("clerk", NOA, "pin", PIN))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void an_enrolment_code_serves_once() {
        Desk tal = hotel.signIn(TAL);
        Reply offered = tal.post("/enrolments", Map.of());
        String code = offered.text("code");
        assertThat(code).as(offered.raw()).isNotEmpty();
        assertThat(hotel.api()
                                .post("/tablets", Map.of(), Map.of("code", code, "label", "Lobby"))
                                .status()
                        / 100)
                .isEqualTo(2);
        assertThat(hotel.api()
                                .post("/tablets", Map.of(), Map.of("code", code, "label", "Lobby"))
                                .status()
                        / 100)
                .isEqualTo(4);
    }

    @Test
    void a_session_is_renewed_until_it_is_signed_out() {
        Reply in = hotel.trySignIn(tablet, NOA, PIN);
        String cookies = tablet + "; " + in.cookie("amends_refresh");
        Reply renewed = hotel.api().post("/sign-in/refresh", Map.of("Cookie", cookies), Map.of());
        assertThat(renewed.status()).as(renewed.raw()).isEqualTo(200);
        String next = tablet + "; " + renewed.cookie("amends_refresh");
        assertThat(hotel.api()
                                .post("/sign-out", Map.of("Cookie", next), Map.of())
                                .status()
                        / 100)
                .isEqualTo(2);
        assertThat(hotel.api()
                        .post("/sign-in/refresh", Map.of("Cookie", next), Map.of())
                        .status())
                .isEqualTo(401);
    }

    @Test
    void nobody_enters_with_no_token_or_a_forged_one() throws Exception {
        RSAKey other = new RSAKeyGenerator(2048).keyID(key().getKeyID()).generate();
        assertThat(hotel.api().get("/desk", Map.of()).status()).isEqualTo(401);
        assertThat(withToken("not.a.token")).isEqualTo(401);
        assertThat(withToken(token(other, Duration.ofMinutes(10)))).isEqualTo(401);
        assertThat(withToken(token(key(), Duration.ofMinutes(10))))
                .as("the same claims, signed by the issuer's own key")
                .isEqualTo(200);
    }

    @Test
    void nobody_enters_with_an_expired_token() throws Exception {
        assertThat(withToken(token(key(), Duration.ofMinutes(-1)))).isEqualTo(401);
    }

    @Test
    void a_clerk_may_not_do_what_is_a_managers() {
        Desk noa = hotel.signIn(NOA);
        assertThat(noa.post("/enrolments", Map.of()).status()).isEqualTo(403);
        assertThat(noa.get("/tablets").status()).isEqualTo(403);
        assertThat(noa.post("/parked/redrive", Map.of()).status()).isEqualTo(403);
    }

    private int withToken(String token) {
        return hotel.api()
                .get("/desk", Map.of("Authorization", "Bearer " + token))
                .status();
    }

    private String token(RSAKey key, Duration life) throws JOSEException {
        String issuer = hotel.house().premises().issuer().toString();
        Instant now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience("amends")
                .subject(NOA)
                .issueTime(Date.from(now.minus(Duration.ofMinutes(20))))
                .expirationTime(Date.from(now.plus(life)))
                .claim("token_use", "access")
                .claim("client_id", "amends-signin")
                .claim("scope", "amends/clerk")
                .claim("hotel", hotel.id().value())
                .claim("name", "Noa")
                .claim("role", "clerk")
                .claim("languages", "en")
                .claim("tablet", "t-1")
                .build();
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(key.getKeyID())
                .build();
        var token = new SignedJWT(header, claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    /** The issuer's own key, read from its state as nobody outside this machine can. */
    private RSAKey key() throws IOException, ParseException {
        try (Stream<Path> state = Files.walk(hotel.house().premises().state())) {
            Path file =
                    state.filter(each -> each.endsWith("key.json")).findFirst().orElseThrow();
            return RSAKey.parse(Files.readString(file));
        }
    }
}
