package amends.lambda.phone;

import amends.complaint.Category;
import amends.desk.AnsweringCall.Call;
import amends.hotel.Language;
import amends.hotel.Phone;
import amends.lambda.door.Json;
import amends.remedy.RemedyKind;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What Amazon Connect sends a function. The flow's parameters say what it took down: {@code words}, {@code category},
 * {@code remedy}, {@code room}, {@code language}, and {@code loop} when one contact files more than once.
 */
final class ConnectEvent {
    private ConnectEvent() {}

    /** The call; empty when the event names no contact or no number of ours. */
    static Optional<Call> call(Map<String, Object> event) {
        Map<String, Object> details = Json.object(event.get("Details"));
        Map<String, Object> contact = Json.object(details.get("ContactData"));
        Map<String, Object> said = Json.object(details.get("Parameters"));
        Optional<Phone> to = address(contact, "SystemEndpoint");
        Optional<String> id = Json.text(contact.get("ContactId"));
        if (to.isEmpty() || id.isEmpty()) {
            return Optional.empty();
        }
        String key = String.join(
                "|",
                Json.text(contact.get("InstanceARN")).orElse(""),
                id.get(),
                Json.text(said.get("loop"))
                        .or(() ->
                                Json.text(Json.object(contact.get("Attributes")).get("loop")))
                        .orElse("1"));
        return Optional.of(new Call(
                to.get(),
                address(contact, "CustomerEndpoint"),
                key,
                Json.text(said.get("words")),
                Json.text(said.get("category")).flatMap(Category::of),
                Json.text(said.get("remedy")).flatMap(RemedyKind::of),
                Json.text(said.get("room")).map(String::strip),
                language(event)));
    }

    /** The caller's language, if the flow says it. */
    static Optional<Language> language(Map<String, Object> event) {
        Map<String, Object> details = Json.object(event.get("Details"));
        return Json.text(Json.object(details.get("Parameters")).get("language"))
                .or(() -> Json.text(Json.object(details.get("ContactData")).get("LanguageCode")))
                .map(ConnectEvent::language)
                .filter(language -> language != Language.UND);
    }

    private static Optional<Phone> address(Map<String, Object> contact, String endpoint) {
        return Json.text(Json.object(contact.get(endpoint)).get("Address")).flatMap(Phone::of);
    }

    /** A language with or without its region. */
    private static Language language(String tag) {
        Language exact = Language.of(tag);
        if (exact != Language.UND) {
            return exact;
        }
        Locale locale = Locale.forLanguageTag(tag);
        if (locale.getLanguage().equals("zh")) {
            return switch (locale.getCountry()) {
                case "TW", "HK", "MO" -> Language.ZH_HANT;
                default -> Language.ZH_HANS;
            };
        }
        return Language.of(locale.getLanguage());
    }
}
