package amends.listening;

import amends.complaint.Category;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Judges which number in a message is the guest's own room; in an emergency, the room where help must go. */
final class RoomNumber {
    private static final int LONGEST = 5;
    private static final int LONGEST_WITHOUT_CUE = 4;
    private static final int SHORTEST_WITHOUT_CUE = 3;

    private static final List<Sense> CUES =
            List.of(Sense.ROOM, Sense.FORMER_ROOM, Sense.OWN_ROOM, Sense.OTHER_ROOM, Sense.PRESENT_ROOM);

    private static final List<Sense> CUES_AFTER = List.of(
            Sense.ROOM_AFTER,
            Sense.FORMER_ROOM_AFTER,
            Sense.OWN_ROOM_AFTER,
            Sense.OTHER_ROOM_AFTER,
            Sense.PRESENT_ROOM_AFTER);

    /** How well a number is claimed to be the room; later is better. */
    private enum Claim {
        NONE,
        FORMER,
        BESIDE,
        BARE,
        CALLED_ROOM,
        OWN,
        WHERE_HELP_MUST_GO,
        PRESENT
    }

    private final List<Token> tokens;
    private final Findings findings;
    private final Category category;
    private final boolean danger;

    private RoomNumber(List<Token> tokens, Findings findings, Category category, boolean danger) {
        this.tokens = tokens;
        this.findings = findings;
        this.category = category;
        this.danger = danger;
    }

    /** @param category of the complaint: whoever cannot get in stands before the own room */
    static Optional<String> in(Message message, Findings findings, Category category, boolean danger) {
        return new RoomNumber(message.tokens(), findings, category, danger).best();
    }

    private Optional<String> best() {
        record Candidate(int at, Claim claim) {}
        return IntStream.range(0, tokens.size())
                .mapToObj(at -> new Candidate(at, claim(at)))
                .filter(candidate -> candidate.claim() != Claim.NONE)
                .max(Comparator.comparing(Candidate::claim).thenComparing(Candidate::at, Comparator.reverseOrder()))
                .map(candidate -> tokens.get(candidate.at()).text());
    }

    private Claim claim(int at) {
        Token token = tokens.get(at);
        boolean alone = isAlone(at);
        if (!token.number()
                || token.joined()
                || token.text().length() > LONGEST
                || inPhoneNumber(at)
                || (!alone && findings.before(at, Sense.NOT_ROOM_BEFORE))
                || (!endsSentence(at) && findings.after(at, Sense.NOT_ROOM_AFTER))) {
            return Claim.NONE;
        }
        boolean bare = mayBe(token.text()) && (alone || plausible(token.text(), at)) && !isRepeated(token.text());
        return cue(at).map(this::claim).orElse(bare ? Claim.BARE : Claim.NONE);
    }

    private Claim claim(Sense cue) {
        return switch (cue) {
            case PRESENT_ROOM, PRESENT_ROOM_AFTER -> Claim.PRESENT;
            case OWN_ROOM, OWN_ROOM_AFTER -> Claim.OWN;
            case OTHER_ROOM, OTHER_ROOM_AFTER ->
                danger ? Claim.WHERE_HELP_MUST_GO : category == Category.KEY_LOCK ? Claim.BESIDE : Claim.NONE;
            case FORMER_ROOM, FORMER_ROOM_AFTER -> Claim.FORMER;
            case ROOM, ROOM_AFTER -> Claim.CALLED_ROOM;
            default -> Claim.NONE;
        };
    }

    /** What the longest words right before or after the number say of it. */
    private Optional<Sense> cue(int at) {
        Stream<Finding> before = CUES.stream().flatMap(findings::of).filter(finding -> finding.to() == at);
        Stream<Finding> after = CUES_AFTER.stream().flatMap(findings::of).filter(finding -> finding.from() == at + 1);
        return Stream.concat(before, after)
                .max(Comparator.comparingInt((Finding finding) -> finding.to() - finding.from()))
                .map(Finding::sense);
    }

    private boolean endsSentence(int at) {
        return at + 1 == tokens.size()
                || tokens.get(at + 1).sentence() != tokens.get(at).sentence();
    }

    /** Whether it is one of three figures or more in a row. */
    private boolean inPhoneNumber(int at) {
        int first = at;
        while (first > 0 && tokens.get(first - 1).number()) {
            first--;
        }
        int last = at;
        while (last + 1 < tokens.size() && tokens.get(last + 1).number()) {
            last++;
        }
        return last - first >= 2;
    }

    /** Whether it is a clause of its own, and the message's first or last. */
    private boolean isAlone(int at) {
        boolean outermost = at == 0 || at + 1 == tokens.size();
        return outermost
                && tokens.size() > 1
                && (at == 0 || tokens.get(at - 1).clause() != tokens.get(at).clause())
                && (at + 1 == tokens.size()
                        || tokens.get(at + 1).clause() != tokens.get(at).clause());
    }

    /** Hundreds are mostly money. */
    private static boolean mayBe(String number) {
        return number.length() > 1
                && number.length() <= LONGEST_WITHOUT_CUE
                && number.charAt(0) != '0'
                && !number.endsWith("00");
    }

    /** Floors seldom have more than sixty rooms, and sums are mostly round: 180, 360, but not 210. */
    private static boolean isRoundSum(String number) {
        return number.endsWith("60") || number.endsWith("70") || number.endsWith("80") || number.endsWith("90");
    }

    /** Two digits may be anything, and some of four a year; a message seldom begins with a sum. */
    private static boolean plausible(String number, int at) {
        return number.length() >= SHORTEST_WITHOUT_CUE && (at == 0 || !isRoundSum(number)) && !isYear(number);
    }

    /** Whoever names a number twice compares sums. */
    private boolean isRepeated(String number) {
        return tokens.stream().filter(token -> token.text().equals(number)).count() > 1;
    }

    private static boolean isYear(String number) {
        return number.length() == 4 && number.compareTo("1940") >= 0 && number.compareTo("2039") <= 0;
    }
}
