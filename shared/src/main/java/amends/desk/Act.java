package amends.desk;

import amends.book.Patience;
import java.time.Instant;

/**
 * Somebody's doing something once: who, under which key, when.
 *
 * @param key    the digest of the idempotency key in its scope
 * @param digest of route and body
 */
public record Act(Actor actor, String key, String digest, Instant now, Patience patience) {}
