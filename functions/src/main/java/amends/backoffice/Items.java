package amends.backoffice;

import amends.backoffice.Notation.Unreadable;
import amends.book.KeySlip;
import amends.book.Pulse;
import amends.clerk.Enrolment;
import amends.clerk.Line;
import amends.clerk.Person;
import amends.clerk.PinTries;
import amends.clerk.Shift;
import amends.clerk.Tablet;
import amends.clerk.Workload;
import amends.complaint.Complaint;
import amends.complaint.Entry;
import amends.complaint.Example;
import amends.complaint.Talk;
import amends.dispatch.Episode;
import amends.hotel.Hotel;
import amends.hotel.Listing;
import amends.hotel.Page;
import amends.hotel.Place;
import amends.stay.Stay;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Pages as items of the table: their components by name, the key, the type, the next version, and the keys of the
 * indexes that list them.
 */
final class Items {
    static final String SHELF = "PK";
    static final String LINE = "SK";
    static final String TYPE = "type";
    static final String VERSION = "version";

    /** The words of a complaint beyond its excerpt: the index of the board holds the excerpt alone, and nothing twice. */
    private static final String MORE_WORDS = "moreWords";

    private static final String WORDS = "words";

    private static final Map<String, Class<? extends Page>> TYPES = Map.ofEntries(
            Map.entry("complaint", Complaint.class),
            Map.entry("enrolment", Enrolment.class),
            Map.entry("entry", Entry.class),
            Map.entry("episode", Episode.class),
            Map.entry("example", Example.class),
            Map.entry("hotel", Hotel.class),
            Map.entry("key", KeySlip.class),
            Map.entry("line", Line.class),
            Map.entry("listed", Hotel.Listed.class),
            Map.entry("number", Hotel.OwnNumber.class),
            Map.entry("optout", Talk.OptOut.class),
            Map.entry("person", Person.class),
            Map.entry("pin-tries", PinTries.class),
            Map.entry("pulse", Pulse.class),
            Map.entry("shift", Shift.class),
            Map.entry("stay", Stay.class),
            Map.entry("tablet", Tablet.class),
            Map.entry("talk", Talk.class),
            Map.entry("workload", Workload.class));

    private static final Map<Class<?>, String> NAMES =
            TYPES.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    /** The attributes of an index's key. */
    enum Key {
        OWED("owedShard", "owedAt"),
        DUE("dueShard", "dueAt"),
        BOARD("boardHotel", "id"),
        HISTORY("historyKey", "receivedAt"),
        FAULTS("faultsRoom", "receivedAt"),
        PHONE("phoneKey", "departure"),
        ROOM("roomKey", "departure"),
        HOUSE("houseKey", "houseSort");

        final String hash;
        final String range;

        Key(String hash, String range) {
            this.hash = hash;
            this.range = range;
        }

        static Key of(Listing.Index index) {
            return switch (index) {
                case OWED -> OWED;
                case DUE -> DUE;
                case BOARD -> BOARD;
                case HISTORY -> HISTORY;
                case FAULTS -> FAULTS;
                case PHONE -> PHONE;
                case ROOM -> ROOM;
                case HOUSE -> HOUSE;
            };
        }
    }

    private Items() {}

    static Stream<Class<? extends Page>> types() {
        return TYPES.values().stream();
    }

    /** Finds out beforehand what there is to know of every type of page. */
    static void prepare() {
        types().forEach(RecordNotation::of);
    }

    static Map<String, AttributeValue> key(Place place) {
        return Map.of(SHELF, AttributeValue.fromS(place.shelf()), LINE, AttributeValue.fromS(place.line()));
    }

    static Place place(Map<String, AttributeValue> item) {
        return new Place(text(item, SHELF), text(item, LINE));
    }

    /** The page's item, under its next version. */
    static Map<String, AttributeValue> item(Page page) {
        String type = NAMES.get(page.getClass());
        if (type == null) {
            throw new IllegalArgumentException(
                    "no type of item for " + page.getClass().getName());
        }
        Map<String, AttributeValue> item = RecordNotation.of(page.getClass()).attributes(page);
        if (page instanceof Complaint complaint) {
            split(complaint, item);
        }
        Place place = page.place();
        item.put(SHELF, AttributeValue.fromS(place.shelf()));
        item.put(LINE, AttributeValue.fromS(place.line()));
        item.put(TYPE, AttributeValue.fromS(type));
        item.put(VERSION, AttributeValue.fromN(String.valueOf(page.version() + 1)));
        for (Listing listing : page.listings()) {
            Key key = Key.of(listing.index());
            list(item, key.hash, listing.key());
            list(item, key.range, listing.sort());
        }
        return item;
    }

    /** An index's attribute may be a component as well, such as the time of receipt; then both must say the same. */
    private static void list(Map<String, AttributeValue> item, String name, String value) {
        AttributeValue before = item.put(name, AttributeValue.fromS(value));
        if (before != null && !value.equals(before.s())) {
            throw new IllegalStateException("the attribute " + name + " would have two meanings");
        }
    }

    private static void split(Complaint complaint, Map<String, AttributeValue> item) {
        String excerpt = complaint.excerpt();
        if (excerpt.length() < complaint.words().length()) {
            item.put(WORDS, AttributeValue.fromS(excerpt));
            item.put(MORE_WORDS, AttributeValue.fromS(complaint.words().substring(excerpt.length())));
        }
    }

    static Page page(Map<String, AttributeValue> item) {
        String name = text(item, TYPE);
        Class<? extends Page> type = TYPES.get(name);
        if (type == null) {
            throw new Fault("The item at " + said(item) + " has an unknown type: " + name);
        }
        Map<String, AttributeValue> attributes = type == Complaint.class ? joined(item) : item;
        try {
            return type.cast(RecordNotation.of(type).read(attributes));
        } catch (Unreadable e) {
            throw new Fault("The " + name + " at " + said(item) + " cannot be read: " + e.getMessage(), e);
        }
    }

    static <P extends Page> P page(Map<String, AttributeValue> item, Class<P> type) {
        Page page = page(item);
        if (!type.isInstance(page)) {
            throw new Fault("The item at " + said(item) + " is a " + text(item, TYPE) + ", not a "
                    + Optional.ofNullable(NAMES.get(type)).orElse(type.getSimpleName()));
        }
        return type.cast(page);
    }

    private static Map<String, AttributeValue> joined(Map<String, AttributeValue> item) {
        AttributeValue more = item.get(MORE_WORDS);
        if (more == null) {
            return item;
        }
        var whole = new HashMap<>(item);
        whole.put(WORDS, AttributeValue.fromS(text(item, WORDS) + more.s()));
        return whole;
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        @Nullable AttributeValue attribute = item.get(name);
        if (attribute == null || attribute.s() == null) {
            throw new Fault("An item of the table lacks its " + name);
        }
        return attribute.s();
    }

    /** A place as a log may name it: some shelves are named by a guest's number. */
    private static String said(Map<String, AttributeValue> item) {
        return (text(item, SHELF) + " / " + text(item, LINE)).replaceAll("\\+[0-9]+", "+…");
    }
}
