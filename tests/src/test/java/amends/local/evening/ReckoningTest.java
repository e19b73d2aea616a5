package amends.local.evening;

import static org.assertj.core.api.Assertions.assertThat;

import amends.book.BookInMemory;
import amends.book.Leaf;
import amends.clerk.Workload;
import amends.complaint.Complaint;
import amends.complaint.Entry;
import amends.complaint.Fact;
import amends.complaint.Standing;
import amends.desk.HearingText;
import amends.desk.HearingText.Text;
import amends.dispatch.Dispatching;
import amends.dispatch.Handled;
import amends.dispatch.Messenger;
import amends.dispatch.Telling;
import amends.hotel.Phone;
import amends.hotel.Place;
import amends.listening.Listener;
import amends.local.evening.Grievance.Fate;
import amends.local.evening.Grievance.Way;
import amends.local.evening.Phones.Received;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each sort of loss and doubling, planted, is found. */
final class ReckoningTest {
    private static final Instant NOW = Instant.parse("2026-11-25T21:40:00Z");

    private final BookInMemory book = new BookInMemory();
    private final EveningHotel hotel = EveningHotel.at(NOW);
    private final Script script = new Script(1, hotel);
    private final Grievance told = script.single(Way.TEXT, "No hot water in the shower", Fate.LEFT_WAITING);
    private final List<Received> received = new ArrayList<>();

    ReckoningTest() {
        hotel.open(book, new SecureRandom());
        new HearingText(book, Listener.shipped())
                .hear(
                        new Text(new Phone(told.guest().phone()), hotel.number(), told.words(), "first"),
                        NOW,
                        _ -> false);
        told.owes(1);
        told.filed(only().id(), only().number());
    }

    @Test
    void an_evening_in_which_all_went_well_has_no_fault() {
        carry();
        assertThat(faults(0)).isEmpty();
    }

    @Test
    void an_evening_is_settled_once_its_errands_are_done_and_its_texts_have_arrived() {
        assertThat(reckoning(diary()).settled(received)).isFalse();
        carry();
        assertThat(reckoning(diary()).settled(received)).isTrue();
        assertThat(reckoning(diary()).settled(List.of())).isFalse();
    }

    @Test
    void an_errand_that_nobody_did_is_found() {
        assertThat(faults(0)).anyMatch(fault -> fault.contains("still owed is dispatch"));
    }

    @Test
    void a_text_that_did_not_arrive_is_found() {
        carry();
        received.clear();
        assertThat(faults(0)).anyMatch(fault -> fault.contains("LOST: no phone received"));
    }

    @Test
    void a_text_that_came_twice_is_found_unless_the_service_was_away() {
        carry();
        received.add(received.getFirst());
        assertThat(faults(0)).anyMatch(fault -> fault.contains("DOUBLED: 2 times"));
        assertThat(faults(1)).isEmpty();
    }

    @Test
    void a_text_that_nobody_owed_is_found() {
        carry();
        received.add(new Received(told.guest().phone(), "unheard-of", "Hello"));
        assertThat(faults(1)).anyMatch(fault -> fault.contains("nobody owed"));
    }

    @Test
    void a_complaint_that_is_not_in_the_book_is_found() {
        carry();
        told.filed("NOWHERE", "0-NO");
        assertThat(faults(0))
                .anyMatch(fault -> fault.contains("LOST: the complaint of room"))
                .anyMatch(fault -> fault.contains("DOUBLED: the book has a complaint that nobody made"));
    }

    @Test
    void a_lost_entry_is_found() {
        carry();
        Entry reply = reply();
        book.write(new Leaf().tear(reply));
        assertThat(faults(0)).anyMatch(fault -> fault.contains("LOST: entry " + reply.number()));
    }

    @Test
    void a_workload_that_is_not_its_recount_is_found() {
        carry();
        book.write(new Leaf()
                .put(new Workload(hotel.id(), EveningHotel.NOA, 7, 1, Optional.empty(), Optional.empty(), 0)));
        assertThat(faults(0)).anyMatch(fault -> fault.contains("noa's workload"));
    }

    @Test
    void a_complaint_that_stands_otherwise_than_scripted_is_found() {
        carry();
        Complaint complaint = only();
        book.write(new Leaf()
                .put(complaint.with(complaint.state().with(new Standing.Resolved(EveningHotel.NOA, NOW)), 0)));
        assertThat(faults(0)).anyMatch(fault -> fault.contains("is resolved and should be waiting"));
    }

    private Complaint only() {
        return book.board(hotel.id()).stream()
                .flatMap(line -> book.at(Place.complaint(hotel.id(), line.id()), Complaint.class).stream())
                .findFirst()
                .orElseThrow();
    }

    /** Dispatches and texts, as the queues would have it done. */
    private void carry() {
        assertThat(new Dispatching(book).handle(only().place().entry(1), NOW, _ -> false))
                .isEqualTo(Handled.DONE);
        assertThat(new Telling(book, new Taker()).tell(reply().place(), NOW, _ -> false))
                .isEqualTo(Handled.DONE);
    }

    private Entry reply() {
        return book.entries(only().place(), 1, 10).stream()
                .filter(entry -> entry.fact() instanceof Fact.TextOut)
                .findFirst()
                .orElseThrow();
    }

    /** What is found, but for the overload that this short evening lacks. */
    private List<String> faults(int outages) {
        var diary = diary();
        reckoning(diary).reckon(received, outages);
        return diary.faults().stream()
                .filter(fault -> !fault.contains("overloaded once"))
                .toList();
    }

    private Reckoning reckoning(Diary diary) {
        return new Reckoning(book, hotel, script, diary, Set.of(), () -> NOW);
    }

    private static Diary diary() {
        return new Diary(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    }

    /** Keeps what is sent. */
    private final class Taker implements Messenger {
        @Override
        public Delivery text(Phone from, Phone to, String words, String id) {
            received.add(new Received(to.e164(), id, words));
            return Delivery.SENT;
        }

        @Override
        public Delivery publish(String topic, String subject, String words, Map<String, String> attributes, String id) {
            throw new AssertionError("this hotel has no topic");
        }
    }
}
