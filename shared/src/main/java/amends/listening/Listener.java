package amends.listening;

import amends.complaint.Category;
import amends.complaint.Kind;
import amends.complaint.Severity;
import amends.complaint.Sure;
import amends.hotel.Language;
import amends.remedy.RemedyKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Understands what a guest writes. What it knows of a language stands in that language's file beside this class; how much
 * each sign counts was fitted on examples.
 */
public final class Listener {
    private static final int MOST_REASONS = 12;
    private static final double ALARMING = 0.3;
    private static final double UNHEARD = 0.1;
    /** A remedy that is named is heard from here on: a clerk passes over one too many more easily than one that is not there. */
    private static final double NAMED = 0.35;
    /** And one that its words only lean to, from here on. */
    private static final double IMPLIED = 0.45;
    /** Where no file lists anything of a message, a category less likely than this is not even guessed. */
    private static final double WORTH_SAYING = 1 / 3.0;
    /** A second category of which nothing is listed in the message must be at least so likely. */
    private static final double POSSIBLE = 0.03;

    private final Lexicons lexicons = new Lexicons();
    private final Tongue tongue;
    private final Weights weights;
    private final Leanings leanings;

    public Listener() {
        this(Weights.shipped(), Tongue.shipped(), Leanings.shipped());
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

    /** Never refuses and never throws, whatever the text is; of a very long one the middle is not read. */
    public Understanding listen(String text) {
        Heard heard = hear(text);
        return judge(heard.language(), heard.evidence());
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
        List<Lexicon> used = languages.stream()
                .flatMap(one -> lexicons.of(one).stream())
                .distinct()
                .toList();
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
                new Leant(marks(message, used), leanings.of(language)));
        boolean foreign = !used.isEmpty() && !used.getFirst().isEmpty() && evidence.foreign();
        return new Heard(foreign ? Language.UND : language, evidence);
    }

    private static int[][] marks(Message message, List<Lexicon> used) {
        return Leaning.marks(
                message.tokens(),
                used.isEmpty() ? word -> word : used.getFirst().spelling()::fold);
    }

    private static Evidence.Familiar familiar(Message message, List<Lexicon> used, int languages) {
        List<Token> words =
                message.tokens().stream().filter(token -> !token.number()).toList();
        long known = words.stream()
                .filter(word -> used.stream().anyMatch(lexicon -> lexicon.knows(word.text())))
                .count();
        return new Evidence.Familiar(words.size(), known, languages);
    }

    private Understanding judge(Language language, Evidence evidence) {
        double[] alarm = weights.shares(evidence.danger());
        boolean danger = alarm[1] >= (evidence.soundsWorse() ? Evidence.LIKELIER_THAN_NOT : bar());
        double[] categories = weights.shares(evidence.categories());
        List<Category> ranked = ranked(categories);
        double[] kinds = weights.shares(evidence.kinds());
        boolean unheard = evidence.unheard();
        boolean guessed = evidence.heardOf().isEmpty() && categories[best(categories)] < WORTH_SAYING;
        Optional<Kind> keyword = evidence.keyword();
        Kind kind = keyword.orElseGet(() -> danger || unheard ? Kind.COMPLAINT : Evidence.KINDS.get(best(kinds)));
        Asked asked = asked(evidence);
        // A person is alarmed long before danger is likelier than not; until it is, that is not what the message is
        // about.
        boolean likely = danger && alarm[1] >= Evidence.LIKELIER_THAN_NOT;
        Category category = likely ? Category.SAFETY : unheard || guessed ? Category.OTHER : ranked.getFirst();
        return new Understanding(
                kind,
                category,
                danger && !likely
                        ? Optional.of(Category.SAFETY)
                        : ranked.stream()
                                .filter(one -> one != category)
                                .filter(one -> !evidence.told(one).isEmpty()
                                        || categories[Evidence.CATEGORIES.indexOf(one)] >= POSSIBLE)
                                .findFirst(),
                severity(evidence, danger, kind, category),
                asked.remedies(),
                danger,
                RoomNumber.in(evidence.message(), evidence.findings(), danger),
                language,
                new Sure(
                        danger || keyword.isPresent() ? 1 : sure("kind", evidence, Certainty.ofKind(evidence, kinds)),
                        likely
                                ? sure("danger", evidence, Certainty.ofDanger(evidence, alarm))
                                : sure("category", evidence, Certainty.ofCategory(evidence, categories)),
                        sure("remedies", evidence, Certainty.ofRemedies(evidence, new double[] {
                            asked.sure(), 1 - asked.sure()
                        }))),
                because(evidence, danger, kind, category, asked.remedies()));
    }

