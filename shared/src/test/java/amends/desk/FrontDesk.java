package amends.desk;

import amends.book.Book;
import amends.book.BookInMemory;
import amends.book.Leaf;
import amends.book.Patience;
import amends.book.Receipt;
import amends.clerk.Person;
import amends.clerk.Role;
import amends.clerk.Shift;
import amends.clerk.Workload;
import amends.complaint.Category;
import amends.complaint.Complaint;
import amends.complaint.Entry;
import amends.complaint.Errand;
import amends.complaint.Fact;
import amends.complaint.Severity;
import amends.desk.FilingAtDesk.Slip;
import amends.dispatch.Carrier;
import amends.dispatch.Dispatching;
import amends.dispatch.Handled;
import amends.dispatch.Messenger;
import amends.dispatch.Minding;
import amends.dispatch.Sweeping;
import amends.dispatch.Telling;
import amends.hotel.Hotel;
import amends.hotel.HotelId;
import amends.hotel.Language;
import amends.hotel.Page;
import amends.hotel.Phone;
import amends.hotel.Place;
import amends.hotel.Settings;
import amends.listening.Listener;
import amends.stay.Stay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A hotel's desk for tests, in memory: Noa, Sam and Lin are clerks, Maya the supervisor, Ruth the manager at home. Time
 * moves only when a test says so, and errands are carried when it says so.
 */
public final class FrontDesk implements Messenger {
    public static final HotelId HOTEL = new HotelId("demo");
    public static final Phone NUMBER = new Phone("+15550100412");
    public static final Phone MANAGER = new Phone("+972500000001");
    public static final Phone DANA = new Phone("+972521234567");
    public static final Phone STRANGER = new Phone("+447700900999");

    /** A text that reached a phone. */
    public record Sms(Phone to, String words, String id) {}

    public final List<Sms> sent = new ArrayList<>();
    public final List<Carrier.Parcel> carried = new ArrayList<>();
    public final Book book;
    public final Hotel hotel;
    public Instant now = Instant.parse("2026-11-25T19:00:00Z");
    public Delivery delivery = Delivery.SENT;
    private final BookInMemory memory;
    private int keys;

    public FrontDesk() {
        this(Settings.DEFAULTS);
    }

    public FrontDesk(Settings settings) {
        this(settings, new BookInMemory());
    }

    private FrontDesk(Settings settings, BookInMemory memory) {
        this.memory = memory;
        this.book = memory;
        this.hotel = new Hotel(
                HOTEL,
                "Hotel Amends",
                ZoneId.of("Asia/Jerusalem"),
                "ILS",
                Language.EN,
                NUMBER,
                Optional.of(MANAGER),
                "112",
                Set.of("117", "233", "305", "412", "508", "610"),
                Optional.empty(),
                settings,
                0);
        hotel.pages().forEach(this::put);
        person("noa", "Noa", Role.CLERK, Optional.of(new Phone("+972500000002")));
        person("sam", "Sam", Role.CLERK, Optional.of(new Phone("+972500000003")));
        person("lin", "Lin", Role.CLERK, Optional.empty());
        person("maya", "Maya", Role.SUPERVISOR, Optional.of(new Phone("+972500000004")));
        person("ruth", "Ruth", Role.MANAGER, Optional.of(MANAGER));
        put(new Stay(
                HOTEL,
                "s412",
                "Dana Levi",
                "412",
                Optional.of(DANA),
                Language.HE,
                Optional.of("Gold"),
                LocalDate.parse("2026-11-24"),
                LocalDate.parse("2026-11-26"),
                Optional.of(80_000L),
                0));
    }

    private void person(String id, String name, Role role, Optional<Phone> phone) {
        put(new Person(HOTEL, id, name, role, phone, Set.of(Language.EN), Optional.empty(), true, 0));
    }

    /** Opens another hotel beside this one, of which nobody here may see anything. */
    public void alsoOpen(HotelId other, Set<String> rooms) {
        new Hotel(
                        other,
                        "The Other",
                        ZoneId.of("Europe/Berlin"),
                        "EUR",
                        Language.DE,
                        new Phone("+15550100999"),
                        Optional.empty(),
                        "112",
                        rooms,
                        Optional.empty(),
                        Settings.DEFAULTS,
                        0)
                .pages()
                .forEach(this::put);
    }

    public void put(Page page) {
        if (book.write(new Leaf().put(page)) != Book.Written.DONE) {
            throw new IllegalStateException("not written: " + page.place());
        }
    }

    public FrontDesk onDuty(String... people) {
        for (String person : people) {
            put(Shift.begin(HOTEL, person, now, hotel.settings(), 0));
        }
        return this;
    }

    /** Tries often enough for any test, and waits for nobody. */
    public static Patience patient() {
        return tries -> tries < 50;
    }

    public Actor actor(String person) {
        Person known = book.at(Place.person(HOTEL, person), Person.class).orElseThrow();
        return new Actor(HOTEL, person, known.name(), known.role(), "tablet1");
    }

    public Act act(String person) {
        keys++;
        return act(person, "key" + keys, "digest" + keys);
    }

    public Act act(String person, String key, String digest) {
        return new Act(actor(person), key, digest, now, patient());
    }

    public static Slip slip(Category category, String room) {
        return new Slip(
                Optional.empty(),
                Optional.of(room),
                Optional.empty(),
                Optional.empty(),
                Optional.of(category),
                Optional.empty(),
                false,
                Optional.of(List.of()),
                "");
    }

