package amends.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import amends.backoffice.HttpIdentity;
import amends.clerk.Person;
import amends.clerk.Role;
import amends.desk.Identity;
import amends.desk.Identity.Tokens;
import amends.desk.IdentityInMemory;
import amends.hotel.HotelId;
import amends.hotel.Language;
import amends.local.issuer.Issuer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What every identity provider promises sign-in: the one in memory, and the local one over HTTP. */
class IdentityTest {
    private static final Person NOA = person("harbour", "noa", Role.CLERK);

    private static Person person(String hotel, String id, Role role) {
        return new Person(
                new HotelId(hotel),
                id,
                "Noa & Söhne",
                role,
                Optional.empty(),
                Set.of(Language.EN, Language.ZH_HANS),
                Optional.empty(),
                true,
                1);
    }

    @Nested
    class InMemory extends Promises {
        private final Identity identity = new IdentityInMemory();

        @Override
        Identity identity() {
            return identity;
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class OverHttp extends Promises {
        private static final String SECRET = "a secret+of&many=signs%";

        private Optional<Issuer> issuer = Optional.empty();

        @BeforeAll
        void open(@TempDir Path state) throws IOException {
            issuer = Optional.of(Issuer.start(
                    new Issuer.Settings(0, URI.create("http://127.0.0.1:1"), "amends", SECRET),
                    state,
                    InstantSource.fixed(Instant.parse("2026-11-25T21:00:00Z")),
                    new SecureRandom()));
        }

        @AfterAll
        void close() throws IOException {
            issuer.orElseThrow().close();
        }

        @Override
        Identity identity() {
            return new HttpIdentity(issuer.orElseThrow().address(), () -> SECRET);
        }
    }

    abstract static class Promises {
        abstract Identity identity();

        @Test
        void a_session_is_renewed_again_and_again() {
            Tokens first = identity().issue(NOA, "left");
            Tokens second = identity().refresh(first.refresh(), NOA, "left").orElseThrow();
            Tokens third = identity().refresh(second.refresh(), NOA, "left").orElseThrow();

            assertThat(third.life()).isEqualTo(Duration.ofMinutes(15));
            assertThat(Set.of(first.refresh(), second.refresh(), third.refresh()))
                    .hasSize(3);
        }

        @Test
        void it_is_renewed_for_the_person_as_they_are_now() {
            Tokens first = identity().issue(NOA, "left");
            Person promoted = person("harbour", "noa", Role.SUPERVISOR);

            assertThat(identity().refresh(first.refresh(), promoted, "left")).isPresent();
        }

        @Test
        void it_is_nobody_elses_and_on_no_other_tablet() {
            Tokens tokens = identity().issue(NOA, "left");

            assertThat(identity().refresh(tokens.refresh(), person("harbour", "sam", Role.CLERK), "left"))
                    .isEmpty();
            assertThat(identity().refresh(tokens.refresh(), person("garden", "noa", Role.CLERK), "left"))
                    .isEmpty();
            assertThat(identity().refresh(tokens.refresh(), NOA, "right")).isEmpty();
            assertThat(identity().refresh(tokens.refresh(), NOA, "left")).isPresent();
        }

        @Test
        void a_token_used_twice_ends_the_session() {
            Tokens first = identity().issue(NOA, "left");
            Tokens second = identity().refresh(first.refresh(), NOA, "left").orElseThrow();

            assertThat(identity().refresh(first.refresh(), NOA, "left")).isEmpty();
            assertThat(identity().refresh(second.refresh(), NOA, "left")).isEmpty();
        }

        @Test
        void a_revoked_session_is_over_and_others_are_not() {
            Tokens one = identity().issue(NOA, "left");
            Tokens other = identity().issue(NOA, "left");
            identity().revoke(one.refresh());
            identity().revoke(one.refresh());
            identity().revoke("unknown");

            assertThat(identity().refresh(one.refresh(), NOA, "left")).isEmpty();
            assertThat(identity().refresh(other.refresh(), NOA, "left")).isPresent();
            assertThat(identity().refresh("unknown", NOA, "left")).isEmpty();
        }
    }
}
