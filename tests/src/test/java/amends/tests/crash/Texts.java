package amends.tests.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.PublishRequest;
import software.amazon.awssdk.services.sns.model.PublishResponse;
import software.amazon.awssdk.services.sns.model.SnsException;

/** Every phone in the world: what was texted to it, and whether it can be reached at all. */
final class Texts implements SnsClient {
    /** A text that reached a phone. */
    record Sms(String to, String words, String id) {}

    private final List<Sms> all = new ArrayList<>();
    private final Set<String> unreachable;

    /** @param unreachable numbers that are refused at each try, for a reason that may pass */
    Texts(Set<String> unreachable) {
        this.unreachable = unreachable;
    }

    @Override
    public PublishResponse publish(PublishRequest request) {
        if (unreachable.contains(request.phoneNumber())) {
            throw SnsException.builder().statusCode(500).message("not now").build();
        }
        String id = Objects.requireNonNull(request.messageAttributes().get("amends-id"))
                .stringValue();
        all.add(new Sms(request.phoneNumber(), request.message(), id));
        return PublishResponse.builder().messageId("m" + all.size()).build();
    }

    List<Sms> all() {
        return List.copyOf(all);
    }

    /** The ids that went out more than once. */
    Set<String> twice() {
        return all.stream().collect(Collectors.groupingBy(Sms::id, Collectors.counting())).entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
