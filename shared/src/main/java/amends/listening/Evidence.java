package amends.listening;

import amends.complaint.Category;
import amends.complaint.Kind;
import amends.complaint.Severity;
import amends.remedy.RemedyKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What in a message speaks for which judgement; how much each sign counts, {@link Weights} say. */
public final class Evidence {
    /** In this order what speaks for each category is given. */
    public static final List<Category> CATEGORIES = List.of(Category.values());

    /** In this order what speaks for each kind is given. */
    public static final List<Kind> KINDS = List.of(Kind.values());

    /** What can be the severity of a complaint that is no danger. */
    public static final List<Severity> SEVERITIES = List.of(Severity.STAY_BREAKING, Severity.ANNOYING, Severity.MINOR);

    /** Of two answers the better one has at least this share. */
    public static final double LIKELIER_THAN_NOT = 0.5;

    /** The sign that a remedy is named, of all that are. */
    public static final String NAMED = "asked:bias";

    /** And that its words only lean to it. */
    public static final String UNNAMED = "asked:unnamed";

    /** From here on a judgement counts as confident. */
    public static final double CONFIDENT = 0.8;

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

    private static final List<Sense> KINDS_SENSES = List.of(
            Sense.GRIEVANCE,
            Sense.ASK,
            Sense.QUESTION,
            Sense.THANKS,
            Sense.SETTLED,
            Sense.NEGATION,
            Sense.MINOR,
            Sense.STAY_BREAKING,
            Sense.SAFETY);

    /** What the files can never list in full. */
    private static final Set<Sense> FORESEEN = EnumSet.of(
            Sense.ABOUT,
            Sense.WRONG,
            Sense.GRIEVANCE,
            Sense.REMEDY,
            Sense.SAFETY,
            Sense.STAY_BREAKING,
            Sense.MINOR,
            Sense.NOT_MEANT);

    private static final List<Sense> WHOLE = List.of(Sense.ANSWER, Sense.OPT_OUT, Sense.OPT_IN, Sense.HELP);
    private static final int[] LENGTHS = {1, 3, 6, 12, 24};
    private static final int LONGEST_BARE_ANSWER = 3;
    private static final int WIDEST = 4;
    private static final double HARDLY = 0.3;
    private static final double HALF = 0.5;
    private static final int MOST_LEANING = 3;
    /** In the logarithm of its odds. */
    private static final double HARDLY_ASKED = -3;

    /** Of fewer words nobody can tell the language by those that are known. */
    private static final int FEWEST_WORDS = 4;

    private final Message message;
    private final Findings findings;
    private final Remedies remedies;
    private final Map<Category, List<Finding>> told = new EnumMap<>(Category.class);
    private final Map<Category, List<Finding>> plain = new EnumMap<>(Category.class);
    private final List<Finding> danger;
    private final Familiar familiar;
    private final Leant leant;

    /**
     * How familiar a message's words are.
     *
     * @param words how many it has, without figures
     * @param known how many of them the languages' files know
     * @param languages how many languages it may be in
     */
    record Familiar(long words, long known, int languages) {}

    Evidence(Message message, Findings findings, Familiar familiar, Leant leant) {
        this.message = message;
        this.familiar = familiar;
        this.leant = foreign() ? leant.by(Leaning.none()) : leant;
        this.findings = findings;
        this.remedies = new Remedies(message, findings);
        this.danger = findings.of(Sense.SAFETY)
                .filter(sign -> findings.of(Sense.NEGATION).noneMatch(no -> no.to() == sign.from()))
                .toList();
        Stream.concat(findings.of(Sense.WRONG), findings.of(Sense.ABOUT))
                .forEach(finding -> Category.of(finding.subject())
                        .ifPresent(category -> told.computeIfAbsent(category, _ -> new ArrayList<>())
                                .add(finding)));
        told.replaceAll((_, all) -> distinct(all));
        told.forEach((category, all) -> plain.put(
                category,
                all.stream()
                        .filter(one -> !shadowed(one) && !remedies.covers(one))
                        .toList()));
    }

    Message message() {
        return message;
    }

    Findings findings() {
        return findings;
    }

    Remedies remedies() {
        return remedies;
    }

    List<Finding> dangerSigns() {
        return danger;
    }

    List<Finding> told(Category category) {
        return told.getOrDefault(category, List.of());
    }

    /** What speaks for the category in words that are neither another's nor those of what is asked for. */
    List<Finding> plain(Category category) {
        return plain.getOrDefault(category, List.of());
    }

