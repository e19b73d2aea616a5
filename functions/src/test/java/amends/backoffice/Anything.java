package amends.backoffice;

import amends.hotel.HotelId;
import amends.hotel.Phone;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Values of any type that stands in a page, from a seed, so that a failure can be had again. */
final class Anything {
    private static final List<String> WORDS =
            List.of("", "it is cold", "קר לי בחדר", "太冷了", "😀", "a\nb", "\"quoted\"", "{}", "  ", "x".repeat(300));
    private static final List<ZoneId> ZONES = List.of(ZoneId.of("Asia/Jerusalem"), ZoneId.of("UTC"));
    private static final int TRIES = 1000;

    private final Random random;

    Anything(long seed) {
        this.random = new Random(seed);
    }

    <T> T of(Class<T> type) {
        return type.cast(any(type));
    }

    private Object any(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type inner = generic.getActualTypeArguments()[0];
            if (generic.getRawType() == Optional.class) {
                return random.nextBoolean() ? Optional.of(any(inner)) : Optional.empty();
            }
            List<Object> several = IntStream.range(0, random.nextInt(4))
                    .mapToObj(_ -> any(inner))
                    .toList();
            return generic.getRawType() == Set.class ? Set.copyOf(new LinkedHashSet<>(several)) : several;
        }
        return plain((Class<?>) type);
    }

    private Object plain(Class<?> type) {
        if (type == String.class) {
            return WORDS.get(random.nextInt(WORDS.size()));
        } else if (type == int.class || type == Integer.class) {
            return 1 + random.nextInt(1000);
        } else if (type == long.class || type == Long.class) {
            return random.nextLong(1L << 40);
        } else if (type == double.class || type == Double.class) {
            return 1 - random.nextDouble();
        } else if (type == boolean.class || type == Boolean.class) {
            return random.nextBoolean();
        } else if (type == Instant.class) {
            return Instant.ofEpochMilli(random.nextLong(1L << 42)).truncatedTo(ChronoUnit.SECONDS);
        } else if (type == LocalDate.class) {
            return LocalDate.ofEpochDay(random.nextInt(40_000));
        } else if (type == LocalTime.class) {
            return LocalTime.ofSecondOfDay(random.nextInt(86_400));
        } else if (type == Duration.class) {
            return Duration.ofMillis(random.nextInt());
        } else if (type == ZoneId.class) {
            return ZONES.get(random.nextInt(ZONES.size()));
        } else if (type == HotelId.class) {
            return new HotelId("hotel-" + random.nextInt(1000));
        } else if (type == Phone.class) {
            return new Phone("+" + (1_000_000 + random.nextInt(1_000_000)));
        } else if (type.isEnum()) {
            return one(type.getEnumConstants());
        } else if (type.isSealed()) {
            return plain((Class<?>) one(type.getPermittedSubclasses()));
        }
        return record(type);
    }

    private Object one(Object[] all) {
        return all[random.nextInt(all.length)];
    }

    /** A record refuses values that do not go together; then others are tried. */
    private Object record(Class<?> type) {
        RecordComponent[] parts = type.getRecordComponents();
        for (int tries = 0; tries < TRIES; tries++) {
            try {
                Constructor<?> make = type.getDeclaredConstructor(
                        Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
                var values = new ArrayList<>();
                for (RecordComponent part : parts) {
                    values.add(any(part.getGenericType()));
                }
                return make.newInstance(values.toArray());
            } catch (InvocationTargetException e) {
                if (!(e.getCause() instanceof IllegalArgumentException)) {
                    throw new IllegalStateException(e);
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException("no values go together in " + type);
    }
}