    public static Slip danger(String room) {
        return new Slip(
                Optional.empty(),
                Optional.of(room),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Category.SMOKE_ODOUR),
                Optional.of(Severity.DANGER),
                true,
                Optional.of(List.of()),
                "");
    }

    public Answer file(Act act, Slip slip) {
        return new FilingAtDesk(book, Listener.shipped()).file(act, slip);
    }

    /** Files at the desk by Noa; the complaint's id. */
    public String filed(Category category, String room) {
        return done(file(act("noa"), slip(category, room))).id();
    }

    public String filedDanger(String room) {
        return done(file(act("noa"), danger(room))).id();
    }

    public Answer does(String person, String complaint, Command command) {
        return new PuttingRight(book).carryOut(act(person), complaint, command);
    }

    /** Does it, and insists that it was carried out. */
    public Receipt did(String person, String complaint, Command command) {
        return done(does(person, complaint, command));
    }

    public static Receipt done(Answer answer) {
        return switch (answer) {
            case Answer.Done done -> done.receipt();
            case Answer.Refused refused -> throw new AssertionError("refused: " + refused.why());
        };
    }

    public static Refusal refused(Answer answer) {
        return switch (answer) {
            case Answer.Done done -> throw new AssertionError("done: " + done.receipt());
            case Answer.Refused refused -> refused.why();
        };
    }

    public HearingText.Heard texts(Phone from, String words) {
        keys++;
        return texts(from, words, "sms" + keys);
    }

    public HearingText.Heard texts(Phone from, String words, String id) {
        return new HearingText(book, Listener.shipped())
                .hear(new HearingText.Text(from, NUMBER, words, id), now, patient());
    }

    public Complaint complaint(String id) {
        return book.at(Place.complaint(HOTEL, id), Complaint.class).orElseThrow();
    }

    public List<Complaint> complaints() {
        return memory.everything().stream()
                .filter(Complaint.class::isInstance)
                .map(Complaint.class::cast)
                .sorted(Comparator.comparing(Complaint::receivedAt).thenComparing(Complaint::id))
                .toList();
    }

    public Workload load(String person) {
        return book.at(Place.workload(HOTEL, person), Workload.class).orElseGet(() -> Workload.none(HOTEL, person));
    }

    public List<Entry> entries(String complaint) {
        return book.entries(Place.complaint(HOTEL, complaint), 1, 1000);
    }

    public List<Entry> everyEntry() {
        return memory.everything().stream()
                .filter(Entry.class::isInstance)
                .map(Entry.class::cast)
                .toList();
    }

    public <F extends Fact> List<F> facts(Class<F> type) {
        return everyEntry().stream()
                .map(Entry::fact)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    public FrontDesk later(Duration time) {
        now = now.plus(time);
        return this;
    }

    /** Carries every errand whose time has come, until none is left. */
    public FrontDesk carry() {
        for (boolean any = true; any; ) {
            any = false;
            for (Entry entry : everyEntry()) {
                Optional<Errand> owes = entry.errand().filter(Errand::owed);
                if (owes.isPresent() && !now.isBefore(owes.get().notBefore())) {
                    any |= handle(entry.place(), owes.get()) == Handled.DONE;
                }
            }
        }
        return this;
    }

    public Handled handle(Place entry, Errand errand) {
        return switch (errand.task().queue()) {
            case DISPATCH -> new Dispatching(book).handle(entry, now, patient());
            case NOTIFY -> new Telling(book, this).tell(entry, now, patient());
        };
    }

    /** What the clock does each minute. */
    public FrontDesk tick() {
        return mind().carry();
    }

    /** What the clock alone does of it. */
    public FrontDesk mind() {
        for (int shard = 0; shard < Minding.SHARDS; shard++) {
            new Minding(book).mind(shard, now, patient());
        }
        return this;
    }

    /** What the sweep does each minute. */
    public Sweeping.Swept sweep() {
        var all = new Sweeping.Swept(0, 0);
        for (int shard = 0; shard < Minding.SHARDS; shard++) {
            Sweeping.Swept swept = new Sweeping(book, parcels -> {
                        carried.addAll(parcels);
                        return List.of();
                    })
                    .sweep(shard, now);
            all = new Sweeping.Swept(all.sent() + swept.sent(), all.parked() + swept.parked());
        }
        return all;
    }

    /** A workload equals what the complaints say, for everybody; what a recount would find. */
    public boolean countersAreTrue() {
        return book.staff(HOTEL).people().stream().map(Person::id).allMatch(person -> {
            List<Complaint> theirs = complaints().stream()
                    .filter(it -> it.standing().owner().equals(Optional.of(person)))
                    .toList();
            int minutes = theirs.stream().mapToInt(it -> it.state().minutes()).sum();
            return load(person).minutes() == minutes && load(person).items() == theirs.size();
        });
    }

    @Override
    public Delivery text(Phone from, Phone to, String words, String id) {
        if (delivery == Delivery.SENT) {
            sent.add(new Sms(to, words, id));
        }
        return delivery;
    }

    @Override
    public Delivery publish(String topic, String subject, String words, Map<String, String> attributes, String id) {
        return delivery;
    }

    public List<Sms> sentTo(Phone phone) {
        return sent.stream().filter(sms -> sms.to().equals(phone)).toList();
    }
}