    /** The categories that anything at all speaks for. */
    Set<Category> heardOf() {
        return told.keySet();
    }

    /** The share of the words that the languages' files know. */
    double known() {
        return familiar.words() == 0 ? 0 : familiar.known() / (double) familiar.words();
    }

    /** How many words the languages' files do not know. */
    long unknown() {
        return familiar.words() - familiar.known();
    }

    boolean oneLanguage() {
        return familiar.languages() == 1;
    }

    /**
     * What would be heard if these wordings stood in no file; how sure one may be of words that nobody foresaw is learned
     * so.
     *
     * @param unheard which wordings, as the guest wrote them
     */
    public Evidence without(Predicate<String> unheard) {
        List<Finding> left = findings.all().stream()
                .filter(one -> !FORESEEN.contains(one.sense()) || !unheard.test(one.words()))
                .toList();
        Set<Integer> heard = Finding.places(left.stream());
        long forgotten = Finding.places(findings.all().stream()).stream()
                .filter(at -> !heard.contains(at))
                .count();
        return new Evidence(
                message,
                new Findings(left, findings.reach()),
                new Familiar(familiar.words(), Math.max(0, familiar.known() - forgotten), familiar.languages()),
                leant);
    }

    /** Which marks of {@link Leaning} its words have, each once. */
    public int[] marks() {
        return leant.marks();
    }

    /** What would be heard if the words leant to what this table says. */
    public Evidence leaning(Leaning other) {
        return new Evidence(message, findings, familiar, leant.by(other));
    }

    Leant leant() {
        return leant;
    }

    /** The words that lean most to a column of {@link Leaning}, as they were typed. */
    Stream<String> leaningTo(int column) {
        return leant.most(column)
                .limit(MOST_LEANING)
                .mapToObj(i -> message.tokens().get(i).typed());
    }

    /** Whether so few of its words are known that it is hardly in a language whose file was read. */
    boolean foreign() {
        return familiar.words() >= FEWEST_WORDS && known() < HARDLY;
    }

    /** Whether not even half its words are known, of four or more: so much of it may be known by chance. */
    boolean hardlyKnown() {
        return familiar.words() >= FEWEST_WORDS && known() < HALF;
    }

    /** Whether it only uses a turn of speech that sounds like danger: no other words of danger are listed. */
    boolean soundsWorse() {
        return findings.has(Sense.NOT_MEANT) && danger.isEmpty();
    }

    /** Whether nothing is heard and not even half its words are known, so that whatever is made of it is a guess. */
    boolean unheard() {
        return known() < HALF
                && told.isEmpty()
                && danger.isEmpty()
                && !bareNumber()
                && WHOLE.stream().noneMatch(this::whole);
    }

    /** The carriers' keywords are obeyed when they are the whole message, whatever else they might mean. */
    Optional<Kind> keyword() {
        if (whole(Sense.OPT_OUT)) {
            return Optional.of(Kind.OPT_OUT);
        }
        if (whole(Sense.OPT_IN)) {
            return Optional.of(Kind.OPT_IN);
        }
        return whole(Sense.HELP) ? Optional.of(Kind.HELP) : Optional.empty();
    }

    /** What speaks for each of {@link #CATEGORIES}. */
    public List<Signs> categories() {
        int earliest = earliest();
        boolean wrong = findings.has(Sense.WRONG);
        double[] leanings = leant.categories();
        return CATEGORIES.stream()
                .map(category -> category(category, earliest, wrong)
                        .with(
                                told.isEmpty()
                                        ? "category:leaning-alone"
                                        : wrong ? "category:leaning" : "category:leaning-about",
                                leanings[Leaning.column(category)]))
                .toList();
    }

    private int earliest() {
        return plain.values().stream()
                .flatMap(List::stream)
                .mapToInt(Finding::from)
                .min()
                .orElse(-1);
    }

