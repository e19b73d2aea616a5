package amends.desk;

import amends.hotel.Hotel;
import amends.hotel.Language;
import amends.hotel.Phone;
import amends.stay.Stay;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A stay as somebody wrote it down, field by field, before it is known to make sense; an empty field is none. */
public record StayForm(
        String id,
        String guest,
        String room,
        String phone,
        String language,
        String tier,
        String arrival,
        String departure,
        String nightlyRate) {
    static final Pattern ROOM = Pattern.compile("[A-Za-z0-9-]{1,8}");

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final Pattern MONEY = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,2})?");
    private static final int LONGEST_TEXT = 100;

    /** The fields, by the names that a file's header line uses. */
    public enum Field {
        ID,
        GUEST,
        ROOM,
        PHONE,
        LANGUAGE,
        TIER,
        ARRIVAL,
        DEPARTURE,
        NIGHTLY_RATE;

        public String column() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether a stay cannot do without it. */
        boolean needed() {
            return switch (this) {
                case ID, GUEST, ROOM, ARRIVAL, DEPARTURE -> true;
                case PHONE, LANGUAGE, TIER, NIGHTLY_RATE -> false;
            };
        }

        static Optional<Field> of(String column) {
            return Arrays.stream(values())
                    .filter(field -> field.column().equals(column))
                    .findFirst();
        }
    }

    /** What is wrong with one field, and what it should be. */
    public record Fault(Field field, String says) {}

    sealed interface Reading {
        record Sound(Stay stay) implements Reading {}

        record Faulty(List<Fault> faults) implements Reading {}
    }

    /** The stay that it describes, in this hotel, or everything that is wrong with it. */
    Reading read(Hotel hotel) {
        var faults = new ArrayList<Fault>();
        if (!ID.matcher(id.strip()).matches()) {
            faults.add(new Fault(Field.ID, "is 1 to 64 letters, digits, dots, hyphens and underscores"));
        }
        if (guest.isBlank() || !plain(guest)) {
            faults.add(new Fault(Field.GUEST, "is a name of 1 to " + LONGEST_TEXT + " characters"));
        }
        if (!ROOM.matcher(room.strip()).matches() || !hotel.has(room.strip())) {
            faults.add(new Fault(Field.ROOM, "is not a room of this hotel"));
        }
        Optional<Phone> number = Phone.of(phone);
        if (!phone.isBlank() && number.isEmpty()) {
            faults.add(new Fault(Field.PHONE, "is a number with + and the land's code, or empty"));
        }
        if (!language.isBlank() && !TAG.matcher(language.strip()).matches()) {
            faults.add(new Fault(Field.LANGUAGE, "is a language tag such as en or zh-Hans, or empty"));
        }
        if (!plain(tier)) {
            faults.add(new Fault(Field.TIER, "is at most " + LONGEST_TEXT + " characters"));
        }
        if (!nightlyRate.isBlank() && !MONEY.matcher(nightlyRate.strip()).matches()) {
            faults.add(new Fault(Field.NIGHTLY_RATE, "is an amount such as 480 or 480.50, or empty"));
        }
        Optional<LocalDate> comes = day(arrival, Field.ARRIVAL, faults);
        Optional<LocalDate> goes = day(departure, Field.DEPARTURE, faults);
        if (comes.isPresent() && goes.isPresent() && goes.get().isBefore(comes.get())) {
            faults.add(new Fault(Field.DEPARTURE, "is before the arrival"));
        }
        if (!faults.isEmpty() || comes.isEmpty() || goes.isEmpty()) {
            return new Reading.Faulty(List.copyOf(faults));
        }
        return new Reading.Sound(new Stay(
                hotel.id(),
                id.strip(),
                guest.strip(),
                room.strip(),
                number,
                spoken(language.strip()),
                Optional.of(tier.strip()).filter(some -> !some.isEmpty()),
                comes.get(),
                goes.get(),
                Optional.of(nightlyRate.strip())
                        .filter(some -> !some.isEmpty())
                        .map(some -> new BigDecimal(some)
                                .movePointRight(2)
                                .setScale(0, RoundingMode.UNNECESSARY)
                                .longValueExact()),
                0));
    }

    private static boolean plain(String text) {
        return text.strip().length() <= LONGEST_TEXT && text.chars().noneMatch(Character::isISOControl);
    }

    private static Optional<LocalDate> day(String written, Field field, List<Fault> faults) {
        try {
            return Optional.of(LocalDate.parse(written.strip()));
        } catch (DateTimeParseException notADay) {
            faults.add(new Fault(field, "is a day written like 2026-11-25"));
            return Optional.empty();
        }
    }

    /** The language of a tag as booking systems write them: any case, with a land behind; Chinese by its script. */
    private static Language spoken(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        if (locale.getLanguage().equals("zh")) {
            boolean traditional = locale.getScript().equals("Hant")
                    || (locale.getScript().isEmpty()
                            && List.of("TW", "HK", "MO").contains(locale.getCountry()));
            return traditional ? Language.ZH_HANT : Language.ZH_HANS;
        }
        return Language.of(locale.getLanguage());
    }
}
