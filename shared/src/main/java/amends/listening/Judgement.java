package amends.listening;

import amends.complaint.Category;
import amends.complaint.Kind;
import amends.complaint.Severity;
import amends.complaint.Sure;
import amends.hotel.Language;
import amends.remedy.RemedyKind;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is made of what speaks for what in a message, by how much each sign weighs. */
final class Judgement {
    private static final int MOST_REASONS = 12;
    /** Until the bar of an alarm is fitted. */
    private static final double ALARMING = 0.3;

    private static final double UNHEARD = 0.1;
    /** At most, of a message of which not even half is known. */
    private static final double HALF_SURE = 0.5;
    /** Where no file lists anything of a message, a category less likely than this is not even guessed. */
    private static final double WORTH_SAYING = 1 / 3.0;
    /** A second category of which nothing is listed in the message must be at least so likely. */
    private static final double POSSIBLE = 0.03;

    private final Weights weights;
    private final Evidence evidence;
    private final double[] alarm;
    private final double[] categories;
    private final double[] kinds;

    /** Whether a person is alarmed; long before danger is likelier than not. */
    private final boolean alarmed;

    private final Kind kind;
    private final Category category;
    private final Set<RemedyKind> remedies = EnumSet.noneOf(RemedyKind.class);

    /** How likely exactly these are asked for. */
    private double exactly = 1;

    Judgement(Weights weights, Evidence evidence) {
        this.weights = weights;
        this.evidence = evidence;
        this.alarm = weights.shares(evidence.danger());
        this.categories = weights.shares(evidence.categories());
        this.kinds = weights.shares(evidence.kinds());
        this.alarmed = alarm[1] >= (evidence.soundsWorse() ? Evidence.LIKELIER_THAN_NOT : bar());
        this.kind =
                evidence.keyword().orElseGet(() -> alarmed || evidence.unheard() ? Kind.COMPLAINT : likeliestKind());
        this.category = endangered() ? Category.SAFETY : isHeard() ? likeliestCategory() : Category.OTHER;
        evidence.asked().forEach(this::ask);
    }

    private double bar() {
        return weights.of("danger.bar", ALARMING);
    }

    private Kind likeliestKind() {
        return Evidence.KINDS.get(Shares.likeliest(kinds));
    }

    private Category likeliestCategory() {
        return Evidence.CATEGORIES.get(Shares.likeliest(categories));
    }

    /** Whether danger is what the message is about, and not only to be feared. */
    private boolean endangered() {
        return alarm[1] >= Evidence.LIKELIER_THAN_NOT;
    }

    /** Whether so much speaks for a category that it is worth saying; a carriers' keyword is about nothing. */
    private boolean isHeard() {
        boolean guessed = evidence.heardOf().isEmpty() && categories[Shares.likeliest(categories)] < WORTH_SAYING;
        return !guessed && !evidence.unheard() && evidence.keyword().isEmpty();
    }

    private void ask(RemedyKind remedy, List<Signs> options) {
        double share = weights.shares(options)[1];
        if (share >= Evidence.LIKELIER_THAN_NOT) {
            remedies.add(remedy);
        }
        exactly *= Math.max(share, 1 - share);
    }

    Understanding of(Language language) {
        return new Understanding(
                kind,
                category,
                second(),
                severity(),
                remedies,
                alarmed,
                RoomNumber.in(evidence.message(), evidence.findings(), category, alarmed),
                language,
                new Sure(sureOfKind(), sureOfCategory(), sureOfRemedies()),
                because());
    }

    private Optional<Category> second() {
        if (alarmed && !endangered()) {
            return Optional.of(Category.SAFETY);
        }
        return IntStream.range(0, categories.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> categories[i]).reversed())
                .filter(i -> categories[i] >= POSSIBLE
                        || !evidence.told(Evidence.CATEGORIES.get(i)).isEmpty())
                .map(Evidence.CATEGORIES::get)
                .filter(one -> one != category)
                .findFirst();
    }

    private Severity severity() {
        if (endangered()) {
            return Severity.DANGER;
        }
        return kind == Kind.COMPLAINT
                ? Evidence.SEVERITIES.get(Shares.likeliest(weights.shares(evidence.severities(category))))
                : Severity.MINOR;
    }

    private double sureOfKind() {
        if (endangered() || evidence.keyword().isPresent()) {
            return 1;
        }
        return kind == likeliestKind() ? sure("kind", Certainty.ofKind(evidence, kinds)) : UNHEARD;
    }

    private double sureOfCategory() {
        if (endangered()) {
            return sure("danger", Certainty.ofDanger(evidence, alarm));
        }
        return isHeard() ? sure("category", Certainty.ofCategory(evidence, categories)) : UNHEARD;
    }

    private double sureOfRemedies() {
        return sure("remedies", Certainty.ofRemedies(evidence, new double[] {exactly, 1 - exactly}));
    }

    private double sure(String judgement, List<Signs> certainty) {
        if (evidence.unheard() || evidence.foreign()) {
            return UNHEARD;
        }
        double right = weights.shares(certainty)[1];
        double bar = weights.of("sure." + judgement, Evidence.CONFIDENT);
        double sure = right < bar
                ? Evidence.CONFIDENT * right / bar
                : Evidence.CONFIDENT + (1 - Evidence.CONFIDENT) * (right - bar) / (1 - bar);
        return evidence.hardlyKnown() ? Math.min(HALF_SURE, sure) : sure;
    }

    private List<String> because() {
        Stream<String> alarming = alarmed ? words(evidence.dangerSigns(), Leaning.DANGER) : Stream.of();
        Stream<String> matter = endangered() || !isHeard()
                ? evidence.told(category).stream().map(Finding::words)
                : words(evidence.told(category), Leaning.column(category));
        Stream<String> asked = remedies.stream()
                .flatMap(one -> words(evidence.remedies().asked(one).toList(), Leaning.column(one)));
        Stream<String> purpose = evidence.speakingFor(kind).map(Finding::words);
        return Stream.of(alarming, matter, asked, purpose)
                .flatMap(one -> one)
                .distinct()
                .limit(MOST_REASONS)
                .toList();
    }

    /** What is listed of something, or, where nothing is, the words that lean to it. */
    private Stream<String> words(List<Finding> listed, int column) {
        return listed.isEmpty() ? evidence.leaningTo(column) : listed.stream().map(Finding::words);
    }
}
