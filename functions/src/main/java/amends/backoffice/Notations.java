package amends.backoffice;

import amends.backoffice.Notation.Unreadable;
import amends.complaint.Severity;
import amends.hotel.Coded;
import amends.hotel.Listing;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Which notation writes which type: words and times as text, numbers as numbers, records and their kinds as maps. */
final class Notations {
    /** The attribute that says which of its kinds a thing of a sealed type is. */
    static final String KIND = "is";

    private static final Map<Class<?>, Notation> PLAIN = Map.ofEntries(
            Map.entry(String.class, text(Object::toString, words -> words)),
            Map.entry(int.class, number(Integer::valueOf)),
            Map.entry(Integer.class, number(Integer::valueOf)),
            Map.entry(long.class, number(Long::valueOf)),
            Map.entry(Long.class, number(Long::valueOf)),
            Map.entry(double.class, number(Double::valueOf)),
            Map.entry(Double.class, number(Double::valueOf)),
            Map.entry(boolean.class, new YesNo()),
            Map.entry(Boolean.class, new YesNo()),
            Map.entry(Instant.class, new Millis()),
            Map.entry(LocalDate.class, text(Object::toString, LocalDate::parse)),
            Map.entry(LocalTime.class, text(Object::toString, LocalTime::parse)),
            Map.entry(Duration.class, text(Object::toString, Duration::parse)),
            Map.entry(ZoneId.class, text(zone -> ((ZoneId) zone).getId(), ZoneId::of)));

    /** A time as an index sorts it. */
    static final Notation SORTED = text(at -> Listing.time((Instant) at), Instant::parse);

    /** A time in whole seconds, rounded up: what the table forgets things by. */
    static final Notation SECONDS = new Seconds();

    private Notations() {}

    /** The notation of a record's component; an optional, list or set that has nothing in it is left out. */
    static Notation ofComponent(Type type) {
        Notation notation = of(type);
        return notation instanceof Several several ? new LeftOutWhenEmpty(several) : notation;
    }

