package amends.listening;

import java.util.Arrays;
import java.util.Optional;

/** What a section of a language's file collects. */
enum Sense {
    /** Words that a thing is spoken of by, without saying that it is wrong: {@code [about internet-tv]}. */
    ABOUT("about", true),
    /** Words that say what is wrong: {@code [wrong internet-tv]}. */
    WRONG("wrong", true),
    /** Words of displeasure or failure that fit any thing. */
    GRIEVANCE("grievance", false),
    /** Asking for something to be done: {@code [remedy repair]}. */
    REMEDY("remedy", true),
    /** Somebody may be in danger. */
    SAFETY("safety", false),
    /** Phrases whose words mean something else than they say; parentheses mark the words that do not count. */
    NOT_MEANT("not-meant", false),
    /** Words that turn what follows them. */
    NEGATION("negation", false),
    /** Said after a remedy, they refuse it. */
    REFUSED_AFTER("refused-after", false),
    /** Words at which a negation's reach ends. */
    TURN("turn", false),
    /** Words by which anything is asked for. */
    ASK("ask", false),
    /** Said of what has been put right. */
    SETTLED("settled", false),
    /** Words that a reply to the house begins with. */
    REPLY("reply", false),
    STAY_BREAKING("stay-breaking", false),
    MINOR("minor", false),
    QUESTION("question", false),
    THANKS("thanks", false),
    /** Whole messages only. */
    ANSWER("answer", false),
    OPT_OUT("optout", false),
    OPT_IN("optin", false),
    HELP("help", false),
    /** What stands before the guest's own room's number. */
    ROOM("room", false),
    OWN_ROOM("own-room", false),
    OTHER_ROOM("other-room", false),
    FORMER_ROOM("former-room", false),
    PRESENT_ROOM("present-room", false),
    /** The same, said after the number. */
    ROOM_AFTER("room-after", false),
    OWN_ROOM_AFTER("own-room-after", false),
    OTHER_ROOM_AFTER("other-room-after", false),
    FORMER_ROOM_AFTER("former-room-after", false),
    PRESENT_ROOM_AFTER("present-room-after", false),
    /** What before or after a number shows that it names no room. */
    NOT_ROOM_BEFORE("not-room-before", false),
    NOT_ROOM_AFTER("not-room-after", false);

    private final String title;
    private final boolean hasSubject;

    Sense(String title, boolean hasSubject) {
        this.title = title;
        this.hasSubject = hasSubject;
    }

    boolean hasSubject() {
        return hasSubject;
    }

    static Optional<Sense> of(String title) {
        return Arrays.stream(values())
                .filter(sense -> sense.title.equals(title))
                .findFirst();
    }
}
