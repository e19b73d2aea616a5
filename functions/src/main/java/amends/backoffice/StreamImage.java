package amends.backoffice;

import amends.hotel.Page;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An item as the table's stream tells of it, in DynamoDB's own JSON. */
public final class StreamImage {
    private StreamImage() {}

    /**
     * The page that an image shows.
     *
     * @throws RuntimeException when it shows none: it will not, however often it is brought
     */
    public static Page page(Map<String, Object> image) {
        return Items.page(item(image));
    }

    private static Map<String, AttributeValue> item(Map<?, ?> image) {
        return image.entrySet().stream()
                .collect(Collectors.toMap(it -> String.valueOf(it.getKey()), it -> value((Map<?, ?>) it.getValue())));
    }

    /** Of the kinds of value those that this book writes. */
    private static AttributeValue value(Map<?, ?> tagged) {
        Map.Entry<?, ?> only = tagged.entrySet().iterator().next();
        return switch (String.valueOf(only.getKey())) {
            case "S" -> AttributeValue.fromS(String.valueOf(only.getValue()));
            case "N" -> AttributeValue.fromN(String.valueOf(only.getValue()));
            case "BOOL" -> AttributeValue.fromBool(Boolean.valueOf(String.valueOf(only.getValue())));
            case "M" -> AttributeValue.fromM(item((Map<?, ?>) only.getValue()));
            case "L" ->
                AttributeValue.fromL(((List<?>) only.getValue())
                        .stream().map(element -> value((Map<?, ?>) element)).toList());
            default -> throw new IllegalArgumentException("a kind of value that is never written here");
        };
    }
}
