package amends.speaking;

import java.util.stream.IntStream;

/**
 * How a text message is cut for its way: a text costs by the part.
 *
 * @param characters counted as the encoding does: an extension character of GSM-7 as two, one outside the basic plane in
 *     UCS-2 as two
 * @param parts how many messages it takes, 0 for an empty text
 */
public record Segments(Encoding encoding, int characters, int parts) {

    /** The alphabets that a text message is sent in, with the room in a message alone and in one of several. */
    public enum Encoding {
        GSM_7(160, 153),
        UCS_2(70, 67);

        private final int alone;
        private final int joined;

        Encoding(int alone, int joined) {
            this.alone = alone;
            this.joined = joined;
        }
    }

    /** GSM 03.38, the basic alphabet. */
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /** Its extension, behind an escape. */
    private static final String EXTENSION = "\f^{}\\[~]|€";

    public static Segments of(String text) {
        boolean gsm = text.chars().allMatch(unit -> BASIC.indexOf(unit) >= 0 || EXTENSION.indexOf(unit) >= 0);
        return gsm ? of(Encoding.GSM_7, text.chars().map(Segments::gsmSize)) : of(Encoding.UCS_2, sizesInUcs(text));
    }

    /** @param sizes of each character, which no cut may part */
    private static Segments of(Encoding encoding, IntStream sizes) {
        int parts = 1;
        int characters = 0;
        int inPart = 0;
        for (int size : sizes.toArray()) {
            if (inPart + size > encoding.joined) {
                parts++;
                inPart = 0;
            }
            inPart += size;
            characters += size;
        }
        return new Segments(encoding, characters, characters <= encoding.alone ? Math.min(characters, 1) : parts);
    }

    private static int gsmSize(int unit) {
        return EXTENSION.indexOf(unit) >= 0 ? 2 : 1;
    }

    private static IntStream sizesInUcs(String text) {
        return text.codePoints().map(Character::charCount);
    }
}
