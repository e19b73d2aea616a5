package amends.backoffice;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Any record as a map of attributes named like its components. What there is to know of its class is found out once. */
final class RecordNotation implements Notation {
    private static final ClassValue<RecordNotation> KNOWN = new ClassValue<>() {
        @Override
        protected RecordNotation computeValue(Class<?> type) {
            return new RecordNotation(type);
        }
    };

    /** The component whose time is written in seconds, as the table's own forgetting wants it. */
    static final String EXPIRES = "expires";

    /** The component that sorts indexes by itself, so that it is in words even where no index lists it. */
    static final String RECEIVED = "receivedAt";

    private record Part(String name, MethodHandle get, Notation notation) {}

    private final List<Part> parts;
    private final MethodHandle make;

    private RecordNotation(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        MethodHandles.Lookup lookup = MethodHandles.publicLookup();
        try {
            Part[] found = new Part[components.length];
            Class<?>[] types = new Class<?>[components.length];
            for (int i = 0; i < components.length; i++) {
                RecordComponent component = components[i];
                types[i] = component.getType();
                found[i] = new Part(
                        component.getName(),
                        lookup.unreflect(component.getAccessor())
                                .asType(MethodType.methodType(Object.class, Object.class)),
                        notation(component));
            }
            parts = List.of(found);
            make = lookup.findConstructor(type, MethodType.methodType(void.class, types))
                    .asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("not a public record: " + type.getName(), e);
        }
    }

    private static Notation notation(RecordComponent component) {
        if (component.getType() == Instant.class && component.getName().equals(EXPIRES)) {
            return Notations.SECONDS;
        }
        if (component.getType() == Instant.class && component.getName().equals(RECEIVED)) {
            return Notations.SORTED;
        }
        return Notations.ofComponent(component.getGenericType());
    }

    static RecordNotation of(Class<?> type) {
        return KNOWN.get(type);
    }

    /** For a record of one value, such as a hotel's id: the notation of that value alone. */
    Optional<Notation> single() {
        return parts.size() == 1 ? Optional.of(new Single(parts.getFirst())) : Optional.empty();
    }

    /** The record's attributes, to be added to. */
    Map<String, AttributeValue> attributes(Object thing) {
        Map<String, AttributeValue> written = HashMap.newHashMap(parts.size() + 8);
        for (Part part : parts) {
            AttributeValue attribute = part.notation.write(get(part, thing));
            if (attribute != null) {
                written.put(part.name, attribute);
            }
        }
        return written;
    }

    Object read(Map<String, AttributeValue> attributes) {
        @Nullable Object[] values = new @Nullable Object[parts.size()];
        for (int i = 0; i < values.length; i++) {
            Part part = parts.get(i);
            try {
                values[i] = part.notation.read(attributes.get(part.name));
            } catch (Unreadable e) {
                throw e.in(part.name);
            }
        }
        return make(values);
    }

    @Override
    public AttributeValue write(Object thing) {
        return AttributeValue.fromM(attributes(thing));
    }

    @Override
    public Object read(@Nullable AttributeValue attribute) {
        if (attribute == null) {
            throw new Unreadable("is missing");
        }
        if (!attribute.hasM()) {
            throw new Unreadable("is no map");
        }
        return read(attribute.m());
    }

    private static Object get(Part part, Object thing) {
        try {
            return (Object) part.get.invokeExact(thing);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a record's accessor throws nothing checked", e);
        }
    }

    private Object make(@Nullable Object... values) {
        try {
            return (Object) make.invokeExact(values);
        } catch (RuntimeException e) {
            throw new Unreadable("has values that do not go together", e);
        } catch (Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a record's constructor throws nothing checked", e);
        }
    }

    private final class Single implements Notation {
        private final Part part;

        Single(Part part) {
            this.part = part;
        }

        @Override
        public AttributeValue write(Object thing) {
            return Objects.requireNonNull(part.notation.write(get(part, thing)), "one value, always there");
        }

        @Override
        public Object read(@Nullable AttributeValue attribute) {
            return make(part.notation.read(attribute));
        }
    }
}