    private Signs category(Category category, int earliest, boolean wrong) {
        Signs signs = new Signs().with("category." + category.code(), 1);
        Map<String, Long> counts = new TreeMap<>();
        List<Finding> all = told(category);
        for (Finding one : all) {
            counts.merge(sort(one, wrong), 1L, Long::sum);
        }
        counts.forEach((sort, count) -> signs.counted("category:" + sort, count));
        List<Finding> plain = plain(category);
        signs.with("category:first", plain.stream().anyMatch(one -> one.from() == earliest));
        List<Finding> wrongs =
                plain.stream().filter(one -> one.sense() == Sense.WRONG).toList();
        signs.with(
                "category:wide",
                wrongs.stream()
                        .mapToInt(one -> Math.min(WIDEST, one.at().size()))
                        .max()
                        .orElse(0));
        signs.with("category:breaking", wrongs.stream().anyMatch(this::breaking));
        signs.with("category:only", !plain.isEmpty() && onlyOne(category));
        signs.counted("category:places", Finding.places(plain.stream()).size());
        String own = "category." + category.code() + ":";
        for (RemedyKind remedy : RemedyKind.values()) {
            signs.with(own + "wants-" + remedy.code(), !all.isEmpty() && remedies.named(remedy));
        }
        if (!plain.isEmpty()) {
            signs.counted(own + "wrong", wrongs.size());
            signs.counted(own + "about", plain.size() - wrongs.size());
            for (Category other : told.keySet()) {
                signs.with(
                        own + "beside-" + other.code(),
                        other != category && !plain(other).isEmpty());
            }
        }
        if (category == Category.SAFETY) {
            signs.counted(
                    "category:danger3",
                    danger.stream().filter(one -> one.weight() == 3).count());
            signs.counted(
                    "category:danger2",
                    danger.stream().filter(one -> one.weight() == 2).count());
            signs.counted(
                    "category:danger1",
                    danger.stream().filter(one -> one.weight() == 1).count());
        }
        if (category == Category.OTHER) {
            signs.with("category:nothing", told.isEmpty() ? 1 : 0);
            signs.with("category:asking", asking() && !wrong);
            signs.with("category:grieved", findings.has(Sense.GRIEVANCE) && told.isEmpty());
            signs.with("category:item", !wrong && remedies.named(RemedyKind.ITEM));
            signs.with("category:stay", !wrong && remedies.named(RemedyKind.LATE_CHECKOUT));
        }
        return signs;
    }

    private boolean asking() {
        return message.asks() || findings.has(Sense.ASK) || findings.has(Sense.QUESTION);
    }

    private boolean onlyOne(Category category) {
        return told.entrySet().stream()
                .allMatch(entry -> entry.getKey() == category
                        || entry.getValue().stream().allMatch(one -> one.sense() == Sense.ABOUT || shadowed(one)));
    }

    private String sort(Finding one, boolean wrong) {
        String sort = (one.sense() == Sense.WRONG ? "wrong" : "about") + one.weight();
        if (shadowed(one)) {
            return "shadowed-" + sort.substring(0, 5);
        }
        if (remedies.covers(one)) {
            return "asked-" + sort.substring(0, 5);
        }
        if (inClause(Sense.SETTLED, one)) {
            return "settled";
        }
        if (one.sense() == Sense.ABOUT) {
            return sort + (inClause(Sense.GRIEVANCE, one) ? "-grieved" : wrong ? "" : "-alone");
        }
        return sort;
    }

    /** Whether its words are part of a longer wording that speaks for another category. */
    private boolean shadowed(Finding one) {
        return told.entrySet().stream()
                .filter(entry -> !entry.getKey().code().equals(one.subject()))
                .flatMap(entry -> entry.getValue().stream())
                .anyMatch(other ->
                        other.at().size() > one.at().size() && other.at().containsAll(one.at()));
    }

    private boolean breaking(Finding one) {
        return findings.of(Sense.STAY_BREAKING)
                .anyMatch(other -> other.at().stream().anyMatch(one.at()::contains));
    }

    private boolean inClause(Sense sense, Finding one) {
        int clause = message.tokens().get(one.from()).clause();
        return findings.of(sense)
                .anyMatch(other -> message.tokens().get(other.from()).clause() == clause
                        && !one.at().containsAll(other.at()));
    }

