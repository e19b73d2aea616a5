package amends.local.hotel;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The fields of one JSON object: each is asked for by its name, and what nobody asked for is a fault. */
final class Fields {
    private final String of;
    private final Map<String, Object> left;
    private final List<String> faults;

    /**
     * @param of     whose they are, as faults begin
     * @param faults where what is wrong is added
     */
    Fields(String of, Map<String, Object> written, List<String> faults) {
        this.of = of;
        this.left = new HashMap<>(written);
        this.faults = faults;
    }

    /** A field that must be there. */
    <T> Optional<T> read(String name, Function<String, T> meaning) {
        if (left.get(name) == null) {
            left.remove(name);
            fault(name, "is missing");
            return Optional.empty();
        }
        return readIfThere(name, meaning);
    }

    <T> Optional<T> readIfThere(String name, Function<String, T> meaning) {
        Object value = left.remove(name);
        return switch (value) {
            case null -> Optional.empty();
            case String text -> understood(name, text, meaning);
            default -> {
                fault(name, "is not a text");
                yield Optional.empty();
            }
        };
    }

    Optional<Number> number(String name) {
        Object value = left.remove(name);
        return switch (value) {
            case null -> Optional.empty();
            case Number number -> Optional.of(number);
            default -> {
                fault(name, "is not a number");
                yield Optional.empty();
            }
        };
    }

    /** What a text means, or a fault with the reason. */
    <T> Optional<T> understood(String name, String text, Function<String, T> meaning) {
        try {
            return Optional.of(meaning.apply(text));
        } catch (IllegalArgumentException | DateTimeException wrong) {
            fault(name, String.valueOf(wrong.getMessage()));
            return Optional.empty();
        }
    }

    List<String> texts(String name) {
        var texts = new ArrayList<String>();
        for (Object value : list(name)) {
            if (value instanceof String text) {
                texts.add(text);
            } else {
                fault(name, "holds something else than texts");
            }
        }
        return texts;
    }

    Optional<Fields> inner(String name) {
        Object value = left.remove(name);
        if (value == null) {
            return Optional.empty();
        }
        return Optional.of(object(name, value));
    }

    /** The objects of a list; each is called by its id in faults. */
    List<Fields> inners(String name, String each) {
        return list(name).stream()
                .map(value -> object(
                        value instanceof Map<?, ?> map && map.get("id") instanceof String id ? each + " " + id : name,
                        value))
                .toList();
    }

    private List<?> list(String name) {
        Object value = left.remove(name);
        return switch (value) {
            case null -> List.of();
            case List<?> list -> list;
            default -> {
                fault(name, "is not a list");
                yield List.of();
            }
        };
    }

    private Fields object(String name, Object value) {
        var written = new HashMap<String, Object>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> written.put(String.valueOf(key), inner));
        } else {
            fault(name, "is not an object");
        }
        return new Fields(of + name + ": ", written, faults);
    }

    /** To be called when all is asked: what is left over is a fault. */
    void nothingElse() {
        left.keySet().stream().sorted().forEach(name -> fault(name, "is not known here"));
    }

    void fault(String name, String says) {
        faults.add(of + name + ": " + says);
    }
}
