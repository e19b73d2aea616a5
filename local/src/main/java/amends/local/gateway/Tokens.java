package amends.local.gateway;

import amends.local.template.Authorizer;
import com.fasterxml.jackson.jr.ob.JSON;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One issuer's tokens, checked as an HTTP API's JWT authorizer checks them. */
final class Tokens {
    /** The only kind that the authorizer knows. */
    private static final Set<JWSAlgorithm> RSA = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512);

    private static final int PATIENCE = 2_000;
    private static final int LONGEST_DOCUMENT = 64 * 1024;
    private static final long KEYS_KEPT = Duration.ofMinutes(5).toMillis();

    private final Authorizer authorizer;
    private final InstantSource clock;
    private volatile @Nullable DefaultJWTProcessor<SecurityContext> processor;

    Tokens(Authorizer authorizer, InstantSource clock) {
        this.authorizer = authorizer;
        this.clock = clock;
    }

    /** Why a token is not taken. */
    static final class Refused extends Exception {
        Refused(String why) {
            super(why);
        }
    }

    /**
     * The claims of a token that holds.
     *
     * @throws Refused when it does not
     * @throws IOException when the issuer cannot be asked for its keys
     */
    JWTClaimsSet claims(String token) throws Refused, IOException {
        JWTClaimsSet claims;
        try {
            claims = processor().process(token, null);
        } catch (KeySourceException e) {
            throw new IOException("The issuer " + authorizer.issuer() + " does not answer", e);
        } catch (ParseException | BadJOSEException | JOSEException e) {
            throw new Refused("the token is not one of the issuer's");
        }
        if (!authorizer.issuer().equals(claims.getIssuer())) {
            throw new Refused("the token has another issuer");
        }
        if (!meant(claims)) {
            throw new Refused("the token is meant for another audience");
        }
        Instant now = clock.instant();
        if (claims.getExpirationTime() == null
                || !now.isBefore(claims.getExpirationTime().toInstant())) {
            throw new Refused("the token has expired");
        }
        if (claims.getNotBeforeTime() != null
                && now.isBefore(claims.getNotBeforeTime().toInstant())) {
            throw new Refused("the token does not hold yet");
        }
        // Issued within this very second: the token's clock has whole seconds and may be another machine's.
        if (claims.getIssueTime() != null
                && now.plusSeconds(1).isBefore(claims.getIssueTime().toInstant())) {
            throw new Refused("the token is from the future");
        }
        return claims;
    }

    /** By {@code aud}, or by {@code client_id} where a token has none. */
    private boolean meant(JWTClaimsSet claims) {
        List<String> audience = claims.getAudience();
        return audience.isEmpty()
                ? claims.getClaim("client_id") instanceof String client
                        && authorizer.audience().contains(client)
                : audience.stream().anyMatch(authorizer.audience()::contains);
    }

    private DefaultJWTProcessor<SecurityContext> processor() throws IOException {
        DefaultJWTProcessor<SecurityContext> known = processor;
        if (known != null) {
            return known;
        }
        var retriever = new DefaultResourceRetriever(PATIENCE, PATIENCE, LONGEST_DOCUMENT);
        Map<String, Object> discovery = JSON.std.mapFrom(retriever
                .retrieveResource(URI.create(authorizer.issuer() + "/.well-known/openid-configuration")
                        .toURL())
                .getContent());
        if (!(discovery.get("jwks_uri") instanceof String keys)) {
            throw new IOException("The issuer " + authorizer.issuer() + " names no jwks_uri");
        }
        DefaultJWTProcessor<SecurityContext> fresh = new DefaultJWTProcessor<>();
        fresh.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        fresh.setJWSKeySelector(new JWSVerificationKeySelector<>(
                RSA,
                JWKSourceBuilder.<SecurityContext>create(URI.create(keys).toURL(), retriever)
                        .cache(KEYS_KEPT, PATIENCE * 2L)
                        .outageTolerantForever()
                        .retrying(true)
                        .build()));
        fresh.setJWTClaimsSetVerifier((claims, context) -> {});
        processor = fresh;
        return fresh;
    }
}