    static Notation of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Notation inner = of(generic.getActualTypeArguments()[0]);
            if (generic.getRawType() == Optional.class) {
                return new Perhaps(inner);
            }
            if (generic.getRawType() == List.class) {
                return new Several(inner, false);
            }
            if (generic.getRawType() == Set.class) {
                return new Several(inner, true);
            }
        }
        if (type instanceof Class<?> plain) {
            Notation known = PLAIN.get(plain);
            if (known != null) {
                return known;
            }
            if (plain.isEnum()) {
                return ofEnum(plain);
            }
            if (plain.isRecord()) {
                RecordNotation whole = RecordNotation.of(plain);
                return whole.single().orElse(whole);
            }
            if (plain.isSealed()) {
                return new Kinds(plain);
            }
        }
        throw new IllegalArgumentException("no notation for " + type.getTypeName());
    }

    private static Notation text(Function<Object, String> write, Function<String, ?> read) {
        return new Text(write, read);
    }

    private static Notation number(Function<String, ?> read) {
        return new Numeral(read);
    }

    private static Notation ofEnum(Class<?> type) {
        Map<String, Object> words = new HashMap<>();
        for (Object word : type.getEnumConstants()) {
            words.put(spelling(word), word);
        }
        Function<String, Object> read = spelled -> {
            Object word = words.get(spelled);
            if (word == null) {
                throw new Unreadable("is no word of " + type.getSimpleName());
            }
            return word;
        };
        return type == Severity.class ? new Numeral(Notations::spelling, read) : new Text(Notations::spelling, read);
    }

    private static String spelling(Object word) {
        return switch (word) {
            case Coded coded -> coded.code();
            case Severity severity -> String.valueOf(severity.number());
            default -> ((Enum<?>) word).name();
        };
    }

    private static <T> T there(@Nullable T value, String what) {
        if (value == null) {
            throw new Unreadable("is no " + what);
        }
        return value;
    }

    private static AttributeValue present(@Nullable AttributeValue attribute) {
        if (attribute == null) {
            throw new Unreadable("is missing");
        }
        return attribute;
    }

    private static Object parsed(String written, Function<String, ?> read) {
        try {
            return read.apply(written);
        } catch (Unreadable e) {
            throw e;
        } catch (RuntimeException e) {
            throw new Unreadable("cannot be read", e);
        }
    }

    private record Text(Function<Object, String> write, Function<String, ?> read) implements Notation {
        @Override
        public AttributeValue write(Object thing) {
            return AttributeValue.fromS(write.apply(thing));
        }

        @Override
        public Object read(@Nullable AttributeValue attribute) {
            return parsed(there(present(attribute).s(), "text"), read);
        }
    }

    private record Numeral(Function<Object, String> write, Function<String, ?> read) implements Notation {
        Numeral(Function<String, ?> read) {
            this(Object::toString, read);
        }

        @Override
        public AttributeValue write(Object thing) {
            return AttributeValue.fromN(write.apply(thing));
        }

        @Override
        public Object read(@Nullable AttributeValue attribute) {
            return parsed(there(present(attribute).n(), "number"), read);
        }
    }

    private record YesNo() implements Notation {
        @Override
        public AttributeValue write(Object thing) {
            return AttributeValue.fromBool((Boolean) thing);
        }

        @Override
        public Object read(@Nullable AttributeValue attribute) {
            return there(present(attribute).bool(), "yes or no");
        }
    }

    /** A time in milliseconds: a third of what it is in words, and every page has several. What sorts an index is in words. */
    private record Millis() implements Notation {
        @Override
        public AttributeValue write(Object thing) {
            return AttributeValue.fromN(String.valueOf(((Instant) thing).toEpochMilli()));
        }

        @Override
        public Object read(@Nullable AttributeValue attribute) {
            AttributeValue at = present(attribute);
            return at.s() == null
                    ? parsed(there(at.n(), "number"), millis -> Instant.ofEpochMilli(Long.parseLong(millis)))
                    : parsed(at.s(), Instant::parse);
        }
    }

    private record Seconds() implements Notation {
        @Override
        public AttributeValue write(Object thing) {
            Instant at = (Instant) thing;
            return AttributeValue.fromN(String.valueOf(at.getEpochSecond() + (at.getNano() > 0 ? 1 : 0)));
        }

        @Override
        public Object read(@Nullable AttributeValue attribute) {
            return parsed(
                    there(present(attribute).n(), "number"), seconds -> Instant.ofEpochSecond(Long.parseLong(seconds)));
        }
    }

    private record Perhaps(Notation inner) implements Notation {
        @Override
        public @Nullable AttributeValue write(Object thing) {
            Optional<?> perhaps = (Optional<?>) thing;
            return perhaps.isPresent() ? inner.write(perhaps.get()) : null;
        }

        @Override
        public Object read(@Nullable AttributeValue attribute) {
            return attribute == null ? Optional.empty() : Optional.of(inner.read(attribute));
        }
    }

    private record Several(Notation inner, boolean distinct) implements Notation {
        @Override
        public AttributeValue write(Object thing) {
            Collection<?> things = (Collection<?>) thing;
            List<AttributeValue> written = new ArrayList<>(things.size());
            for (Object each : things) {
                written.add(Objects.requireNonNull(inner.write(each)));
            }
            return AttributeValue.fromL(written);
        }

        @Override
        public Object read(@Nullable AttributeValue attribute) {
            AttributeValue list = present(attribute);
            if (!list.hasL()) {
                throw new Unreadable("is no list");
            }
            Collection<Object> things =
                    distinct ? new LinkedHashSet<>() : new ArrayList<>(list.l().size());
            for (AttributeValue each : list.l()) {
                things.add(inner.read(each));
            }
            return things instanceof Set<Object> set
                    ? Collections.unmodifiableSet(set)
                    : Collections.unmodifiableList((List<Object>) things);
        }

        Object none() {
            return distinct ? Set.of() : List.of();
        }
    }

    private record LeftOutWhenEmpty(Several several) implements Notation {
        @Override
        public @Nullable AttributeValue write(Object thing) {
            return ((Collection<?>) thing).isEmpty() ? null : several.write(thing);
        }

        @Override
        public Object read(@Nullable AttributeValue attribute) {
            return attribute == null ? several.none() : several.read(attribute);
        }
    }

    private static final class Kinds implements Notation {
        private final Class<?> type;
        private final Map<String, RecordNotation> kinds = new HashMap<>();

        Kinds(Class<?> type) {
            this.type = type;
            for (Class<?> kind : type.getPermittedSubclasses()) {
                kinds.put(kind.getSimpleName(), RecordNotation.of(kind));
            }
        }

        @Override
        public AttributeValue write(Object thing) {
            String name = thing.getClass().getSimpleName();
            Map<String, AttributeValue> written = kind(name).attributes(thing);
            written.put(KIND, AttributeValue.fromS(name));
            return AttributeValue.fromM(written);
        }

        @Override
        public Object read(@Nullable AttributeValue attribute) {
            AttributeValue map = present(attribute);
            AttributeValue name = map.m().get(KIND);
            if (name == null || name.s() == null) {
                throw new Unreadable("does not say which " + type.getSimpleName() + " it is");
            }
            return kind(name.s()).read(map);
        }

        private RecordNotation kind(String name) {
            RecordNotation kind = kinds.get(name);
            if (kind == null) {
                throw new Unreadable("is no kind of " + type.getSimpleName());
            }
            return kind;
        }
    }
}
