package amends.local.issuer;

import amends.local.disk.Private;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.text.ParseException;

/** The key that signs access tokens, kept in a file. RSA, the only kind that an HTTP API's authorizer takes. */
final class SigningKey {
    private static final int BITS = 2048;

    private SigningKey() {}

    /** The key of a file, made at the first call. */
    static RSAKey keptIn(Path file, SecureRandom random) throws IOException {
        try {
            if (Files.exists(file)) {
                return RSAKey.parse(Files.readString(file));
            }
            RSAKey fresh = new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .secureRandom(random)
                    .generate();
            Private.replace(file, fresh.toJSONString());
            return fresh;
        } catch (ParseException | JOSEException e) {
            throw new IOException(
                    "No signing key in " + file + ": delete it for a new one; everybody signs in again.", e);
        }
    }
}
