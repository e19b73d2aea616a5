package amends.listening;

import amends.complaint.Sure;
import amends.hotel.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Understands what a guest writes. What it knows of a language stands in that language's file beside this class; of a
 * language without a file it tells the name and is sure of nothing else.
 */
public final class Listener {
    private static final int MOST_REASONS = 12;
    private static final double UNHEARD_KIND = 0.3;
    private static final double UNHEARD = 0.1;

    private final Lexicons lexicons = new Lexicons();
    private final Tongue tongue = new Tongue();

    /** Never refuses and never throws, whatever the text is; of a very long one the middle is not read. */
    public Understanding listen(String text) {
        Message message = Message.of(text);
        List<Lexicon> latin = lexicons.in(Character.UnicodeScript.LATIN);
        long english =
                latin.stream().mapToLong(one -> one.known(message.tokens())).sum();
        return judge(message, find(message), tongue.of(message, english));
    }

    private Findings find(Message message) {
        List<Finding> found = new ArrayList<>(lexicons.everywhere().find(message));
        for (Character.UnicodeScript script : scripts(message)) {
            lexicons.in(script).forEach(lexicon -> found.addAll(lexicon.find(message)));
        }
        return new Findings(List.copyOf(found));
    }

    private static Set<Character.UnicodeScript> scripts(Message message) {
        return message.tokens().stream()
                .map(token -> Character.UnicodeScript.of(token.text().codePointAt(0)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Understanding judge(Message message, Findings findings, Language language) {
        Danger danger = Danger.in(findings);
        Asked asked = Asked.in(message, findings);
        Matter matter = Matter.in(message, findings, danger, asked);
        Purpose purpose = Purpose.of(message, findings, danger, asked);
        boolean heard = language == Language.UND || lexicons.knows(language);
        Sure sure = heard
                ? new Sure(purpose.sure(), matter.sure(), asked.sure())
                : new Sure(purpose.keyword() ? purpose.sure() : UNHEARD_KIND, UNHEARD, UNHEARD);
        return new Understanding(
                purpose.kind(),
                matter.category(),
                matter.second(),
                Gravity.of(findings, danger.present(), purpose.kind(), matter.category()),
                asked.remedies(),
                danger.present(),
                RoomNumber.in(message, findings, danger.present()),
                language,
                sure,
                because(danger, purpose, matter, asked));
    }

    private static List<String> because(Danger danger, Purpose purpose, Matter matter, Asked asked) {
        return Stream.of(danger.because(), purpose.because(), matter.because(), asked.because())
                .flatMap(List::stream)
                .map(Finding::words)
                .distinct()
                .limit(MOST_REASONS)
                .toList();
    }
}
