package amends.hotel;

import java.util.Optional;
import java.util.regex.Pattern;

/** A telephone number in E.164: a plus sign and 7 to 15 digits, the first not 0. */
public record Phone(String e164) {
    private static final Pattern SHAPE = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final Pattern PUNCTUATION = Pattern.compile("[ ().\\-/]");

    public Phone {
        if (!SHAPE.matcher(e164).matches()) {
            throw new IllegalArgumentException("a phone number is + and 7 to 15 digits");
        }
    }

    /** Reads a number as people write it, with spaces, brackets, dots or hyphens; empty when it is none. */
    public static Optional<Phone> of(String written) {
        String bare = PUNCTUATION.matcher(written.strip()).replaceAll("");
        return SHAPE.matcher(bare).matches() ? Optional.of(new Phone(bare)) : Optional.empty();
    }

    /** Never the number: a log line may hold what this returns. */
    @Override
    public String toString() {
        return "Phone[…]";
    }
}
