package amends.local.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/** Access tokens: signed JWTs of fifteen minutes with the claims that the API's functions read. */
final class AccessTokens {
    static final Duration LIFE = Duration.ofMinutes(15);

    private final String issuer;
    private final String audience;
    private final String clientId;
    private final RSAKey key;

    AccessTokens(String issuer, String audience, String clientId, RSAKey key) {
        this.issuer = issuer;
        this.audience = audience;
        this.clientId = clientId;
        this.key = key;
    }

    String sign(Person person, Instant now, String id) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(audience)
                .subject(person.clerk())
                .jwtID(id)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .claim("token_use", "access")
                .claim("client_id", clientId)
                .claim("scope", String.join(" ", person.role().scopes()))
                .claim("hotel", person.hotel())
                .claim("name", person.name())
                .claim("role", person.role().code())
                .claim("languages", person.languages())
                .claim("tablet", person.tablet())
                .build();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(key.getKeyID())
                .build();
        SignedJWT token = new SignedJWT(header, claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("The signing key does not sign", e);
        }
        return token.serialize();
    }
}
