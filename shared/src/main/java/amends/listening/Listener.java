package amends.listening;

import amends.hotel.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Understands what a guest writes. What it knows of a language stands in that language's file beside this class; how much
 * each sign counts was fitted on examples.
 */
public final class Listener {
    /** Nobody's; one in each script, for each needs some code of its own. */
    private static final List<String> REHEARSED = List.of(
            "The shower in room 412 has been ice cold since yesterday and nobody came. I don't want a refund, just fix it!",
            "המזגן בחדר 412 מרעיש כל הלילה, אפשר לעבור לחדר אחר?",
            "412房的空调坏了，能换个房间吗？",
            "المكيف في الغرفة 412 لا يعمل، أريد غرفة أخرى",
            "В номере 412 грязно, уберите пожалуйста или верните деньги");

    /** Seen on two cores: the first message took 12 to 20 ms after so many, 27 to 33 after one, for a second more of rehearsing. */
    private static final int REHEARSALS = 40;

    private final Lexicons lexicons = new Lexicons();
    private final Tongue tongue;
    private final Weights weights;
    private final Leanings leanings;

    /** The one for all who listen in this process: what it has read of the languages' files is read once. */
    public static Listener shipped() {
        return Shipped.LISTENER;
    }

    private static final class Shipped {
        static final Listener LISTENER = new Listener(Weights.shipped(), Tongue.shipped(), Leanings.shipped());
    }

    /** One that counts otherwise than the shipped one, for whoever fits the weights. */
    public Listener(Weights weights, List<String> tongue, Leanings leanings) {
        this(weights, new Tongue(tongue), leanings);
    }

    private Listener(Weights weights, Tongue tongue, Leanings leanings) {
        this.weights = weights;
        this.tongue = tongue;
        this.leanings = leanings;
    }

    /**
     * Listens to what nobody wrote, before a snapshot of the process is taken: what is loaded from it then has this code
     * compiled. No language's file is kept of it.
     */
    public void rehearse() {
        Listener understudy = new Listener(weights, tongue, Leanings.shipped());
        for (int i = 0; i < REHEARSALS; i++) {
            REHEARSED.forEach(understudy::listen);
        }
    }

    /** The languages' files that messages have needed so far. */
    Set<String> read() {
        return lexicons.read();
    }

    /** Never refuses and never throws, whatever the text is; of a very long one the middle is not read. */
    public Understanding listen(String text) {
        Heard heard = hear(text);
        return new Judgement(weights, heard.evidence()).of(heard.language());
    }

    /** What in a text speaks for what, before anything is judged. */
    public Evidence evidence(String text) {
        return hear(text).evidence();
    }

    /** The text as it would be written in Latin letters by people who cannot type this language, or nothing. */
    public String inLatin(Language language, String text) {
        return lexicons.of(language)
                .map(lexicon -> lexicon.spelling().inLatin(Message.letters(text)))
                .orElse("");
    }

    /** The words that this language's file has in Latin letters, where they are not its own. */
    public List<String> latinWords(Language language) {
        return lexicons.of(language).map(Lexicon::latin).orElse(List.of());
    }

    /** Whether there is anything in this language's file. */
    public boolean knows(Language language) {
        return lexicons.of(language).filter(one -> !one.isEmpty()).isPresent();
    }

    private record Heard(Language language, Evidence evidence) {}

    private Heard hear(String text) {
        Message message = Message.of(text);
        List<Language> languages = tongue.of(message);
        Language language = languages.getFirst();
        List<Lexicon> used = lexicons.of(languages);
        if (!used.isEmpty() && used.getFirst().spelling().figuresAreLetters()) {
            message = Message.of(text, true);
        }
        Lexicon everywhere = lexicons.everywhere();
        if (!used.isEmpty()) {
            message = message.apart(
                    word -> everywhere.knows(word) ? List.of() : used.getFirst().apart(word, tongue::isWord));
        }
        List<Finding> found = new ArrayList<>(everywhere.find(message));
        int gap = Spelling.DEFAULT_GAP;
        for (Lexicon lexicon : used) {
            found.addAll(lexicon.find(message, tongue::isWord));
            gap = Math.max(gap, lexicon.spelling().gap());
        }
        Findings findings = new Findings(List.copyOf(found), gap + 1);
        Evidence evidence = new Evidence(
                message,
                findings,
                familiar(message, used, languages.size()),
                new Leant(marks(message, used, findings), leanings.of(language), findings.reach()));
        boolean foreign = !used.isEmpty() && !used.getFirst().isEmpty() && evidence.foreign();
        return new Heard(foreign ? Language.UND : language, evidence);
    }

    /** Those of each token; the words of an idiom have none. */
    private static int[][] marks(Message message, List<Lexicon> used, Findings findings) {
        int[][] marks = Leaning.marks(
                message.tokens(),
                used.isEmpty() ? word -> word : used.getFirst().spelling()::fold);
        Finding.places(findings.of(Sense.NOT_MEANT)).forEach(at -> marks[at] = new int[0]);
        return marks;
    }

    private static Evidence.Familiar familiar(Message message, List<Lexicon> used, int languages) {
        List<Token> words =
                message.tokens().stream().filter(token -> !token.number()).toList();
        long known = words.stream()
                .filter(word -> used.stream().anyMatch(lexicon -> lexicon.knows(word.text())))
                .count();
        return new Evidence.Familiar(words.size(), known, languages);
    }
}
