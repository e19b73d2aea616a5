package amends.tests.journeys;

import amends.backoffice.DynamoBook;
import amends.book.Book;
import amends.clerk.Pin;
import amends.clerk.Role;
import amends.desk.Admission;
import amends.desk.EnrollingTablets;
import amends.desk.EnrolmentCode;
import amends.desk.OpeningHotel;
import amends.desk.OpeningHotel.Colleague;
import amends.desk.OpeningHotel.Description;
import amends.desk.OpeningHotel.Opening;
import amends.hotel.HotelId;
import amends.hotel.Language;
import amends.hotel.Phone;
import amends.hotel.Settings;
import amends.local.part.Premises;
import amends.local.service.Service;
import amends.local.sources.Clients;
import amends.tests.journeys.Api.Reply;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sns.SnsClient;

/** A hotel of a journey's own, with durations short enough to wait for, and phones that nobody else has. */
final class OpenHotel implements AutoCloseable {
    static final String NOA = "noa";
    static final String DAN = "dan";
    static final String MAYA = "maya";
    static final String TAL = "tal";
    static final String PIN = "271828";

    static final Settings SETTINGS = new Settings(
            30,
            6,
            0.8,
            Duration.ofSeconds(2),
            Duration.ofSeconds(10),
            Duration.ofSeconds(3),
            Duration.ofMinutes(3),
            Duration.ofMinutes(15),
            Duration.ofMinutes(60),
            Duration.ofMinutes(60),
            Duration.ofMinutes(30),
            Settings.DEFAULTS.shift(),
            Settings.DEFAULTS.checkout(),
            1.0);

    private static final AtomicInteger OPENED = new AtomicInteger();
    private static final Duration BOUND = Duration.ofSeconds(90);
    private static final Duration LOOK = Duration.ofMillis(150);
    private static final int FAST = 1_000;

    private final int nth = OPENED.incrementAndGet();
    private final RunningHouse house;
    private final Api api;
    private final Clients clients;
    private final Book book;
    private final String topic;
    private final SecureRandom random = new SecureRandom();

    OpenHotel(RunningHouse house) {
        this.house = house;
        this.api = new Api(house.address());
        Premises premises = house.premises();
        this.clients = Clients.of(premises.environment());
        this.book = new DynamoBook(
                clients::table,
                Objects.requireNonNull(Service.environment(premises).get("TABLE")));
        this.topic = topic(premises);
        Opening opening = new OpeningHotel(book).open(description(), () -> bytes(Pin.SALT), FAST, _ -> true);
        if (!(opening instanceof Opening.Opened)) {
            throw new IllegalStateException("the hotel cannot be opened: " + opening);
        }
    }

    /** Makes the hotel's own topic, as an engineer would. */
    private String topic(Premises premises) {
        try (SnsClient sns = SnsClient.builder()
                .httpClient(clients.http())
                .region(Region.of(Objects.requireNonNull(premises.environment().get("AWS_REGION"))))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .endpointOverride(premises.sns())
                .build()) {
            return sns.createTopic(topic -> topic.name("amends-hotel-" + id().value()))
                    .topicArn();
        }
    }

    HotelId id() {
        return new HotelId("journey-" + nth);
    }

    /** Somebody whose id no other hotel has. */
    String only() {
        return "only-" + nth;
    }

    Api api() {
        return api;
    }

    Book book() {
        return book;
    }

    Clients clients() {
        return clients;
    }

    RunningHouse house() {
        return house;
    }

    String number() {
        return String.format(Locale.ROOT, "+1555%07d", nth);
    }

    String guest(int guest) {
        return HouseIsOpen.spoken(String.format(Locale.ROOT, "+1556%07d%02d", nth, guest));
    }

    String manager() {
        return staffPhone(9);
    }

    String staffPhone(int colleague) {
        return String.format(Locale.ROOT, "+1557%07d%02d", nth, colleague);
    }

    private Description description() {
        return new Description(
                id(),
                "Journey's End",
                ZoneOffset.UTC,
                "EUR",
                Language.EN,
                new Phone(number()),
                Optional.of(new Phone(manager())),
                "112",
                Set.of("101", "102", "103", "104", "105", "106", "107", "108", "109", "412"),
                Optional.of(topic),
                Optional.of(SETTINGS),
                List.of(
                        colleague(NOA, "Noa", Role.CLERK, 1),
                        colleague(DAN, "Dan", Role.CLERK, 2),
                        colleague(MAYA, "Maya", Role.SUPERVISOR, 3),
                        colleague(TAL, "Tal", Role.MANAGER, 4),
                        colleague(only(), "Only Here", Role.CLERK, 5)));
    }