    /** What speaks for each of {@link #KINDS}. */
    public List<Signs> kinds() {
        Signs common = new Signs().with("bias", 1);
        for (Sense sense : KINDS_SENSES) {
            common.counted(sense.name(), wordings(findings.of(sense)));
            common.with(sense.name() + "-strong", findings.of(sense).anyMatch(one -> one.weight() == 3));
        }
        common.counted("wrong", wordings(findings.of(Sense.WRONG).filter(one -> one.weight() > 1)));
        common.counted("wrong-weak", wordings(findings.of(Sense.WRONG).filter(one -> one.weight() == 1)));
        common.with("wrong-strong", findings.of(Sense.WRONG).anyMatch(one -> one.weight() == 3));
        common.counted("about", wordings(findings.of(Sense.ABOUT)));
        common.with("asks", message.asks());
        common.with("bare-number", bareNumber());
        common.with("number", message.tokens().stream().anyMatch(Token::number));
        for (int length : LENGTHS) {
            common.with("up-to-" + length, message.tokens().size() <= length);
        }
        common.with("reply-first", findings.of(Sense.REPLY).anyMatch(one -> one.from() == 0));
        common.with("thanks-first", findings.of(Sense.THANKS).anyMatch(one -> one.from() == 0));
        common.with("question-first", findings.of(Sense.QUESTION).anyMatch(one -> one.from() <= 1));
        common.with("amends", AMENDS.stream().anyMatch(remedies::named));
        common.with("gifts", remedies.namedAny() && AMENDS.stream().noneMatch(remedies::named));
        common.with("refused", remedies.refusedAny());
        for (Sense sense : WHOLE) {
            common.with(sense.name() + "-whole", whole(sense));
            common.with(sense.name() + "-share", share(sense));
        }
        double[] leanings = leant.kinds();
        return KINDS.stream()
                .map(kind -> prefixed("kind." + kind.code() + ":", common)
                        .with("kind:leaning", leanings[KINDS.indexOf(kind)]))
                .toList();
    }

    private static Signs prefixed(String prefix, Signs common) {
        Signs signs = new Signs();
        common.strengths().forEach((name, strength) -> signs.with(prefix + name, strength));
        return signs;
    }

    /** Saying it twice in the same words adds nothing. */
    private static long wordings(Stream<Finding> some) {
        return some.map(Finding::words).distinct().count();
    }

    /** Whether the message is nothing else, but for pictures. */
    boolean whole(Sense sense) {
        return findings.of(sense).anyMatch(one -> one.at().size() >= words());
    }

    private double share(Sense sense) {
        return findings.of(sense)
                .mapToDouble(one -> Math.min(1, one.at().size() / (double) words()))
                .max()
                .orElse(0);
    }

    private long words() {
        return Math.max(
                1,
                message.tokens().stream()
                        .filter(token -> Character.isLetterOrDigit(token.text().codePointAt(0)))
                        .count());
    }

    /** "412", "room 412", "2": it answers what was asked. */
    private boolean bareNumber() {
        List<Token> tokens = message.tokens();
        return !tokens.isEmpty()
                && tokens.size() <= LONGEST_BARE_ANSWER
                && tokens.stream().filter(Token::number).count() == 1
                && (tokens.size() == 1
                        || findings.of(Sense.ROOM).anyMatch(room -> room.at().size() == tokens.size() - 1));
    }

    /** What speaks against an alarm and what for it. */
    public List<Signs> danger() {
        Signs signs = new Signs();
        signs.with("danger:bias", 1);
        signs.with(danger.isEmpty() ? "danger:leaning-alone" : "danger:leaning", leant.danger());
        signs.with(danger.isEmpty() ? "danger:nearby-alone" : "danger:nearby", leant.dangerNearby());
        signs.with("danger:none", danger.isEmpty());
        for (int weight = 1; weight <= 3; weight++) {
            int exactly = weight;
            signs.counted("danger:" + weight, wordings(danger.stream().filter(one -> one.weight() == exactly)));
        }
        signs.counted(
                "danger:wide",
                danger.stream().mapToInt(one -> one.at().size() - 1).max().orElse(0));
        signs.counted(
                "danger:wrong",
                wordings(findings.of(Sense.WRONG)
                        .filter(one -> !one.subject().equals(Category.SAFETY.code()))
                        .filter(one ->
                                danger.stream().noneMatch(other -> other.at().containsAll(one.at())))));
        // A message that speaks of something else altogether, shortly, or asks, seldom hints at danger.
        signs.with("danger:explained", elsewhere().size() / (double) words());
        for (int length : LENGTHS) {
            signs.with("danger:up-to-" + length, message.tokens().size() <= length);
        }
        signs.with("danger:asks", message.asks());
        signs.with("danger:ask", findings.has(Sense.ASK));
        signs.with("danger:known", known());
        signs.with("danger:other-room", findings.has(Sense.OTHER_ROOM));
        signs.counted("danger:breaking", wordings(findings.of(Sense.STAY_BREAKING)));
        signs.with("danger:idiom", findings.has(Sense.NOT_MEANT));
        signs.with("danger:settled", findings.has(Sense.SETTLED) || findings.has(Sense.THANKS));
        signs.with("danger:minor", findings.has(Sense.MINOR));
        signs.with("danger:question", findings.has(Sense.QUESTION));
        signs.with(
                "danger:amends",
                AMENDS.stream().filter(one -> one != RemedyKind.REPAIR).anyMatch(remedies::named));
        signs.with("danger:item", remedies.named(RemedyKind.ITEM));
        signs.counted("danger:grievance", wordings(findings.of(Sense.GRIEVANCE)));
        return List.of(new Signs(), signs);
    }

