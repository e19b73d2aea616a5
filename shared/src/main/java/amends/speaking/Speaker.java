package amends.speaking;

import amends.complaint.Category;
import amends.hotel.Coded;
import amends.hotel.Language;
import amends.remedy.RemedyKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds the words for what the house says; in English where a language has no file. */
public final class Speaker {
    private final Map<Language, Wording> read = new ConcurrentHashMap<>();

    public String say(Saying saying, Language language) {
        Wording wording = wording(language);
        return switch (saying) {
            case Saying.Received(String number) -> wording.fill("received", Map.of("number", number));
            case Saying.ReceivedWhichRoom(String number) ->
                wording.fill("received-which-room", Map.of("number", number));
            case Saying.ReceivedWhatRemedy(String number, List<RemedyKind> offered) ->
                wording.fill("received-what-remedy", Map.of("number", number, "options", options(offered, language)));
            case Saying.QuestionReceived(String number) -> wording.fill("question-received", Map.of("number", number));
            case Saying.SafetyHelpComes(String emergencyNumber) ->
                wording.fill("safety-help-comes", Map.of("emergencyNumber", emergencyNumber));
            case Saying.PromiseSlips(String number, String newTime) ->
                wording.fill("promise-slips", Map.of("number", number, "newTime", newTime));
            case Saying.Reopened(String number) -> wording.fill("reopened", Map.of("number", number));
            case Saying.OptedOut(String hotel) -> wording.fill("opted-out", Map.of("hotel", hotel));
            case Saying.OptedIn(String hotel) -> wording.fill("opted-in", Map.of("hotel", hotel));
            case Saying.HelpText(String hotel, String deskPhone) ->
                wording.fill("help-text", Map.of("hotel", hotel, "deskPhone", deskPhone));
            case Saying.PutThrough _ -> wording.fill("put-through", Map.of());
            case Saying.ClerkOverloaded overloaded -> overloaded(overloaded, wording);
            case Saying.ClerkAllClear(String clerkName) ->
                wording.fill("clerk-all-clear", Map.of("clerkName", clerkName));
            case Saying.Danger(String number, String room, Category category) ->
                wording.fill("danger", about(number, room, category, language));
            case Saying.DangerPassedOn(String number, String room, Category category, String from, String to) ->
                wording.fill("danger-passed-on", with(about(number, room, category, language), "from", from, "to", to));
            case Saying.DangerNobody(String number, String room, Category category) ->
                wording.fill("danger-nobody", about(number, room, category, language));
            case Saying.Late late -> late(late, wording, language);
            case Saying.NeedsPerson(String number) -> wording.fill("needs-person", Map.of("number", number));
        };
    }

    /** What a category is called. */
    public String name(Category category, Language language) {
        return name("category", category, language);
    }

    /** What a remedy is called, short enough for a list of them in a text. */
    public String name(RemedyKind remedy, Language language) {
        return name("remedy", remedy, language);
    }

    private String name(String group, Coded thing, Language language) {
        return wording(language).fill(group + "." + thing.code(), Map.of());
    }

    private String options(List<RemedyKind> offered, Language language) {
        return IntStream.range(0, offered.size())
                .mapToObj(i -> (i + 1) + " " + name(offered.get(i), language))
                .collect(Collectors.joining(", "));
    }

    private static String overloaded(Saying.ClerkOverloaded overloaded, Wording wording) {
        Map<String, String> values = Map.of(
                "clerkName", overloaded.clerkName(),
                "minutes", Integer.toString(overloaded.minutes()),
                "items", Integer.toString(overloaded.items()),
                "returned", Integer.toString(overloaded.returned()),
                "left", Integer.toString(overloaded.left()));
        String told = wording.fill("clerk-overloaded", values);
        return overloaded
                .mostUrgent()
                .map(number -> told + " " + wording.fill("clerk-overloaded.most-urgent", Map.of("number", number)))
                .orElse(told);
    }

    private String late(Saying.Late late, Wording wording, Language language) {
        return wording.fill(
                "late." + late.what().code(),
                with(
                        about(late.number(), late.room(), late.category(), language),
                        "minutesLate",
                        Integer.toString(late.minutesLate())));
    }

    private Map<String, String> about(String number, String room, Category category, Language language) {
        return Map.of("number", number, "room", room, "category", name(category, language));
    }

    private static Map<String, String> with(Map<String, String> values, String... more) {
        Map<String, String> all = new HashMap<>(values);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    private Wording wording(Language language) {
        return read.computeIfAbsent(
                language,
                wanted -> Wording.in(wanted)
                        .or(() -> Wording.in(Language.EN))
                        .orElseThrow(() -> new IllegalStateException("the English words are missing")));
    }
}