    private Colleague colleague(String person, String name, Role role, int phone) {
        return new Colleague(
                person,
                name,
                role,
                Optional.of(new Phone(staffPhone(phone))),
                Set.of(Language.EN),
                Optional.of(new Pin(PIN)));
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Enrols another tablet; returns the cookie that it holds. */
    String tablet() {
        Admission<EnrolmentCode> offered =
                new EnrollingTablets(book).offer(id(), bytes(EnrolmentCode.BYTES), Instant.now(), _ -> true);
        if (!(offered instanceof Admission.Granted<EnrolmentCode>(var code))) {
            throw new IllegalStateException("no code was offered: " + offered);
        }
        Reply reply = api.post("/tablets", Map.of(), Map.of("code", code.shown(), "label", "Front desk"));
        return reply.cookie("amends_tablet");
    }

    Reply trySignIn(String tablet, String person, String pin) {
        return api.post("/sign-in", Map.of("Cookie", tablet), Map.of("clerk", person, "pin", pin));
    }

    /** Signs somebody in on a tablet of their own. */
    Desk signIn(String person) {
        Reply reply = trySignIn(tablet(), person, PIN);
        if (reply.status() != 200) {
            throw new IllegalStateException(person + " was not let in: " + reply.raw());
        }
        return new Desk(api, reply.text("accessToken"));
    }

    /** Books a guest with a phone into a room. */
    void books(Desk desk, String room, int guest) {
        Reply reply = desk.put("/stays/S-" + room, stay(room, guest));
        if (reply.status() / 100 != 2) {
            throw new IllegalStateException("the stay was refused: " + reply.raw());
        }
    }

    Map<String, Object> stay(String room, int guest) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Map<String, Object> stay = new LinkedHashMap<>();
        stay.put("guest", HouseIsOpen.spoken("Guest Number " + nth + "/" + guest));
        stay.put("room", room);
        stay.put("phone", guest(guest));
        stay.put("language", "en");
        stay.put("arrival", today.minusDays(1).toString());
        stay.put("departure", today.plusDays(3).toString());
        return stay;
    }

    Reply texts(int guest, String words, String id) {
        return api.post(
                "/_local/texts",
                Map.of(),
                Map.of("from", guest(guest), "to", number(), "text", HouseIsOpen.spoken(words), "id", id));
    }

    Reply texts(int guest, String words) {
        return api.post(
                "/_local/texts",
                Map.of(),
                Map.of("from", guest(guest), "to", number(), "text", HouseIsOpen.spoken(words)));
    }

    Reply calls(int guest, String words, String contact) {
        return api.post(
                "/_local/phone",
                Map.of(),
                Map.of("from", guest(guest), "to", number(), "words", HouseIsOpen.spoken(words), "contactId", contact));
    }

    /** Calls from a number that no stay has; the flow has asked for the room. */
    Reply callsFrom(String room, int stranger, String words, String contact) {
        return api.post(
                "/_local/phone",
                Map.of(),
                Map.of(
                        "from",
                        guest(stranger),
                        "to",
                        number(),
                        "words",
                        HouseIsOpen.spoken(words),
                        "room",
                        room,
                        "contactId",
                        contact));
    }

    /** What reached a phone, the oldest first. */
    List<String> receivedBy(String phone) {
        return received().stream()
                .filter(text -> phone.equals(text.get("to")))
                .map(text -> String.valueOf(text.get("text")))
                .toList();
    }

    /** Everything that reached phones. */
    List<Map<?, ?>> received() {
        return messages("out");
    }

    /** The subjects of what reached the hotel's own topic, the oldest first. */
    List<String> published() {
        return messages("topic").stream()
                .filter(message -> topic.equals(message.get("to")))
                .map(message -> String.valueOf(message.get("subject")))
                .toList();
    }

    /** What went this way, page by page. */
    private List<Map<?, ?>> messages(String way) {
        List<Map<?, ?>> all = new ArrayList<>();
        for (int since = 0; ; ) {
            Reply page = api.get("/_local/texts?since=" + since, Map.of());
            List<Map<?, ?>> texts = Desk.objects(page.body().get("texts"));
            if (texts.isEmpty()) {
                return all.stream().filter(text -> way.equals(text.get("way"))).toList();
            }
            all.addAll(texts);
            since = page.number("last");
        }
    }

    /** Waits until so many texts have reached a phone. */
    List<String> awaitTexts(String phone, int count) {
        return await("a phone has " + count + " texts", () -> receivedBy(phone), texts -> texts.size() >= count);
    }

    /** Waits for a line of the desk's list. */
    Map<?, ?> awaitLine(Desk desk, Predicate<Map<?, ?>> is) {
        List<Map<?, ?>> lines =
                await("the list shows it", () -> desk.list().stream().filter(is).toList(), found -> !found.isEmpty());
        return lines.getFirst();
    }

    /** Looks again and again, for a minute and a half at the most: the service's own clock strikes once a minute. */
    static <T> T await(String what, Supplier<T> look, Predicate<T> good) {
        long until = System.nanoTime() + BOUND.toNanos();
        while (true) {
            T seen = look.get();
            if (good.test(seen)) {
                return seen;
            }
            if (System.nanoTime() > until) {
                throw new AssertionError("within " + BOUND.toSeconds() + " s it did not happen that " + what
                        + "; seen at last: " + seen);
            }
            try {
                Thread.sleep(LOOK);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting", e);
            }
        }
    }

    @Override
    public void close() {
        clients.close();
    }
}
