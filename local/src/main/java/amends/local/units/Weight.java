package amends.local.units;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How many bytes an item has, as DynamoDB counts them: the names of its attributes and their values. */
final class Weight {
    /** A map or list itself; each of its elements bears one byte more. */
    private static final int CONTAINER = 3;

    private Weight() {}

    static int of(Map<String, AttributeValue> item) {
        return item.entrySet().stream()
                .mapToInt(attribute -> text(attribute.getKey()) + of(attribute.getValue()))
                .sum();
    }

    private static int of(AttributeValue value) {
        return switch (value.type()) {
            case S -> text(value.s());
            case N -> number(value.n());
            case B -> value.b().asByteArray().length;
            case BOOL, NUL -> 1;
            case M -> CONTAINER + value.m().size() + of(value.m());
            case L -> CONTAINER + value.l().size() + of(value.l());
            case SS -> value.ss().stream().mapToInt(Weight::text).sum();
            case NS -> value.ns().stream().mapToInt(Weight::number).sum();
            case BS ->
                value.bs().stream().mapToInt(it -> it.asByteArray().length).sum();
            case UNKNOWN_TO_SDK_VERSION -> throw new IllegalArgumentException("an unknown type of attribute");
        };
    }

    private static int of(List<AttributeValue> values) {
        return values.stream().mapToInt(Weight::of).sum();
    }

    private static int text(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Two digits a byte, and one byte more. */
    private static int number(String number) {
        long digits = number.chars().filter(Character::isDigit).count();
        return (int) ((digits + 1) / 2 + 1);
    }
}