    /** Which words speak of something that is no danger. */
    private Set<Integer> elsewhere() {
        return Finding.places(told.entrySet().stream()
                .filter(entry -> entry.getKey() != Category.SAFETY)
                .flatMap(entry -> entry.getValue().stream()));
    }

    /**
     * What speaks against and what for each remedy that is named, or that the words lean to. What is refused outright is not
     * asked for, however the words lean.
     */
    public Map<RemedyKind, List<Signs>> asked() {
        Map<RemedyKind, List<Signs>> asked = new EnumMap<>(RemedyKind.class);
        Matter matter = Matter.of(leant);
        for (RemedyKind remedy : RemedyKind.values()) {
            if (!remedies.of(remedy).isEmpty()) {
                if (!remedies.refusedOutright(remedy)) {
                    asked.put(remedy, List.of(new Signs(), named(remedy, matter)));
                }
            } else if (leant.remedyNearby(remedy) > HARDLY_ASKED) {
                asked.put(remedy, List.of(new Signs(), unnamed(remedy, matter)));
            }
        }
        return asked;
    }

    private Signs unnamed(RemedyKind remedy, Matter matter) {
        double likely = leant.remedy(remedy);
        return matter.of(remedy)
                .with(UNNAMED, 1)
                .with("asked:nearby-alone", leant.remedyNearby(remedy))
                .with("asked:leaning-alone", likely)
                .with(
                        "asked:lead-alone",
                        likely - likeliest(other -> other != remedy && !remedies.refusedOutright(other)))
                .with("asked:unnamed-ask", asking())
                .with("asked:unnamed-others", remedies.namedAny());
    }

    /**
     * What a remedy is asked for: a repair of what does not work, not of what was lost.
     *
     * @param categories the share of each that is likely, and so of the kinds of message
     */
    private record Matter(Map<Category, Double> categories, Map<Kind, Double> kinds) {
        static Matter of(Leant leant) {
            return new Matter(likely(CATEGORIES, leant.categories()), likely(KINDS, leant.kinds()));
        }

        /** @param shares of each of all, in logarithms */
        private static <T> Map<T, Double> likely(List<T> all, double[] shares) {
            Map<T, Double> likely = new LinkedHashMap<>();
            for (int i = 0; i < shares.length; i++) {
                double share = Math.exp(shares[i]);
                if (share > HARDLY) {
                    likely.put(all.get(i), share);
                }
            }
            return likely;
        }

        Signs of(RemedyKind remedy) {
            Signs signs = new Signs();
            categories.forEach(
                    (category, share) -> signs.with("asked." + remedy.code() + ":" + category.code(), share));
            kinds.forEach((kind, share) -> signs.with("asked:" + kind.code(), share));
            return signs;
        }
    }

    /** How likely the likeliest of some remedies is by what the words lean to. */
    private double likeliest(Predicate<RemedyKind> some) {
        return Stream.of(RemedyKind.values())
                .filter(some)
                .mapToDouble(leant::remedy)
                .max()
                .orElse(HARDLY_ASKED);
    }

    private Signs named(RemedyKind remedy, Matter matter) {
        double likely = leant.remedy(remedy);
        Signs signs = matter.of(remedy)
                .with(NAMED, 1)
                .with("asked." + remedy.code(), 1)
                .with("asked:nearby", leant.remedyNearby(remedy));
        List<Finding> open = remedies.asked(remedy).toList();
        if (open.isEmpty()) {
            return signs.with("asked:refused", 1).with("asked:refused-leaning", likely);
        }
        signs.with("asked:some-refused", open.size() < remedies.of(remedy).size());
        signs.with("asked:leaning", likely);
        // What is named too is no rival: whoever says "fix it or move us" asks for both, "no points, fix it" for one.
        signs.with("asked:lead", likely - likeliest(other -> remedies.of(other).isEmpty()));
        int weight = open.stream().mapToInt(Finding::weight).max().orElse(0);
        boolean beside = open.stream().anyMatch(one -> inSentence(Sense.ASK, one));
        signs.with("asked:" + weight + (beside ? "-ask" : ""), 1);
        signs.counted("asked:wordings", Math.max(0, wordings(open.stream()) - 1));
        signs.counted(
                "asked:wide",
                open.stream().mapToInt(one -> one.at().size() - 1).max().orElse(0));
        signs.with("asked:clause", open.stream().anyMatch(one -> inClause(Sense.ASK, one)));
        signs.with("asked:asks", message.asks());
        signs.with("asked:shadowed", open.stream().allMatch(remedies::shadowed));
        signs.with("asked:thanks", findings.has(Sense.THANKS) || findings.has(Sense.SETTLED));
        signs.with("asked:question", findings.has(Sense.QUESTION));
        signs.with("asked:wrong", findings.has(Sense.WRONG) || findings.has(Sense.GRIEVANCE));
        signs.with("asked:danger", !danger.isEmpty());
        signs.with("asked:others", remedies.kinds() > 1);
        signs.with(
                "asked:last",
                open.stream()
                        .anyMatch(one -> message.tokens().get(one.from()).sentence()
                                == message.tokens().getLast().sentence()));
        return signs;
    }

