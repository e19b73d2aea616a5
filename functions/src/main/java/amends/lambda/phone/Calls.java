package amends.lambda.phone;

import amends.complaint.Category;
import amends.desk.AnsweringCall.Call;
import amends.hotel.Language;
import amends.lambda.door.Json;
import amends.remedy.RemedyKind;
import java.util.Map;
import java.util.Optional;

/** A call as Amazon Connect tells of it. What a flow sends that is none of our words counts as not said. */
final class Calls {
    private Calls() {}

    /** Empty when it does not say which call it is, or which number was called. */
    static Optional<Call> read(Map<String, Object> event) {
        Map<String, Object> details = Json.object(event.get("Details"));
        Map<String, Object> contact = Json.object(details.get("ContactData"));
        Map<String, Object> attributes = Json.object(contact.get("Attributes"));
        Map<String, Object> parameters = Json.object(details.get("Parameters"));
        var to = number(contact, "SystemEndpoint");
        Optional<String> instance = Json.text(contact.get("InstanceARN"));
        Optional<String> id = Json.text(contact.get("ContactId"));
        if (to.isEmpty() || instance.isEmpty() || id.isEmpty()) {
            return Optional.empty();
        }
        String loop = Json.text(parameters.get("loop"))
                .or(() -> Json.text(attributes.get("loop")))
                .orElse("1");
        return Optional.of(new Call(
                to.get(),
                number(contact, "CustomerEndpoint"),
                String.join("\n", instance.get(), id.get(), loop),
                Json.text(parameters.get("words")),
                Json.text(parameters.get("category")).flatMap(Category::of),
                Json.text(parameters.get("remedy")).flatMap(RemedyKind::of),
                Json.text(parameters.get("room")).map(String::strip),
                language(event)));
    }

    static Optional<Language> language(Map<String, Object> event) {
        return Json.text(Json.object(Json.object(event.get("Details")).get("Parameters"))
                        .get("language"))
                .map(Language::of)
                .filter(language -> language != Language.UND);
    }

    private static Optional<amends.hotel.Phone> number(Map<String, Object> contact, String endpoint) {
        return Json.text(Json.object(contact.get(endpoint)).get("Address")).flatMap(amends.hotel.Phone::of);
    }
}
