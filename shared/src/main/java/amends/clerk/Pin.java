package amends.clerk;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** A PIN as somebody typed it: 6 to 12 digits. What is kept of it is a slow salted hash. */
public record Pin(String digits) {
    /**
     * Rounds of PBKDF2 with HMAC-SHA-256 for a new hash: what OWASP's Password Storage Cheat Sheet asks for at least
     * (2023, still so in 2025).
     */
    public static final int ITERATIONS = 600_000;

    /** Bytes of salt for a new hash: NIST SP 800-132 asks for 16 at least. */
    public static final int SALT = 16;

    private static final int KEY_BITS = 256;
    private static final String SCHEME = "pbkdf2-sha256";
    private static final Pattern SHAPE = Pattern.compile("[0-9]{6,12}");
    private static final int LONGEST_BLOCK = 3;

    public Pin {
        if (!SHAPE.matcher(digits).matches()) {
            throw new IllegalArgumentException("a PIN is 6 to 12 digits");
        }
    }

    public static Optional<Pin> of(String typed) {
        return SHAPE.matcher(typed).matches() ? Optional.of(new Pin(typed)) : Optional.empty();
    }

    /** Whether it is among the first that anybody would try: a run such as 345678 or 987654, or 1 to 3 digits over and over. */
    public boolean guessable() {
        return run(1) || run(9) || repeats();
    }

    /** Whether each digit follows from the one before by this step, around the clock of ten. */
    private boolean run(int step) {
        for (int at = 1; at < digits.length(); at++) {
            if ((digits.charAt(at - 1) - '0' + step) % 10 != digits.charAt(at) - '0') {
                return false;
            }
        }
        return true;
    }

    private boolean repeats() {
        for (int block = 1; block <= LONGEST_BLOCK; block++) {
            if (digits.startsWith(digits.substring(block))) {
                return true;
            }
        }
        return false;
    }

    /** The hash to keep: {@code pbkdf2-sha256$iterations$salt$hash}, both in base64. */
    public String hash(int iterations, byte[] salt) {
        return written(iterations, salt, derive(iterations, salt));
    }

    /** Whether a hash is of this PIN; takes as long for a near miss as for a far one. */
    public boolean matches(String hash) {
        String[] parts = hash.split("\\$", -1);
        if (parts.length != 4 || !parts[0].equals(SCHEME)) {
            throw new IllegalArgumentException("a PIN's hash is of another form than " + SCHEME);
        }
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        byte[] kept = Base64.getDecoder().decode(parts[3]);
        return MessageDigest.isEqual(kept, derive(Integer.parseInt(parts[1]), salt));
    }

    /** A hash that costs as much to compare with as any, and that no PIN is known to match. */
    public static String hashOfNobody(int iterations) {
        return written(iterations, new byte[SALT], new byte[KEY_BITS / Byte.SIZE]);
    }

    private static String written(int iterations, byte[] salt, byte[] key) {
        Base64.Encoder base64 = Base64.getEncoder();
        return SCHEME + "$" + iterations + "$" + base64.encodeToString(salt) + "$" + base64.encodeToString(key);
    }

    private byte[] derive(int iterations, byte[] salt) {
        var spec = new PBEKeySpec(digits.toCharArray(), salt, iterations, KEY_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has PBKDF2 with HMAC-SHA-256", e);
        } finally {
            spec.clearPassword();
        }
    }

    /** Never the digits: a log line may hold what this returns. */
    @Override
    public String toString() {
        return "Pin[…]";
    }
}
