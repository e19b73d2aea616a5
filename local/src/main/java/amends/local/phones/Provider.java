package amends.local.phones;

import amends.local.wire.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The payloads of the telephone side of AWS: an inbound text, and a call in a contact flow. */
final class Provider {
    private static final String INSTANCE =
            "arn:aws:connect:eu-west-1:000000000000:instance/00000000-0000-4000-8000-000000000000";

    private Provider() {}

    /** What a two-way number publishes to its topic: an object of strings. */
    static String text(String id, String from, String to, String text, Optional<String> previous) {
        Map<String, Object> sms = new LinkedHashMap<>();
        sms.put("originationNumber", from);
        sms.put("destinationNumber", to);
        sms.put("messageKeyword", "KEYWORD_" + to.substring(1));
        sms.put("messageBody", text);
        sms.put("inboundMessageId", id);
        previous.ifPresent(message -> sms.put("previousPublishedMessageId", message));
        return Json.write(sms);
    }

    /** What a contact flow gives to a function. */
    static String call(String contact, String from, String to, Map<String, String> parameters) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("Attributes", Map.of());
        data.put("Channel", "VOICE");
        data.put("ContactId", contact);
        data.put("CustomerEndpoint", Map.of("Address", from, "Type", "TELEPHONE_NUMBER"));
        data.put("InitialContactId", contact);
        data.put("InitiationMethod", "INBOUND");
        data.put("InstanceARN", INSTANCE);
        data.put("Queue", null);
        data.put("SystemEndpoint", Map.of("Address", to, "Type", "TELEPHONE_NUMBER"));
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("ContactData", data);
        details.put("Parameters", parameters);
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("Name", "ContactFlowEvent");
        event.put("Details", details);
        return Json.write(event);
    }
}
