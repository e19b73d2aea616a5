package amends.lambda.text;

import amends.desk.HearingText.Text;
import amends.hotel.Phone;
import amends.lambda.door.Json;
import java.util.Map;
import java.util.Optional;

/** AWS End User Messaging: a two-way number publishes each text as JSON to a topic. */
final class EndUserMessaging implements Provider {
    @Override
    public Optional<Text> read(String message) {
        Map<String, Object> sms = Json.strict(message).orElse(Map.of());
        Optional<Phone> from = Json.text(sms.get("originationNumber")).flatMap(Phone::of);
        Optional<Phone> to = Json.text(sms.get("destinationNumber")).flatMap(Phone::of);
        Optional<String> id = Json.text(sms.get("inboundMessageId"));
        if (from.isEmpty() || to.isEmpty() || id.isEmpty()) {
            return Optional.empty();
        }
        String words = sms.get("messageBody") instanceof String body ? body : "";
        return Optional.of(new Text(from.get(), to.get(), words, id.get()));
    }
}
