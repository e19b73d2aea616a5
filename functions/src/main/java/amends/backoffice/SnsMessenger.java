package amends.backoffice;

import amends.dispatch.Messenger;
import amends.hotel.Phone;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.PublishRequest;
import software.amazon.awssdk.services.sns.model.SnsException;

/** Reaches phones and the hotels' topics through SNS. */
public final class SnsMessenger implements Messenger {
    private static final Service SNS = new Service("SNS");
    private static final String ID = "amends-id";
    private static final Set<String> NEVER = Set.of(
            "InvalidParameter",
            "InvalidParameterValue",
            "ParameterValueInvalid",
            "OptedOut",
            "NotFound",
            "EndpointDisabled");

    /** SNS takes subjects of up to 100 printable ASCII characters. */
    private static final int SUBJECT = 100;

    private final Supplier<SnsClient> client;

    public SnsMessenger(Supplier<SnsClient> client) {
        this.client = client;
    }

    @Override
    public Delivery text(Phone from, Phone to, String words, String id) {
        return publish(PublishRequest.builder()
                .phoneNumber(to.e164())
                .message(words)
                .messageAttributes(Map.of(
                        "AWS.SNS.SMS.SMSType",
                        attribute("Transactional"),
                        "AWS.MM.SMS.OriginationNumber",
                        attribute(from.e164()),
                        ID,
                        attribute(id)))
                .build());
    }

    @Override
    public Delivery publish(String topic, String subject, String words, Map<String, String> attributes, String id) {
        var all = new HashMap<String, MessageAttributeValue>();
        attributes.forEach((name, value) -> {
            // SNS refuses the whole message for an attribute without a value.
            if (!value.isEmpty()) {
                all.put(name, attribute(value));
            }
        });
        all.put(ID, attribute(id));
        return publish(PublishRequest.builder()
                .topicArn(topic)
                .subject(plain(subject))
                .message(words)
                .messageAttributes(all)
                .build());
    }

    private Delivery publish(PublishRequest request) {
        return SNS.ask("Publish", () -> {
            try {
                client.get().publish(request);
                return Delivery.SENT;
            } catch (SnsException e) {
                if (!Service.busy(e) && NEVER.contains(Service.code(e))) {
                    return Delivery.NEVER;
                }
                throw e;
            }
        });
    }

    private static MessageAttributeValue attribute(String value) {
        return MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(value)
                .build();
    }

    private static String plain(String subject) {
        String ascii = subject.replaceAll("[^ -~]+", "?").strip();
        return ascii.substring(0, Math.min(SUBJECT, ascii.length()));
    }
}
