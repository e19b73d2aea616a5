package amends.local.hotel;

import amends.clerk.Pin;
import amends.clerk.Role;
import amends.desk.OpeningHotel.Colleague;
import amends.desk.OpeningHotel.Description;
import amends.hotel.HotelId;
import amends.hotel.Language;
import amends.hotel.Phone;
import amends.hotel.Settings;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A hotel's description in a JSON file. Rooms may be written as ranges: {@code "101-120"}. */
public final class HotelFile {
    private static final Pattern RANGE = Pattern.compile("([1-9][0-9]{0,5})-([1-9][0-9]{0,5})");
    private static final int MOST_ROOMS = 10_000;

    private HotelFile() {}

    /** The file describes no hotel; its message says all that is wrong, a line each. */
    public static final class Faulty extends Exception {
        Faulty(List<String> faults) {
            super(String.join("\n", faults));
        }

        public String says() {
            return String.valueOf(getMessage());
        }
    }

    public static Description read(String json) throws Faulty {
        Map<String, Object> written;
        try {
            written = JSON.std.mapFrom(json);
        } catch (IOException notJson) {
            throw new Faulty(List.of("the file is not a JSON object: " + notJson.getMessage()));
        }
        var faults = new ArrayList<String>();
        var hotel = new Fields("", written, faults);
        Optional<HotelId> id = hotel.read("id", HotelId::new);
        Optional<String> name = hotel.read("name", text -> text);
        Optional<ZoneId> zone = hotel.read("zone", ZoneId::of);
        Optional<String> currency = hotel.read("currency", text -> text);
        Optional<Language> language = hotel.read("language", HotelFile::language);
        Optional<Phone> number = hotel.read("number", HotelFile::phone);
        Optional<Phone> managerPhone = hotel.readIfThere("managerPhone", HotelFile::phone);
        Optional<String> emergencyNumber = hotel.read("emergencyNumber", text -> text);
        Set<String> rooms = rooms(hotel.texts("rooms"), faults);
        Optional<String> topic = hotel.readIfThere("topic", text -> text);
        Optional<Settings> settings = hotel.inner("settings").map(inner -> new SettingsFields(inner).read());
        List<Colleague> staff = hotel.inners("staff", "the person").stream()
                .flatMap(inner -> colleague(inner).stream())
                .toList();
        hotel.nothingElse();
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
        return new Description(
                id.orElseThrow(),
                name.orElseThrow(),
                zone.orElseThrow(),
                currency.orElseThrow(),
                language.orElseThrow(),
                number.orElseThrow(),
                managerPhone,
                emergencyNumber.orElseThrow(),
                rooms,
                topic,
                settings,
                staff);
    }

    private static Optional<Colleague> colleague(Fields fields) {
        Optional<String> id = fields.read("id", text -> text);
        Optional<String> name = fields.read("name", text -> text);
        Optional<Role> role = fields.read("role", HotelFile::role);
        Optional<Phone> phone = fields.readIfThere("phone", HotelFile::phone);
        Set<Language> languages = new LinkedHashSet<>();
        for (String tag : fields.texts("languages")) {
            fields.understood("languages", tag, HotelFile::language).ifPresent(languages::add);
        }
        Optional<Pin> pin = fields.readIfThere("pin", Pin::new);
        fields.nothingElse();
        return id.isPresent() && name.isPresent() && role.isPresent()
                ? Optional.of(new Colleague(id.get(), name.get(), role.get(), phone, Set.copyOf(languages), pin))
                : Optional.empty();
    }

    private static Set<String> rooms(List<String> written, List<String> faults) {
        var rooms = new LinkedHashSet<String>();
        for (String text : written) {
            Matcher range = RANGE.matcher(text);
            if (!range.matches()) {
                rooms.add(text);
                continue;
            }
            int from = Integer.parseInt(range.group(1));
            int to = Integer.parseInt(range.group(2));
            if (to < from || to - from >= MOST_ROOMS) {
                faults.add("rooms: " + text + " does not run from a lower to a higher number");
                continue;
            }
            for (int room = from; room <= to; room++) {
                rooms.add(String.valueOf(room));
            }
        }
        return Set.copyOf(rooms);
    }

    private static Phone phone(String written) {
        return Phone.of(written)
                .orElseThrow(() -> new IllegalArgumentException("a phone number is + and the land's code and number"));
    }

    private static Language language(String tag) {
        Language language = Language.of(tag);
        if (language == Language.UND) {
            throw new IllegalArgumentException("Amends does not speak \"" + tag + "\"");
        }
        return language;
    }

    private static Role role(String code) {
        return Role.of(code)
                .orElseThrow(() -> new IllegalArgumentException("a role is one of clerk, supervisor, mod and manager"));
    }
}