    /** The share from which danger is alarmed. */
    private double bar() {
        return weights.of("danger.bar", ALARMING);
    }

    private static List<Category> ranked(double[] shares) {
        return IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> shares[i]).reversed())
                .map(Evidence.CATEGORIES::get)
                .toList();
    }

    private static int best(double[] shares) {
        return IntStream.range(0, shares.length)
                .boxed()
                .max(Comparator.comparingDouble(i -> shares[i]))
                .orElse(0);
    }

    private record Asked(Set<RemedyKind> remedies, double sure) {}

    private Asked asked(Evidence evidence) {
        Set<RemedyKind> remedies = EnumSet.noneOf(RemedyKind.class);
        double sure = 1;
        for (Map.Entry<RemedyKind, List<Signs>> one : evidence.asked().entrySet()) {
            double share = weights.shares(one.getValue())[1];
            if (share >= (evidence.remedies().named(one.getKey()) ? NAMED : IMPLIED)) {
                remedies.add(one.getKey());
            }
            sure *= Math.max(share, 1 - share);
        }
        return new Asked(remedies, sure);
    }

    private Severity severity(Evidence evidence, boolean danger, Kind kind, Category category) {
        if (danger) {
            return Severity.DANGER;
        }
        return kind == Kind.COMPLAINT
                ? Evidence.SEVERITIES.get(best(weights.shares(evidence.severities(category))))
                : Severity.MINOR;
    }

    private double sure(String judgement, Evidence evidence, List<Signs> certainty) {
        if (evidence.unheard() || evidence.foreign()) {
            return UNHEARD;
        }
        double right = weights.shares(certainty)[1];
        double bar = weights.of("sure." + judgement, Evidence.CONFIDENT);
        return right < bar
                ? Evidence.CONFIDENT * right / bar
                : Evidence.CONFIDENT + (1 - Evidence.CONFIDENT) * (right - bar) / (1 - bar);
    }

    private static List<String> because(
            Evidence evidence, boolean danger, Kind kind, Category category, Set<RemedyKind> remedies) {
        Stream<Finding> alarm = danger ? evidence.dangerSigns().stream() : Stream.of();
        Stream<Finding> purpose = evidence.speakingFor(kind);
        Stream<Finding> matter = evidence.told(category).stream();
        Stream<Finding> asked =
                remedies.stream().flatMap(one -> evidence.remedies().asked(one));
        Stream<String> leaning = leaning(evidence, danger, category);
        return Stream.concat(
                        leaning,
                        Stream.of(alarm, matter, asked, purpose)
                                .flatMap(one -> one)
                                .map(Finding::words))
                .distinct()
                .limit(MOST_REASONS)
                .toList();
    }

    /** The words that lean to what was judged, where nothing that a file lists speaks for it. */
    private static Stream<String> leaning(Evidence evidence, boolean danger, Category category) {
        if (danger) {
            return evidence.dangerSigns().isEmpty() ? evidence.leaningTo(Leaning.DANGER) : Stream.of();
        }
        return evidence.told(category).isEmpty() ? evidence.leaningTo(Leaning.column(category)) : Stream.of();
    }
}
