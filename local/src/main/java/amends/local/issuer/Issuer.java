package amends.local.issuer;

import amends.local.wire.Loopback;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;

/** The local identity provider, running: discovery, keys, tokens and revocation over HTTP on loopback. */
public final class Issuer implements AutoCloseable {
    /** The one client, {@code signin}. */
    public static final String CLIENT = "amends-signin";

    /**
     * What a deployment decides.
     *
     * @param port 0 for any that is free
     * @param issuer the claim {@code iss}, an address without a path, where clients find discovery
     * @param audience the claim {@code aud}
     * @param secret of the client {@value CLIENT}
     */
    public record Settings(int port, URI issuer, String audience, String secret) {
        public Settings {
            if (!issuer.getPath().isEmpty()) {
                throw new IllegalArgumentException("The issuer is an address without a path, not " + issuer);
            }
            if (secret.isBlank()) {
                throw new IllegalArgumentException("The client needs a secret");
            }
        }
    }

    private final Loopback server;
    private final RefreshTokens refreshTokens;

    private Issuer(Loopback server, RefreshTokens refreshTokens) {
        this.server = server;
        this.refreshTokens = refreshTokens;
    }

    /**
     * Starts it on what a state directory keeps: its key and its refresh tokens.
     *
     * @throws IOException when the port is taken or the state cannot be read
     */
    public static Issuer start(Settings settings, Path state, InstantSource clock, SecureRandom random)
            throws IOException {
        RSAKey key = SigningKey.keptIn(state.resolve("key.json"), random);
        RefreshTokens refreshTokens = new RefreshTokens(state.resolve("refresh.jsonl"), clock, random);
        AccessTokens accessTokens = new AccessTokens(settings.issuer().toString(), settings.audience(), CLIENT, key);
        Endpoints endpoints = new Endpoints(settings, key.toPublicJWK(), accessTokens, refreshTokens, clock, random);
        return new Issuer(Loopback.open(settings.port(), endpoints), refreshTokens);
    }

    public URI address() {
        return server.address();
    }

    @Override
    public void close() throws IOException {
        server.close();
        refreshTokens.close();
    }
}
