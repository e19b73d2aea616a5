package amends.desk;

import amends.clerk.Person;
import java.time.Duration;
import java.util.Optional;

/**
 * Whoever signs the tokens that the API's authorizer believes. It is told who a person is as the book has it now, at
 * sign-in and at each refresh, and never decides that itself.
 */
public interface Identity {
    /** Tokens for somebody who has just signed in; the beginning of a session. */
    Tokens issue(Person person, String tablet);

    /**
     * The next tokens of a session, for its person as they are now; empty when it is over, or when it is not this
     * person's on this tablet.
     */
    Optional<Tokens> refresh(String token, Person person, String tablet);

    /** Ends the session of a token; of an unknown one there is nothing to end. */
    void revoke(String token);

    /**
     * @param access  for the API
     * @param life    of the access token
     * @param refresh for the next ones; used once
     */
    record Tokens(String access, Duration life, String refresh) {
        /** Never the tokens: a log line may hold what this returns. */
        @Override
        public String toString() {
            return "Tokens[…]";
        }
    }
}
