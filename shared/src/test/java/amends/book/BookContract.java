package amends.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amends.book.Book.Written;
import amends.clerk.Person;
import amends.clerk.Role;
import amends.clerk.Shift;
import amends.clerk.Tablet;
import amends.clerk.Workload;
import amends.complaint.BoardLine;
import amends.complaint.By;
import amends.complaint.Category;
import amends.complaint.Channel;
import amends.complaint.Complaint;
import amends.complaint.Entry;
import amends.complaint.Errand;
import amends.complaint.Example;
import amends.complaint.Fact;
import amends.complaint.Kind;
import amends.complaint.Severity;
import amends.complaint.Standing;
import amends.complaint.State;
import amends.complaint.Sure;
import amends.complaint.Targets;
import amends.complaint.Understood;
import amends.hotel.Hotel;
import amends.hotel.HotelId;
import amends.hotel.Language;
import amends.hotel.Page;
import amends.hotel.Phone;
import amends.hotel.Place;
import amends.hotel.Settings;
import amends.remedy.Remedy;
import amends.remedy.RemedyKind;
import amends.stay.Stay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every book keeps to, in memory or in a table. Each test has a hotel of its own, so that they share one table. */
public abstract class BookContract {
    private static final Instant NOW = Instant.parse("2026-11-25T19:00:00.123Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-25");
    private static final Phone DANA = new Phone("+972521234567");
    private static final Phone AVI = new Phone("+972527654321");

    private final HotelId hotel =
            new HotelId("h" + UUID.randomUUID().toString().replace("-", "").substring(0, 20));

    protected abstract Book book();

    private Written write(Page... pages) {
        Leaf leaf = new Leaf();
        Stream.of(pages).forEach(leaf::put);
        return book().write(leaf);
    }

    private void done(Page... pages) {
        assertThat(write(pages)).isEqualTo(Written.DONE);
    }

    private Workload load(String person) {
        return book().at(Place.workload(hotel, person), Workload.class).orElseThrow();
    }

    private Workload busier(Workload load) {
        return load.moved(7, 1, NOW, Settings.DEFAULTS);
    }

    // ---- writing

    @Test
    void a_new_page_is_read_as_it_was_written_under_version_1() {
        done(Workload.none(hotel, "noa"));

        assertThat(load("noa")).isEqualTo(new Workload(hotel, "noa", 0, 0, Optional.empty(), Optional.empty(), 1));
        assertThat(book().at(Place.workload(hotel, "sam"), Workload.class)).isEmpty();
    }

    @Test
    void a_new_page_is_not_written_over_another() {
        done(busier(Workload.none(hotel, "noa")));

        assertThat(write(Workload.none(hotel, "noa"))).isEqualTo(Written.OVERTAKEN);
        assertThat(load("noa").items()).isEqualTo(1);
    }

    @Test
    void a_page_is_written_again_from_what_was_read() {
        done(Workload.none(hotel, "noa"));
        done(busier(load("noa")));
        done(busier(load("noa")));

        assertThat(load("noa").items()).isEqualTo(2);
        assertThat(load("noa").version()).isEqualTo(3);
    }

    @Test
    void a_page_is_not_written_from_an_old_reading() {
        done(Workload.none(hotel, "noa"));
        Workload old = load("noa");
        done(busier(old));

        assertThat(write(busier(old))).isEqualTo(Written.OVERTAKEN);
        assertThat(load("noa").items()).isEqualTo(1);
    }

    @Test
    void a_page_that_is_gone_is_not_written_from_an_old_reading() {
        done(Workload.none(hotel, "noa"));
        Workload old = load("noa");
        assertThat(book().write(new Leaf().tear(old))).isEqualTo(Written.DONE);

        assertThat(write(busier(old))).isEqualTo(Written.OVERTAKEN);
        assertThat(book().at(old.place(), Workload.class)).isEmpty();
    }

    @Test
    void a_page_that_was_held_lets_the_others_be_written_while_it_is_unchanged() {
        done(Workload.none(hotel, "noa"));
        Workload held = load("noa");

        assertThat(book().write(new Leaf().hold(held).put(Workload.none(hotel, "sam"))))
                .isEqualTo(Written.DONE);
        assertThat(load("noa")).isEqualTo(held);

        done(busier(held));
        assertThat(book().write(new Leaf().hold(held).put(Workload.none(hotel, "lin"))))
                .isEqualTo(Written.OVERTAKEN);
        assertThat(book().at(Place.workload(hotel, "lin"), Workload.class)).isEmpty();
    }

