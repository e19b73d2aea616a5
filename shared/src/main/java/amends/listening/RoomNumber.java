package amends.listening;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Judges which number in a message is the guest's own room; in an emergency, the room where help must go. */
final class RoomNumber {
    private static final int LONGEST = 5;
    private static final int LONGEST_WITHOUT_CUE = 4;
    private static final int SHORTEST_WITHOUT_CUE = 3;

    /** How well a number is claimed to be the room; later is better. */
    private enum Claim {
        NONE,
        BARE,
        CALLED_ROOM,
        OWN,
        WHERE_HELP_MUST_GO,
        PRESENT
    }

    private RoomNumber() {}

    static Optional<String> in(Message message, Findings findings, boolean danger) {
        List<Token> tokens = message.tokens();
        record Candidate(int at, Claim claim) {}
        return IntStream.range(0, tokens.size())
                .mapToObj(at -> new Candidate(at, claim(at, tokens.get(at), findings, danger)))
                .filter(candidate -> candidate.claim() != Claim.NONE)
                .max(Comparator.comparing(Candidate::claim).thenComparing(Candidate::at, Comparator.reverseOrder()))
                .map(candidate -> tokens.get(candidate.at()).text());
    }

    private static Claim claim(int at, Token token, Findings findings, boolean danger) {
        if (!token.number()
                || token.joined()
                || token.text().length() > LONGEST
                || findings.before(at, Sense.NOT_ROOM_BEFORE)
                || findings.after(at, Sense.NOT_ROOM_AFTER)) {
            return Claim.NONE;
        }
        if (findings.before(at, Sense.PRESENT_ROOM)) {
            return Claim.PRESENT;
        }
        if (findings.before(at, Sense.OWN_ROOM)) {
            return Claim.OWN;
        }
        if (findings.before(at, Sense.OTHER_ROOM)) {
            return danger ? Claim.WHERE_HELP_MUST_GO : Claim.NONE;
        }
        if (findings.before(at, Sense.FORMER_ROOM)) {
            return Claim.NONE;
        }
        if (findings.before(at, Sense.ROOM)) {
            return Claim.CALLED_ROOM;
        }
        return plausible(token.text()) ? Claim.BARE : Claim.NONE;
    }

    /** Two digits may be anything, and four that begin with 19 or 20 are mostly a year. */
    private static boolean plausible(String number) {
        int digits = number.length();
        boolean year = digits == 4 && (number.startsWith("19") || number.startsWith("20"));
        return digits >= SHORTEST_WITHOUT_CUE && digits <= LONGEST_WITHOUT_CUE && !year && number.charAt(0) != '0';
    }
}
