package amends.local.units;

import amends.local.template.Table;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * AWS's rule of what a request costs. A write is one unit for each KB begun of the larger of the item before and after it,
 * and twice that in a transaction. An entry of an index is one unit for each KB begun when it comes, goes or changes, and
 * both when its key changes, for then the one goes and another comes; a transaction does not double it. A read is one unit
 * for each 4 KB begun, half of it where it may be a moment old, and twice that in a transaction.
 */
final class Tariff {
    private static final int WRITE = 1024;
    private static final int READ = 4096;

    private final Table table;

    Tariff(Table table) {
        this.table = table;
    }

    /** Nothing stands there, as far as its weight goes. */
    static final Map<String, AttributeValue> NOTHING = Map.of();

    static int write(Map<String, AttributeValue> before, Map<String, AttributeValue> after, boolean transaction) {
        int units = begun(Math.max(Weight.of(before), Weight.of(after)), WRITE);
        return transaction ? 2 * units : units;
    }

    /** What a write costs in each index that it changes, by the index's name. */
    SortedMap<String, Integer> indexes(Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
        SortedMap<String, Integer> costs = new TreeMap<>();
        for (Table.Index index : table.indexes()) {
            int units = entry(index, projected(index, before), projected(index, after));
            if (units > 0) {
                costs.put(index.name(), units);
            }
        }
        return costs;
    }

    private static int entry(Table.Index index, Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
        if (before.equals(after)) {
            return 0;
        }
        int went = before.isEmpty() ? 0 : begun(Weight.of(before), WRITE);
        int came = after.isEmpty() ? 0 : begun(Weight.of(after), WRITE);
        return sameKey(index, before, after) ? Math.max(went, came) : went + came;
    }

    private static boolean sameKey(
            Table.Index index, Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
        return keys(index).stream().allMatch(name -> Objects.equals(before.get(name), after.get(name)));
    }

    /** An item's entry in an index; empty where it has none. */
    private Map<String, AttributeValue> projected(Table.Index index, Map<String, AttributeValue> item) {
        if (!item.keySet().containsAll(keys(index))) {
            return NOTHING;
        }
        if (index.projection().equals("ALL")) {
            return item;
        }
        Set<String> names = new HashSet<>(index.included());
        names.addAll(keys(index));
        names.addAll(names(table.key()));
        Map<String, AttributeValue> part = new HashMap<>(item);
        part.keySet().retainAll(names);
        return part;
    }

    private static Collection<String> keys(Table.Index index) {
        return names(index.key());
    }

    private static Collection<String> names(Table.Key key) {
        Set<String> names = new HashSet<>(Set.of(key.hash()));
        key.range().ifPresent(names::add);
        return names;
    }

    /** One item by its key, absent or not. */
    static double read(@Nullable Map<String, AttributeValue> item, Reading reading) {
        return reading.share * begun(Weight.of(Optional.ofNullable(item).orElse(NOTHING)), READ);
    }

    /** A page of a query: its items together. */
    static double query(Collection<Map<String, AttributeValue>> items, Reading reading) {
        return reading.share * begun(items.stream().mapToInt(Weight::of).sum(), READ);
    }

    /** How exactly something is read. */
    enum Reading {
        A_MOMENT_OLD(0.5),
        AS_IT_IS(1),
        TOGETHER(2);

        private final double share;

        Reading(double share) {
            this.share = share;
        }

        static Reading of(@Nullable Boolean consistent) {
            return Boolean.TRUE.equals(consistent) ? AS_IT_IS : A_MOMENT_OLD;
        }
    }

    /** Even nothing at all counts as one. */
    private static int begun(int bytes, int each) {
        return Math.max(1, Math.ceilDiv(bytes, each));
    }
}
