package amends.listening;

import amends.complaint.Kind;
import amends.remedy.RemedyKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Judges what kind of message it is. */
record Purpose(Kind kind, double sure, List<Finding> because) {
    /** Whoever asks for one of these has something to complain of. */
    private static final Set<RemedyKind> AMENDS = EnumSet.of(
            RemedyKind.APOLOGY_CALL,
            RemedyKind.REPAIR,
            RemedyKind.RE_CLEAN,
            RemedyKind.ROOM_MOVE,
            RemedyKind.FEE_WAIVED,
            RemedyKind.RATE_ADJUSTMENT,
            RemedyKind.NIGHT_COMPED,
            RemedyKind.REFUND,
            RemedyKind.OTHER_HOTEL);

    private static final int LONGEST_BARE_ANSWER = 3;
    private static final double CERTAIN = 0.98;
    private static final double CLEAR = 0.85;
    private static final double LIKELY = 0.65;
    private static final double GUESS = 0.4;
    private static final double NO_IDEA = 0.2;

    static Purpose of(Message message, Findings findings, Danger danger, Asked asked) {
        for (Kind keyword : List.of(Kind.OPT_OUT, Kind.OPT_IN, Kind.HELP)) {
            List<Finding> said = findings.of(sense(keyword)).toList();
            if (!said.isEmpty()) {
                return new Purpose(keyword, CERTAIN, said);
            }
        }
        if (danger.present()) {
            return new Purpose(Kind.COMPLAINT, CERTAIN, danger.because());
        }
        List<Finding> answers = findings.of(Sense.ANSWER).toList();
        if (!answers.isEmpty() || bareNumber(message, findings)) {
            return new Purpose(Kind.ANSWER, CLEAR, answers);
        }
        return weighed(message, findings, asked);
    }

    private static Purpose weighed(Message message, Findings findings, Asked asked) {
        boolean wantsAmends = asked.remedies().stream().anyMatch(AMENDS::contains);
        int grievance = findings.weight(Sense.WRONG) + findings.weight(Sense.GRIEVANCE) + (wantsAmends ? 2 : 0);
        int question = findings.weight(Sense.QUESTION) + findings.weight(Sense.ASK) + (message.asks() ? 2 : 0);
        List<Finding> thanks = Stream.concat(findings.of(Sense.THANKS), findings.of(Sense.SETTLED))
                .toList();
        if (grievance >= 2 || (grievance > 0 && question == 0 && thanks.isEmpty())) {
            double sure = question > grievance ? LIKELY : grievance >= 2 ? CLEAR : LIKELY;
            return new Purpose(Kind.COMPLAINT, sure, grievances(findings));
        }
        if (question > 0 && (thanks.isEmpty() || question >= 2)) {
            double sure = grievance > 0 ? GUESS : question >= 2 ? CLEAR : LIKELY;
            return new Purpose(Kind.QUESTION, sure, asking(findings));
        }
        if (!thanks.isEmpty()) {
            return new Purpose(Kind.THANKS, grievance > 0 ? GUESS : CLEAR, thanks);
        }
        if (!asked.remedies().isEmpty()) {
            return new Purpose(Kind.QUESTION, LIKELY, asked.because());
        }
        return new Purpose(Kind.COMPLAINT, findings.has(Sense.ABOUT) ? GUESS : NO_IDEA, List.of());
    }

    /** Whether it is one of the words that carriers demand to be obeyed, as the whole message. */
    boolean keyword() {
        return switch (kind) {
            case OPT_OUT, OPT_IN, HELP -> true;
            case COMPLAINT, QUESTION, THANKS, ANSWER -> false;
        };
    }

    private static List<Finding> asking(Findings findings) {
        return Stream.concat(findings.of(Sense.QUESTION), findings.of(Sense.ASK))
                .toList();
    }

    private static List<Finding> grievances(Findings findings) {
        return Stream.concat(findings.of(Sense.WRONG), findings.of(Sense.GRIEVANCE))
                .toList();
    }

    /** "412", "room 412", "2": it answers what was asked. */
    private static boolean bareNumber(Message message, Findings findings) {
        List<Token> tokens = message.tokens();
        return !tokens.isEmpty()
                && tokens.size() <= LONGEST_BARE_ANSWER
                && tokens.getLast().number()
                && tokens.stream().filter(Token::number).count() == 1
                && (tokens.size() == 1
                        || findings.of(Sense.ROOM).anyMatch(room -> room.at().size() == tokens.size() - 1));
    }

    private static Sense sense(Kind keyword) {
        return switch (keyword) {
            case OPT_OUT -> Sense.OPT_OUT;
            case OPT_IN -> Sense.OPT_IN;
            case HELP -> Sense.HELP;
            case COMPLAINT, QUESTION, THANKS, ANSWER -> throw new IllegalArgumentException(keyword + " is no keyword");
        };
    }
}
