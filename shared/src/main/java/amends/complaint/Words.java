package amends.complaint;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one ingress of words: well-formed Unicode, NFC, card numbers redacted, before anything is written or logged. */
public final class Words {
    /** The most characters (UTF-16 units) of a story or a text; what goes beyond is refused at the desk, cut from a text. */
    public static final int MOST = 4000;

    /** 13 to 19 digits, as cards have, with single blanks, dots or hyphens between. */
    private static final Pattern CARD = Pattern.compile("(?<![0-9])[0-9](?:[ .\\-]?[0-9]){12,18}(?![0-9])");

    private Words() {}

    /** Words from a keyboard of ours: empty when a surrogate stands alone, which no keyboard writes. */
    public static Optional<String> typed(String raw) {
        return wellFormed(raw) ? Optional.of(clean(raw)) : Optional.empty();
    }

    /** Words from anywhere else: never refused; a lone surrogate becomes U+FFFD, and what is too long is cut. */
    public static String received(String raw) {
        String cut = raw.length() <= MOST ? raw : raw.substring(0, MOST);
        var mended = new StringBuilder(cut.length());
        cut.codePoints().forEach(point -> mended.appendCodePoint(lone(point) ? 0xFFFD : point));
        return clean(mended.toString());
    }

    public static boolean wellFormed(String raw) {
        return raw.codePoints().noneMatch(Words::lone);
    }

    private static boolean lone(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    private static String clean(String words) {
        String plain = words.codePoints()
                .filter(point -> point == '\n' || point == '\t' || !Character.isISOControl(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return redact(Normalizer.normalize(plain, Normalizer.Form.NFC).strip());
    }

    /** Takes out what passes the check digit of payment cards, and leaves the last four digits to recognize it by. */
    private static String redact(String words) {
        Matcher card = CARD.matcher(words);
        return card.replaceAll(found -> {
            String digits = found.group().replaceAll("[^0-9]", "");
            String kept = luhn(digits) ? "[card …" + digits.substring(digits.length() - 4) + "]" : found.group();
            return Matcher.quoteReplacement(kept);
        });
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}