    @Test
    void a_page_held_as_absent_must_be_absent() {
        Workload absent = Workload.none(hotel, "noa");

        assertThat(book().write(new Leaf().hold(absent).put(Workload.none(hotel, "sam"))))
                .isEqualTo(Written.DONE);

        done(absent);
        assertThat(book().write(new Leaf().hold(absent).put(Workload.none(hotel, "lin"))))
                .isEqualTo(Written.OVERTAKEN);
    }

    @Test
    void a_page_is_torn_out_only_as_it_was_read() {
        done(Workload.none(hotel, "noa"));
        Workload old = load("noa");
        done(busier(old));

        assertThat(book().write(new Leaf().tear(old))).isEqualTo(Written.OVERTAKEN);
        assertThat(book().write(new Leaf().tear(load("noa")))).isEqualTo(Written.DONE);
        assertThat(book().at(old.place(), Workload.class)).isEmpty();
    }

    @Test
    void one_stale_line_of_five_keeps_all_five_from_being_written() {
        done(Workload.none(hotel, "noa"));
        Workload old = load("noa");
        done(busier(old));

        assertThat(write(
                        Workload.none(hotel, "a"),
                        Workload.none(hotel, "b"),
                        busier(old),
                        Workload.none(hotel, "c"),
                        Workload.none(hotel, "d")))
                .isEqualTo(Written.OVERTAKEN);
        assertThat(book().staff(hotel).workloads()).hasSize(1);
    }

