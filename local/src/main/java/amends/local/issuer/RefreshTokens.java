package amends.local.issuer;

import amends.local.disk.Journal;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Refresh tokens, kept in a journal as digests. The tokens that follow one sign-in are a family: each is used once,
 * and who uses one again ends them all, since one of the two users has stolen it.
 */
final class RefreshTokens implements AutoCloseable {
    /** A shift's length, counted from the sign-in and not from the last refresh. */
    static final Duration LIFE = Duration.ofHours(14);

    /** What came of a refresh. */
    sealed interface Refresh {
        /** The next token of the family. */
        record Renewed(String token, Person person) implements Refresh {}

        record Refused(String why) implements Refresh {}
    }

    private record Family(Person person, Instant ends, String current, boolean revoked) {
        Family following(String digest) {
            return new Family(person, ends, digest, revoked);
        }

        Family ended() {
            return new Family(person, ends, current, true);
        }
    }

    private final InstantSource clock;
    private final SecureRandom random;
    private final Map<String, Family> families = new HashMap<>();
    private final Map<String, String> familyOf = new HashMap<>();
    private final Journal journal;

    RefreshTokens(Path file, InstantSource clock, SecureRandom random) throws IOException {
        this.clock = clock;
        this.random = random;
        this.journal = Journal.open(file, this::apply);
    }

    synchronized String issue(Person person) throws IOException {
        String token = Secrets.fresh(random);
        String digest = Secrets.digest(token);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("event", "issued");
        // The first digest names the family: it is as random as any id.
        line.put("family", digest);
        line.put("token", digest);
        line.putAll(person.line(clock.instant().plus(LIFE)));
        write(line);
        return token;
    }

    /**
     * Uses a token up for the next one.
     *
     * @param now the person as they are now, if that was told; otherwise they are as they signed in
     */
    synchronized Refresh rotate(String token, String tablet, Optional<Person> now) throws IOException {
        String digest = Secrets.digest(token);
        String id = familyOf.get(digest);
        Family family = id == null ? null : families.get(id);
        if (id == null || family == null) {
            return new Refresh.Refused("The refresh token is unknown.");
        }
        if (family.revoked()) {
            return new Refresh.Refused("The refresh token is revoked: sign in again.");
        }
        if (!clock.instant().isBefore(family.ends())) {
            return new Refresh.Refused("The refresh token has expired: sign in again.");
        }
        if (!Secrets.same(digest, family.current())) {
            write(Map.of("event", "revoked", "family", id));
            return new Refresh.Refused("The refresh token was used before; all that followed it are revoked.");
        }
        if (!Secrets.same(tablet, family.person().tablet())) {
            return new Refresh.Refused("The refresh token belongs to another tablet.");
        }
        if (now.isPresent() && !now.get().sameAs(family.person())) {
            return new Refresh.Refused("The refresh token belongs to another person.");
        }
        String next = Secrets.fresh(random);
        write(Map.of("event", "rotated", "family", id, "token", Secrets.digest(next)));
        return new Refresh.Renewed(next, now.orElse(family.person()));
    }

    /** Ends the family of a token; of an unknown one there is nothing to end. */
    synchronized void revoke(String token) throws IOException {
        String id = familyOf.get(Secrets.digest(token));
        Family family = id == null ? null : families.get(id);
        if (id != null && family != null && !family.revoked()) {
            write(Map.of("event", "revoked", "family", id));
        }
    }

    private void write(Map<String, Object> line) throws IOException {
        journal.append(line);
        apply(line);
    }

    private void apply(Map<String, Object> line) {
        String id = String.valueOf(line.get("family"));
        @Nullable Family family = families.get(id);
        switch (String.valueOf(line.get("event"))) {
            case "issued" -> {
                Instant ends = Instant.parse(String.valueOf(line.get("ends")));
                if (clock.instant().isBefore(ends)) {
                    families.put(id, new Family(Person.of(line), ends, id, false));
                    familyOf.put(id, id);
                }
            }
            case "rotated" -> {
                if (family != null) {
                    String digest = String.valueOf(line.get("token"));
                    families.put(id, family.following(digest));
                    familyOf.put(digest, id);
                }
            }
            case "revoked" -> families.computeIfPresent(id, (same, live) -> live.ended());
            default ->
                throw new IllegalStateException("An event that this version does not know: " + line.get("event"));
        }
    }

    @Override
    public synchronized void close() throws IOException {
        journal.close();
    }
}
