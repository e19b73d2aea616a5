package amends.local.issuer;

import amends.local.disk.Private;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Random strings that nobody guesses, their digests, and how two are compared. */
public final class Secrets {
    private static final int BYTES = 32;

    private Secrets() {}

    /** The secret that a file keeps, made at the first call: of the letters that need no escape anywhere. */
    public static String keptIn(Path file, SecureRandom random) throws IOException {
        if (!Files.exists(file)) {
            Private.replace(file, fresh(random));
        }
        return Files.readString(file).strip();
    }

    static String fresh(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String digest(String secret) {
        return HexFormat.of().formatHex(sha256(secret));
    }

    /** Takes as long for a near miss as for a far one. */
    static boolean same(String one, String other) {
        return MessageDigest.isEqual(sha256(one), sha256(other));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
