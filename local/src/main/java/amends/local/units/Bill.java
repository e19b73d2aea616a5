package amends.local.units;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What one complaint cost, write by write.
 *
 * @param told  what the table itself says of its writes
 * @param parts of texts to the guest
 */
public record Bill(List<Meter.Written> written, List<Meter.Read> read, double told, int parts) {
    private static final String ROW = "%-22s %-32s %5s  %3s  %-34s %s";

    /** What an entry in an index is for. */
    private static final Map<String, String> INDEXES = Map.of(
            "owed", "not forgotten",
            "due", "looked at in time",
            "board", "on the desk's list",
            "history", "found by its guest",
            "faults", "found by its room");

    public Bill {
        written = List.copyOf(written);
        read = List.copyOf(read);
    }

    /** Write units in all, by AWS's rule. */
    public int units() {
        return written.stream().mapToInt(Meter.Written::all).sum();
    }

    /** Read units in all. */
    public double readUnits() {
        return read.stream().mapToDouble(Meter.Read::units).sum();
    }

    /** Each write with what it buys. */
    public String list() {
        return ROW.formatted("when", "what", "bytes", "WRU", "its indexes", "buys")
                        .stripTrailing() + "\n"
                + written.stream().map(Bill::row).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String row(Meter.Written one) {
        String indexes = one.indexes().entrySet().stream()
                .map(index -> index.getKey() + " " + index.getValue())
                .collect(Collectors.joining(", "));
        String bought = one.indexes().keySet().stream()
                .map(index -> INDEXES.getOrDefault(index, index))
                .collect(Collectors.joining(", "));
        return ROW.formatted(
                        one.during(),
                        what(one.item()),
                        one.bytes(),
                        one.units(),
                        indexes,
                        buys(one.item()) + (bought.isEmpty() ? "" : "; " + bought))
                .stripTrailing();
    }

    private static String what(Map<String, AttributeValue> item) {
        String type = text(item, "type");
        if (!type.equals("entry")) {
            return type;
        }
        return "entry \"" + text(map(item, "fact"), "is") + "\""
                + errand(item)
                        .map(errand -> ", " + text(errand, "task") + " " + text(errand, "status"))
                        .orElse("");
    }

    private static String buys(Map<String, AttributeValue> item) {
        return switch (text(item, "type")) {
            case "complaint" -> "what stands now";
            case "entry" ->
                errand(item)
                        .map(errand -> text(errand, "status").equals("owed")
                                ? (errand.containsKey("claimed")
                                        ? "nobody else sends it"
                                        : "what happened, and what is owed")
                                : "it is not done twice")
                        .orElse("what happened");
            case "key" -> "a second tap or delivery does nothing";
            case "workload" -> "the clerk's minutes";
            case "pulse" -> "every tablet sees it";
            case "talk" -> "texts are heard one after the other";
            default -> "";
        };
    }

    private static Optional<Map<String, AttributeValue>> errand(Map<String, AttributeValue> item) {
        return Optional.ofNullable(item.get("errand")).map(AttributeValue::m);
    }

    private static Map<String, AttributeValue> map(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name), name).m();
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name), name).s().toLowerCase(Locale.ROOT);
    }
}
