package amends.local.sources;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event source mapping's filter pattern, as EventBridge words it: objects nest, and a list holds what a value may be. */
public final class Filter {
    private final Map<?, ?> pattern;

    /**
     * A pattern.
     *
     * @throws IllegalArgumentException naming what of it this machine cannot do
     */
    public Filter(Map<?, ?> pattern) {
        check(pattern, "");
        this.pattern = pattern;
    }

    public boolean passes(Map<?, ?> event) {
        return fits(pattern, event);
    }

    private static void check(Map<?, ?> pattern, String path) {
        pattern.forEach((name, wanted) -> {
            String here = path + "." + name;
            switch (wanted) {
                case Map<?, ?> deeper -> check(deeper, here);
                case List<?> rules ->
                    rules.forEach(rule -> {
                        if (rule instanceof Map<?, ?> test) {
                            checkTest(test, here);
                        }
                    });
                case null, default ->
                    throw new IllegalArgumentException("The filter's " + here + " must be an object or a list");
            }
        });
    }

    private static void checkTest(Map<?, ?> test, String path) {
        Object kind = test.size() == 1 ? test.keySet().iterator().next() : "";
        Object of = test.get(kind);
        boolean known = switch (String.valueOf(kind)) {
            case "exists" -> of instanceof Boolean;
            case "prefix", "suffix", "equals-ignore-case" -> of instanceof String;
            case "anything-but" ->
                !(of instanceof Map<?, ?> inner) || (inner.size() == 1 && inner.get("prefix") instanceof String);
            case "numeric" -> of instanceof List<?> parts && parts.size() % 2 == 0 && !parts.isEmpty();
            default -> false;
        };
        if (!known) {
            throw new IllegalArgumentException(
                    "The filter's " + path + " tests " + test + ", which this machine cannot do");
        }
    }

    private static boolean fits(Map<?, ?> pattern, @Nullable Object event) {
        Map<?, ?> given = event instanceof Map<?, ?> map ? map : Map.of();
        return pattern.entrySet().stream().allMatch(entry -> {
            Object value = given.get(entry.getKey());
            return switch (entry.getValue()) {
                case Map<?, ?> deeper -> fits(deeper, value);
                case List<?> rules ->
                    rules.stream().anyMatch(rule -> allows(rule, value, given.containsKey(entry.getKey())));
                case null, default -> false;
            };
        });
    }

    private static boolean allows(@Nullable Object rule, @Nullable Object value, boolean there) {
        if (rule instanceof Map<?, ?> test) {
            return test.containsKey("exists") ? leafThere(test, value, there) : there && anyOf(value, test);
        }
        if (!there) {
            return false;
        }
        return value instanceof List<?> several ? several.stream().anyMatch(one -> same(rule, one)) : same(rule, value);
    }

    /** Only leaves exist, for a pattern: an object does not. */
    private static boolean leafThere(Map<?, ?> test, @Nullable Object value, boolean there) {
        return Boolean.TRUE.equals(test.get("exists")) == (there && !(value instanceof Map));
    }

    private static boolean anyOf(@Nullable Object value, Map<?, ?> test) {
        return value instanceof List<?> several
                ? several.stream().anyMatch(one -> holds(test, one))
                : holds(test, value);
    }

    private static boolean holds(Map<?, ?> test, @Nullable Object value) {
        String kind = String.valueOf(test.keySet().iterator().next());
        Object of = test.get(kind);
        return switch (kind) {
            case "prefix" -> value instanceof String text && text.startsWith(String.valueOf(of));
            case "suffix" -> value instanceof String text && text.endsWith(String.valueOf(of));
            case "equals-ignore-case" ->
                value instanceof String text
                        && text.toLowerCase(Locale.ROOT)
                                .equals(String.valueOf(of).toLowerCase(Locale.ROOT));
            case "anything-but" -> isOther(of, value);
            case "numeric" -> of instanceof List<?> parts && value instanceof Number number && within(parts, number);
            default -> false;
        };
    }

    private static boolean isOther(@Nullable Object unwanted, @Nullable Object value) {
        return switch (unwanted) {
            case Map<?, ?> inner ->
                !(value instanceof String text && text.startsWith(String.valueOf(inner.get("prefix"))));
            case List<?> several -> several.stream().noneMatch(one -> same(one, value));
            case null, default -> !same(unwanted, value);
        };
    }

    private static boolean within(List<?> parts, Number number) {
        for (int at = 0; at < parts.size(); at += 2) {
            int compared = decimal(number).compareTo(new BigDecimal(String.valueOf(parts.get(at + 1))));
            boolean holds = switch (String.valueOf(parts.get(at))) {
                case "=" -> compared == 0;
                case "<" -> compared < 0;
                case "<=" -> compared <= 0;
                case ">" -> compared > 0;
                case ">=" -> compared >= 0;
                default -> throw new IllegalArgumentException("No comparison: " + parts.get(at));
            };
            if (!holds) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(@Nullable Object one, @Nullable Object two) {
        if (one instanceof Number first && two instanceof Number second) {
            return decimal(first).compareTo(decimal(second)) == 0;
        }
        return one == null ? two == null : one.equals(two);
    }

    private static BigDecimal decimal(Number number) {
        return new BigDecimal(number.toString());
    }
}