    @Test
    void a_leaf_has_1_to_100_lines() {
        assertThatThrownBy(() -> book().write(new Leaf())).isInstanceOf(IllegalArgumentException.class);

        done(IntStream.range(0, 100)
                .mapToObj(i -> Workload.none(hotel, "p" + i))
                .toArray(Page[]::new));
        assertThat(book().staff(hotel).workloads()).hasSize(100);

        Leaf tooMany = new Leaf();
        IntStream.range(0, 101).forEach(i -> tooMany.put(Workload.none(hotel, "q" + i)));
        assertThatThrownBy(() -> book().write(tooMany)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writers_who_meet_at_one_page_lose_nothing() throws Exception {
        int writers = 8;
        int times = 5;
        done(Workload.none(hotel, "noa"));
        Callable<Void> writer = () -> {
            for (int i = 0; i < times; i++) {
                while (write(busier(load("noa"))) != Written.DONE) {
                    Thread.onSpinWait();
                }
            }
            return null;
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> each : threads.invokeAll(Collections.nCopies(writers, writer))) {
                each.get();
            }
        }
        assertThat(load("noa").items()).isEqualTo(writers * times);
        assertThat(load("noa").version()).isEqualTo(1 + writers * times);
    }

    @Test
    void of_those_who_write_one_new_page_at_once_one_does() throws Exception {
        Callable<Written> writer = () -> {
            Written written;
            do {
                written = write(Workload.none(hotel, "noa"), Pulse.still(hotel));
            } while (written == Written.BUSY);
            return written;
        };
        var written = new ArrayList<Written>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Written> each : threads.invokeAll(Collections.nCopies(8, writer))) {
                written.add(each.get());
            }
        }
        assertThat(written).containsOnlyOnce(Written.DONE).contains(Written.OVERTAKEN);
    }

    // ---- reading

    @Test
    void several_pages_are_read_together_in_the_order_asked_without_those_that_are_not_there() {
        done(Workload.none(hotel, "noa"), Workload.none(hotel, "sam"));
        Place noa = Place.workload(hotel, "noa");

        assertThat(book().together(List.of(Place.workload(hotel, "sam"), Place.workload(hotel, "lin"), noa, noa)))
                .containsExactly(load("sam"), load("noa"));
        assertThat(book().together(List.of())).isEmpty();
    }

    @Test
    void at_most_25_pages_are_read_together() {
        List<Place> many = IntStream.range(0, 26)
                .mapToObj(i -> Place.workload(hotel, "p" + i))
                .toList();

        assertThat(book().together(many.subList(0, 25))).isEmpty();
        assertThatThrownBy(() -> book().together(many)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void entries_come_the_oldest_first_from_a_number_on() {
        Complaint complaint = complaint("C1", NOW, Optional.of(DANA), Optional.of("412"));
        for (int number : new int[] {2, 10, 1, 9, 3}) {
            done(entry(complaint.place(), number, Optional.empty()));
        }
        done(complaint, entry(Place.complaint(hotel, "C2"), 4, Optional.empty()));

        assertThat(book().entries(complaint.place(), 2, 3))
                .extracting(Entry::number)
                .containsExactly(2, 3, 9);
        assertThat(book().entries(complaint.place(), 0, 100))
                .extracting(Entry::number)
                .containsExactly(1, 2, 3, 9, 10);
        assertThat(book().entries(complaint.place(), 11, 100)).isEmpty();
    }

    @Test
    void entries_of_episodes_that_share_a_shelf_are_kept_apart() {
        Place one = Place.episode(hotel, NOW, "one");
        Place two = Place.episode(hotel, NOW, "two");
        done(entry(one, 1, Optional.empty()), entry(two, 1, Optional.empty()), entry(one, 2, Optional.empty()));

        assertThat(book().entries(one, 1, 100)).extracting(Entry::place).containsExactly(one.entry(1), one.entry(2));
    }

    @Test
    void the_staff_is_read_from_its_shelf_and_no_other_hotels() {
        Person noa = new Person(
                hotel,
                "noa",
                "Noa",
                Role.CLERK,
                Optional.of(AVI),
                Set.of(Language.EN, Language.HE),
                Optional.empty(),
                true,
                0);
        Shift shift = Shift.begin(hotel, "noa", NOW, Settings.DEFAULTS, 0);
        Tablet tablet = new Tablet(hotel, "t1", "Desk left", "digest", NOW, true, 0);
        HotelId other = new HotelId(hotel.value() + "x");
        done(noa, shift, tablet, Workload.none(hotel, "noa"), Workload.none(other, "noa"));

        assertThat(book().staff(hotel).people()).singleElement().satisfies(it -> {
            assertThat(it.languages()).containsExactlyInAnyOrder(Language.EN, Language.HE);
            assertThat(it.role()).isEqualTo(Role.CLERK);
        });
        assertThat(book().staff(hotel).workloads()).hasSize(1);
        assertThat(book().staff(hotel).onDuty(NOW)).hasSize(1);
        assertThat(book().tablets(hotel)).extracting(Tablet::label).containsExactly("Desk left");
        assertThat(book().tablets(other)).isEmpty();
    }

    @Test
    void examples_are_on_their_months_shelf_by_complaint_and_entry() {
        Example second = example("c1", 12, NOW);
        Example first = example("c1", 2, NOW);
        Example later = example("c0", 1, NOW.plus(Duration.ofDays(40)));
        done(second, first, later);

        assertThat(book().examples(hotel, YearMonth.from(NOW.atZone(ZoneOffset.UTC))))
                .extracting(Example::entry)
                .containsExactly(2, 12);
        assertThat(book().at(first.place(), Example.class).orElseThrow().withdraw())
                .usingRecursiveComparison()
                .ignoringFields("version", "withdrawn")
                .isEqualTo(first);
    }

    private Example example(String complaint, int entry, Instant at) {
        return new Example(
                hotel,
                complaint,
                entry,
                at,
                Language.HE,
                Kind.COMPLAINT,
                Category.CLIMATE,
                Severity.ANNOYING,
                false,
                List.of(RemedyKind.REPAIR, RemedyKind.ROOM_MOVE),
                Optional.of("000"),
                "חם בחדר 000",
                false,
                0);
    }

    @Test
    void a_hotel_is_found_by_its_number_and_in_the_list() {
        Hotel house = new Hotel(
                hotel,
                "Hotel Amends",
                ZoneId.of("Asia/Jerusalem"),
                "ILS",
                Language.HE,
                DANA,
                Optional.empty(),
                "112",
                Set.of("412", "413"),
                Optional.empty(),
                Settings.DEFAULTS,
                0);
        done(new Hotel.Listed(hotel, 0), house);

        assertThat(book().hotel(hotel))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(house);
        assertThat(book().hotels()).contains(hotel);
    }

    // ---- indexes

    @Test
    void the_board_lists_a_complaint_while_it_is_open() {
        done(complaint("C1", NOW, Optional.of(DANA), Optional.of("412")));
        done(complaint("C2", NOW, Optional.empty(), Optional.empty()));

        Complaint one = book().at(Place.complaint(hotel, "C1"), Complaint.class).orElseThrow();
        Complaint two = book().at(Place.complaint(hotel, "C2"), Complaint.class).orElseThrow();
        assertThat(book().board(hotel)).containsExactlyInAnyOrder(BoardLine.of(one), BoardLine.of(two));

        done(one.with(one.state().with(new Standing.Resolved("noa", NOW)), 0));
        assertThat(book().board(hotel)).containsExactly(BoardLine.of(two));
        assertThat(dueHere(NOW.plusSeconds(86_400))).containsExactly(two.place());

        Complaint resolved = book().at(one.place(), Complaint.class).orElseThrow();
        done(resolved.with(resolved.state().with(new Standing.Waiting()), 0));
        assertThat(book().board(hotel)).hasSize(2);
    }

    @Test
    void a_long_story_is_kept_whole_and_its_beginning_shown_on_the_board() {
        String words = "א".repeat(Complaint.EXCERPT - 1) + "😀 and much more".repeat(100);
        Complaint told = complaint("C1", NOW, Optional.of(DANA), Optional.of("412"));
        done(new Complaint(
                hotel,
                "C1",
                told.number(),
                told.channel(),
                told.receivedAt(),
                told.stay(),
                told.guest(),
                told.phone(),
                told.checkout(),
                words,
                told.linked(),
                told.state(),
                1,
                0));

        assertThat(book().at(told.place(), Complaint.class).orElseThrow().words())
                .isEqualTo(words);
        assertThat(book().board(hotel))
                .singleElement()
                .satisfies(line -> assertThat(line.excerpt()).isEqualTo("א".repeat(Complaint.EXCERPT - 1)));
    }

    @Test
    void the_history_of_a_phone_comes_the_newest_first() {
        for (int i = 1; i <= 5; i++) {
            done(complaint("C" + i, NOW.plusSeconds(i), Optional.of(DANA), Optional.of("412")));
        }
        done(complaint("X", NOW, Optional.of(AVI), Optional.of("412")));

        assertThat(book().history(hotel, Optional.of(DANA), Optional.empty(), 3))
                .containsExactly("C5", "C4", "C3");
        assertThat(book().history(hotel, Optional.empty(), Optional.of("s1"), 3))
                .isEmpty();
        assertThat(book().history(hotel, Optional.empty(), Optional.empty(), 3)).isEmpty();
    }

    @Test
    void what_a_room_has_had_comes_the_newest_first_open_or_not_and_where_it_was_corrected_to() {
        for (int i = 1; i <= 4; i++) {
            done(complaint("C" + i, NOW.plusSeconds(i), Optional.of(DANA), Optional.of("412")));
        }
        done(complaint("X", NOW, Optional.of(AVI), Optional.of("413")));
        Complaint three =
                book().at(Place.complaint(hotel, "C3"), Complaint.class).orElseThrow();
        Complaint four =
                book().at(Place.complaint(hotel, "C4"), Complaint.class).orElseThrow();
        done(three.with(three.state().with(new Standing.Resolved("noa", NOW)), 0));
        done(four.with(four.state().with(four.understood().withRoom(Optional.of("413"))), 0));

        assertThat(book().faults(hotel, "412", 2)).containsExactly("C3", "C2");
        assertThat(book().faults(hotel, "413", 10)).containsExactly("C4", "X");
        assertThat(book().faults(hotel, "508", 10)).isEmpty();
        assertThat(book().faults(new HotelId(hotel.value() + "x"), "412", 10)).isEmpty();
    }

    @Test
    void the_house_is_everybody_who_has_not_departed_the_earliest_first() {
        done(
                stay("s1", "412", Optional.of(DANA), 1),
                stay("s2", "305", Optional.empty(), 0),
                stay("s3", "117", Optional.of(AVI), -1),
                stay("s0", "508", Optional.empty(), 1));

        assertThat(book().house(hotel, TODAY)).extracting(Stay::id).containsExactly("s2", "s0", "s1");
        assertThat(book().house(hotel, TODAY.plusDays(1))).extracting(Stay::id).containsExactly("s0", "s1");
        assertThat(book().house(new HotelId(hotel.value() + "x"), TODAY)).isEmpty();
    }

    @Test
    void a_stay_is_found_by_its_phone_and_room_until_it_has_departed_and_where_it_moved() {
        done(
                stay("s1", "412", Optional.of(DANA), 1),
                stay("s2", "412", Optional.empty(), 0),
                stay("s3", "412", Optional.of(AVI), -1));

        assertThat(book().staysOf(hotel, DANA, TODAY)).extracting(Stay::id).containsExactly("s1");
        assertThat(book().staysOf(hotel, AVI, TODAY)).isEmpty();
        assertThat(book().staysIn(hotel, "412", TODAY)).extracting(Stay::id).containsExactly("s2", "s1");

        Stay here = book().at(Place.stay(hotel, "s1"), Stay.class).orElseThrow();
        done(new Stay(
                hotel,
                "s1",
                here.guest(),
                "508",
                Optional.empty(),
                here.language(),
                here.tier(),
                here.arrival(),
                here.departure(),
                here.nightlyRate(),
                here.version()));
        assertThat(book().staysOf(hotel, DANA, TODAY)).isEmpty();
        assertThat(book().staysIn(hotel, "412", TODAY)).extracting(Stay::id).containsExactly("s2");
        assertThat(book().staysIn(hotel, "508", TODAY)).extracting(Stay::id).containsExactly("s1");
    }

    @Test
    void what_is_due_comes_the_earliest_first_and_not_before_its_time() {
        for (int i = 0; i < 24; i++) {
            done(complaint("C" + i, NOW.minusSeconds(i * 60L), Optional.empty(), Optional.empty()));
        }
        assertThat(dueHere(NOW))
                .as("the first is due ten minutes after it came")
                .hasSize(14);
        assertThat(dueHere(NOW.plusSeconds(600))).hasSize(24);

        for (int shard = 0; shard < 8; shard++) {
            List<Place> due = dueHere(shard, NOW.plusSeconds(600));
            assertThat(due)
                    .as("the longest waiting first")
                    .isSortedAccordingTo((one, other) -> Integer.compare(serial(other), serial(one)))
                    .allSatisfy(place ->
                            assertThat(book().at(place, Complaint.class)).isPresent());
            assertThat(book().due(shard, NOW.plusSeconds(600), 1)).hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void an_errand_is_owed_from_its_sweep_on_until_it_is_done_and_parked_under_its_hotel() {
        Place of = Place.complaint(hotel, "C1");
        done(entry(of, 1, Optional.of(Errand.owed(Errand.Task.DISPATCH, NOW, Optional.empty()))));
        Instant sweep = NOW.plus(Errand.GRACE);
        int shard = of.entry(1).shard();

        assertThat(owedHere(shard, sweep.minusMillis(1))).isEmpty();
        assertThat(owedHere(shard, sweep)).containsExactly(of.entry(1));

        Entry owing = book().at(of.entry(1), Entry.class).orElseThrow();
        done(owing.with(owing.errand().orElseThrow().parked(sweep)));
        assertThat(owedHere(shard, sweep.plusSeconds(3600))).isEmpty();
        assertThat(book().parked(hotel)).containsExactly(of.entry(1));

        Entry parked = book().at(of.entry(1), Entry.class).orElseThrow();
        done(parked.with(parked.errand().orElseThrow().done()));
        assertThat(book().parked(hotel)).isEmpty();
        assertThat(owedHere(shard, sweep.plusSeconds(3600))).isEmpty();
    }

    private List<Place> dueHere(Instant until) {
        return IntStream.range(0, 8)
                .boxed()
                .flatMap(shard -> dueHere(shard, until).stream())
                .toList();
    }

    private List<Place> dueHere(int shard, Instant until) {
        return book().due(shard, until, 1000).stream().filter(this::here).toList();
    }

    private List<Place> owedHere(int shard, Instant until) {
        return book().owed(shard, until, 1000).stream().filter(this::here).toList();
    }

    private boolean here(Place place) {
        return place.shelf().startsWith("H#" + hotel.value() + "#");
    }

    private static int serial(Place complaint) {
        return Integer.parseInt(complaint.shelf().substring(complaint.shelf().lastIndexOf('C') + 1));
    }

    // ---- what is written in it

    private Complaint complaint(String id, Instant received, Optional<Phone> phone, Optional<String> room) {
        Understood understood = new Understood(
                Kind.COMPLAINT,
                Category.CLIMATE,
                Optional.empty(),
                Severity.STAY_BREAKING,
                false,
                Language.EN,
                room,
                List.of(Remedy.requested(
                        RemedyKind.ROOM_MOVE,
                        Optional.of("a cooler room"),
                        Optional.empty(),
                        Optional.empty(),
                        received)),
                Sure.CERTAIN,
                List.of());
        var targets = new Targets(Duration.ofMinutes(10), Duration.ofMinutes(30), 7);
        State state = State.waiting(understood, targets, received, Optional.empty(), Optional.empty());
        return new Complaint(
                hotel,
                id,
                room.orElse("0") + "-K7",
                Channel.DESK,
                received,
                Optional.empty(),
                Optional.of("Dana Levi"),
                phone,
                Optional.empty(),
                "It is 28 degrees in here.",
                Optional.empty(),
                state,
                1,
                0);
    }

    private Entry entry(Place of, int number, Optional<Errand> errand) {
        return new Entry(
                hotel, of, number, NOW, new By.Guest(), new Fact.Noted("note " + number), errand, Optional.empty(), 0);
    }

    private Stay stay(String id, String room, Optional<Phone> phone, int nightsLeft) {
        return new Stay(
                hotel,
                id,
                "Dana Levi",
                room,
                phone,
                Language.HE,
                Optional.of("Gold"),
                TODAY.minusDays(3),
                TODAY.plusDays(nightsLeft),
                Optional.of(80_000L),
                0);
    }
}
