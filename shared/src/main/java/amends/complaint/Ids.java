package amends.complaint;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Ids and digests: all derived, so that a retry arrives at the same ones. */
public final class Ids {
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 26;

    private Ids() {}

    /** SHA-256 of the parts, each ended so that none can run into the next, in 64 hexadecimal digits. */
    public static String digest(String... parts) {
        return HexFormat.of().formatHex(sha256(parts));
    }

    /** 26 Crockford base-32 characters (130 bits) of the parts' SHA-256. */
    public static String id(String... parts) {
        byte[] hash = sha256(parts);
        var id = new StringBuilder(LENGTH);
        int bits = 0;
        int held = 0;
        for (int next = 0; id.length() < LENGTH; ) {
            if (held < 5) {
                bits = (bits << 8) | (hash[next++] & 0xFF);
                held += 8;
            }
            held -= 5;
            id.append(CROCKFORD.charAt((bits >>> held) & 31));
            bits &= (1 << held) - 1;
        }
        return id.toString();
    }

    /** The number to say aloud: the room, or 0, and the id's first two characters. */
    public static String number(Optional<String> room, String id) {
        return room.orElse("0") + "-" + id.substring(0, 2);
    }

    private static byte[] sha256(String... parts) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                sha.update(part.getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
            }
            return sha.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