    private boolean inSentence(Sense sense, Finding one) {
        int sentence = message.tokens().get(one.from()).sentence();
        return findings.of(sense)
                .anyMatch(other -> message.tokens().get(other.from()).sentence() == sentence);
    }

    /** What speaks for each of {@link #SEVERITIES}, of a complaint of this category. */
    public List<Signs> severities(Category category) {
        Signs common = new Signs().with("bias", 1).with("in-" + category.code(), 1);
        long breaking = wordings(findings.of(Sense.STAY_BREAKING));
        common.counted("breaking", breaking);
        common.with("breaking-strong", findings.of(Sense.STAY_BREAKING).anyMatch(one -> one.weight() == 3));
        common.with("unbroken-" + category.code(), breaking == 0);
        common.counted("minor", wordings(findings.of(Sense.MINOR)));
        common.with("minor-strong", findings.of(Sense.MINOR).anyMatch(one -> one.weight() == 3));
        common.counted("grievance", wordings(findings.of(Sense.GRIEVANCE)));
        common.with("strong", told(category).stream().anyMatch(one -> one.sense() == Sense.WRONG && one.weight() == 3));
        common.with("amends", AMENDS.stream().anyMatch(remedies::named));
        for (RemedyKind remedy : RemedyKind.values()) {
            common.with("wants-" + remedy.code(), remedies.named(remedy));
        }
        common.with("short", message.tokens().size() <= LENGTHS[2]);
        common.with("danger", !danger.isEmpty());
        double[] leanings = leant.severities();
        return SEVERITIES.stream()
                .map(severity -> prefixed("severity." + severity.number() + ":", common)
                        .with("severity:leaning", leanings[SEVERITIES.indexOf(severity)]))
                .toList();
    }

    /** What was found that makes it a message of this kind. */
    Stream<Finding> speakingFor(Kind kind) {
        return switch (kind) {
            case COMPLAINT -> findings.of(Sense.GRIEVANCE);
            case QUESTION -> Stream.concat(findings.of(Sense.QUESTION), findings.of(Sense.ASK));
            case THANKS -> Stream.concat(findings.of(Sense.THANKS), findings.of(Sense.SETTLED));
            case ANSWER -> Stream.concat(findings.of(Sense.ANSWER), findings.of(Sense.REPLY));
            case OPT_OUT -> findings.of(Sense.OPT_OUT);
            case OPT_IN -> findings.of(Sense.OPT_IN);
            case HELP -> findings.of(Sense.HELP);
        };
    }

    /** Of wordings within one another only the widest, and each only once. */
    private static List<Finding> distinct(List<Finding> all) {
        List<Finding> kept = new ArrayList<>();
        List<Finding> widest = all.stream()
                .sorted((one, other) -> {
                    int wide = Integer.compare(other.at().size(), one.at().size());
                    return wide != 0 ? wide : Integer.compare(rank(other), rank(one));
                })
                .toList();
        for (Finding one : widest) {
            Predicate<Finding> better =
                    other -> rank(other) >= rank(one) && other.at().containsAll(one.at());
            boolean said =
                    kept.stream().anyMatch(other -> other.words().equals(one.words()) && rank(other) >= rank(one));
            if (!said && kept.stream().noneMatch(better)) {
                kept.add(one);
            }
        }
        return kept;
    }

    private static int rank(Finding one) {
        return one.weight() + (one.sense() == Sense.WRONG ? 3 : 0);
    }
}
