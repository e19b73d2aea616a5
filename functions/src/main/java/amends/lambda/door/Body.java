package amends.lambda.door;

import amends.complaint.Words;
import amends.hotel.Coded;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object that somebody sent, read field by field; null counts as absent. Whatever is wrong is a {@link BadRequest}
 * that names the field and says what it should be, and never quotes what was sent.
 */
public final class Body {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,39}");

    private final String where;
    private final Map<String, Object> fields;

    private Body(String where, Map<String, Object> fields) {
        this.where = where;
        this.fields = fields;
    }

    static Body of(String text) {
        if (text.length() > HttpRequest.MOST || text.getBytes(StandardCharsets.UTF_8).length > HttpRequest.MOST) {
            throw new BadRequest(Problem.of(
                    413,
                    "too-large",
                    "The request is too large",
                    "The body has more than 64 kB. Shorten it, then send it again."));
        }
        if (text.isBlank()) {
            return new Body("", Map.of());
        }
        return new Body(
                "",
                present(
                        Json.strict(text)
                                .orElseThrow(
                                        () -> new BadRequest(
                                                "The body is not one JSON object with each name once, at most 20 deep. Correct it, then send it again."))));
    }

    private static Map<String, Object> present(Map<String, Object> fields) {
        var present = new LinkedHashMap<String, Object>();
        fields.forEach((name, value) -> {
            if (value != null) {
                present.put(name, value);
            }
        });
        return present;
    }

    /** Insists that it has no other fields than these. */
    public Body only(String... names) {
        List<String> known = List.of(names);
        fields.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(unknown -> {
                    String named = NAME.matcher(unknown).matches() ? "“" + where + unknown + "”" : "with another name";
                    throw new BadRequest("There is no field " + named + " here. "
                            + (known.isEmpty() ? "Send none." : "Known are: " + String.join(", ", known) + "."));
                });
        return this;
    }

    public boolean has(String name) {
        return fields.containsKey(name);
    }

    /** A string of at most so many characters, as it was sent but well-formed. */
    public Optional<String> text(String name, int most) {
        return typed(name, String.class, "a string").map(text -> text(name, text, most));
    }

    /** Words that somebody typed, cleaned; absent when nothing is left of them. */
    public Optional<String> words(String name, int most) {
        return text(name, most)
                .map(text -> Words.typed(text).orElseThrow(wrong(name, "is not well-formed text")))
                .filter(words -> !words.isEmpty());
    }

    private String text(String name, String text, int most) {
        if (text.length() > most) {
            throw wrong(name, "is longer than " + most + " characters").get();
        }
        if (!Words.wellFormed(text)) {
            throw wrong(name, "is not well-formed text: a half of a character stands alone")
                    .get();
        }
        return text;
    }

    public Optional<Integer> whole(String name, int least, int most) {
        return number(name, least, most).map(Math::toIntExact);
    }

    /** A whole number of hundredths of the hotel's currency, or any other. */
    public Optional<Long> number(String name, long least, long most) {
        Optional<Object> value = Optional.ofNullable(fields.get(name));
        return value.map(sent -> {
            long number = switch (sent) {
                case Integer small -> small;
                case Long big -> big;
                default ->
                    throw wrong(name, "is not a whole number from " + least + " to " + most)
                            .get();
            };
            if (number < least || number > most) {
                throw wrong(name, "is not a whole number from " + least + " to " + most)
                        .get();
            }
            return number;
        });
    }

    public Optional<Boolean> flag(String name) {
        return typed(name, Boolean.class, "true or false");
    }

    /** One of an enumeration's words. */
    public <C extends Coded> Optional<C> one(String name, C[] known) {
        return typed(name, String.class, "a string").map(code -> one(name, code, known));
    }

    /** Some of an enumeration's words, each at most once. */
    public <C extends Coded> Optional<List<C>> some(String name, C[] known) {
        return list(name, known.length).map(list -> {
            var some = new LinkedHashSet<C>();
            for (Object code : list) {
                if (!(code instanceof String text)) {
                    throw wrong(name, "is not a list of strings").get();
                }
                some.add(one(name, text, known));
            }
            return List.copyOf(some);
        });
    }

    private <C extends Coded> C one(String name, String code, C[] known) {
        return Arrays.stream(known)
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow(wrong(
                        name,
                        "is none of: " + Arrays.stream(known).map(Coded::code).collect(Collectors.joining(", "))));
    }

    /** A list of objects. */
    public Optional<List<Body>> objects(String name, int most) {
        return list(name, most).map(list -> {
            var bodies = new ArrayList<Body>();
            for (Object one : list) {
                if (!(one instanceof Map<?, ?>)) {
                    throw wrong(name, "is not a list of objects").get();
                }
                bodies.add(new Body(where + name + ".", present(Json.object(one))));
            }
            return bodies;
        });
    }

    private Optional<List<?>> list(String name, int most) {
        Optional<List<?>> list = typed(name, List.class, "a list").map(all -> (List<?>) all);
        if (list.isPresent() && list.get().size() > most) {
            throw wrong(name, "has more than " + most + " items").get();
        }
        return list;
    }

    /** A string read further: a time, a phone number, a day. */
    public <T> Optional<T> read(String name, int most, Function<String, Optional<T>> reader, String shouldBe) {
        return text(name, most).map(text -> reader.apply(text).orElseThrow(wrong(name, "is not " + shouldBe)));
    }

    /** The field's value, insisting that it was sent. */
    public <T> T needed(String name, Optional<T> value) {
        return value.orElseThrow(wrong(name, "is missing"));
    }

    private <T> Optional<T> typed(String name, Class<T> type, String shouldBe) {
        Optional<Object> value = Optional.ofNullable(fields.get(name));
        if (value.isPresent() && !type.isInstance(value.get())) {
            throw wrong(name, "is not " + shouldBe).get();
        }
        return value.map(type::cast);
    }

    /** @param says what is wrong with it, going on from its name */
    public Supplier<BadRequest> wrong(String name, String says) {
        return () -> new BadRequest(Problem.of(
                        400,
                        "bad-request",
                        "The request makes no sense",
                        "“" + where + name + "” " + says + ". Correct it, then send it again.")
                .with("field", where + name));
    }

    /** The same text for every body that says the same: names in order, words cleaned, what is absent left out. */
    public String canonical() {
        return Json.write(Json.object(cleaned(fields)));
    }

    private static @Nullable Object cleaned(@Nullable Object value) {
        return switch (value) {
            case String text -> Words.received(text);
            case Map<?, ?> map -> {
                var ordered = new TreeMap<String, Object>();
                map.forEach((name, inner) -> {
                    if (inner != null) {
                        ordered.put(String.valueOf(name), cleaned(inner));
                    }
                });
                yield ordered;
            }
            case List<?> list -> list.stream().map(Body::cleaned).toList();
            case null, default -> value;
        };
    }
}
