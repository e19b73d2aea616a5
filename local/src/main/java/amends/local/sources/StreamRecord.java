package amends.local.sources;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** One change of a table, as a function gets it. */
public record StreamRecord(String sequence, double arrived, Map<String, Object> event) {

    public static StreamRecord of(Record record, String stream, String region) {
        var change = record.dynamodb();
        double arrived = change.approximateCreationDateTime().toEpochMilli() / 1000.0;
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("ApproximateCreationDateTime", arrived);
        details.put("Keys", item(change.keys()));
        if (change.hasNewImage()) {
            details.put("NewImage", item(change.newImage()));
        }
        if (change.hasOldImage()) {
            details.put("OldImage", item(change.oldImage()));
        }
        details.put("SequenceNumber", change.sequenceNumber());
        details.put("SizeBytes", change.sizeBytes());
        details.put("StreamViewType", change.streamViewTypeAsString());
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("eventID", record.eventID());
        event.put("eventName", record.eventNameAsString());
        event.put("eventVersion", record.eventVersion());
        event.put("eventSource", "aws:dynamodb");
        event.put("awsRegion", region);
        event.put("dynamodb", details);
        event.put("eventSourceARN", stream);
        if (record.userIdentity() != null) {
            event.put(
                    "userIdentity",
                    Map.of(
                            "type", record.userIdentity().type(),
                            "principalId", record.userIdentity().principalId()));
        }
        return new StreamRecord(change.sequenceNumber(), arrived, event);
    }

    private static Map<String, Object> item(Map<String, AttributeValue> item) {
        Map<String, Object> json = new LinkedHashMap<>();
        item.forEach((name, value) -> json.put(name, value(value)));
        return json;
    }

    private static Map<String, Object> value(AttributeValue value) {
        return switch (value.type()) {
            case S -> Map.of("S", value.s());
            case N -> Map.of("N", value.n());
            case BOOL -> Map.of("BOOL", value.bool());
            case NUL -> Map.of("NULL", true);
            case M -> Map.of("M", item(value.m()));
            case L -> Map.of("L", value.l().stream().map(StreamRecord::value).toList());
            case SS -> Map.of("SS", value.ss());
            case NS -> Map.of("NS", value.ns());
            case B -> Map.of("B", Base64.getEncoder().encodeToString(value.b().asByteArray()));
            case BS ->
                Map.of(
                        "BS",
                        value.bs().stream()
                                .map(bytes -> Base64.getEncoder().encodeToString(bytes.asByteArray()))
                                .toList());
            case UNKNOWN_TO_SDK_VERSION -> throw new IllegalArgumentException("An unknown type of attribute");
        };
    }
}
