package amends.desk;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;

/**
 * What a manager reads out and somebody types into a new tablet: eight characters of Crockford's base 32, shown as
 * {@code 7K3M-Q0ZD}. Forty random bits suffice for a quarter of an hour.
 */
public record EnrolmentCode(String characters) {
    /** Random bytes that a code is made of. */
    public static final int BYTES = 5;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;

    public EnrolmentCode {
        if (characters.length() != LENGTH || characters.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
            throw new IllegalArgumentException("a code is 8 characters of Crockford's base 32");
        }
    }

    public static EnrolmentCode from(byte[] random) {
        if (random.length != BYTES) {
            throw new IllegalArgumentException("a code is made of " + BYTES + " bytes");
        }
        BigInteger number = new BigInteger(1, random);
        var characters = new StringBuilder(LENGTH);
        for (int at = LENGTH - 1; at >= 0; at--) {
            characters.append(ALPHABET.charAt(number.shiftRight(at * 5).intValue() & 31));
        }
        return new EnrolmentCode(characters.toString());
    }

    /** Reads a code as people type it: small letters, hyphens and spaces anywhere, O for 0, I and L for 1. */
    public static Optional<EnrolmentCode> of(String typed) {
        String bare = typed.toUpperCase(Locale.ROOT)
                .replace("-", "")
                .replace(" ", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        boolean ours = bare.length() == LENGTH && bare.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
        return ours ? Optional.of(new EnrolmentCode(bare)) : Optional.empty();
    }

    String digest() {
        return Secret.digest(characters);
    }

    /** As it is shown and read out. */
    public String shown() {
        return characters.substring(0, LENGTH / 2) + "-" + characters.substring(LENGTH / 2);
    }

    /** Never the code: a log line may hold what this returns. */
    @Override
    public String toString() {
        return "EnrolmentCode[…]";
    }
}
