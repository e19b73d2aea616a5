package amends.local.evening;

import amends.book.Book;
import amends.clerk.Workload;
import amends.hotel.Place;
import amends.local.beside.Books;
import amends.local.beside.OwnHotel;
import amends.local.command.CannotRun;
import amends.local.part.Premises;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** An evening from opening its hotel to its reckoning, against the service that runs on these premises. */
public final class AnEvening {
    private static final Duration LOOK = Duration.ofMillis(500);

    private AnEvening() {}

    /**
     * Plays it and says how it went.
     *
     * @return whether everything is accounted for
     * @throws CannotRun when no service answers there, or not for a minute
     */
    public static boolean play(Premises premises, long seed, PrintStream out) {
        Diary diary = new Diary(out);
        Door door = new Door(premises.address(), diary);
        if (!door.answers()) {
            throw CannotRun.because("Nothing answers at " + premises.address()
                    + ". Start ./amends up in another terminal, or name its port with --port.");
        }
        SecureRandom random = new SecureRandom();
        long began = System.nanoTime();
        EveningHotel hotel = EveningHotel.at(Instant.now());
        try (Books books = new Books(premises)) {
            Book book = books.book();
            OwnHotel opened = hotel.open(book, random);
            diary.tell(
                    "evening",
                    "a hotel of its own is open: " + hotel.id().value() + ", "
                            + hotel.number().e164() + "; seed " + seed);
            List<Tablet> tablets = List.of(
                    Tablet.enrol(door, opened::enrolmentCode, "Front desk"),
                    Tablet.enrol(door, opened::enrolmentCode, "Lobby"));
            Script script = new Script(seed, hotel);
            Set<Place> episodes = ConcurrentHashMap.newKeySet();
            try (Phones phones = new Phones(door, hotel);
                    Watch _ = Watch.every(LOOK, () -> episodes.addAll(open(book, hotel)))) {
                bounded(diary, new Evening(diary, door, hotel, script, phones, tablets)::play);
                Reckoning reckoning = new Reckoning(book, hotel, script, diary, episodes, InstantSource.system());
                bounded(
                        diary,
                        () -> Waiting.until(
                                "every errand is done and what it sent has arrived",
                                () -> reckoning.settled(phones.received())));
                phones.look();
                reckoning.reckon(phones.received(), door.outages());
            }
        }
        return verdict(diary, Duration.ofNanos(System.nanoTime() - began).toSeconds());
    }

    /** The overload episodes that are open at this moment. */
    private static List<Place> open(Book book, EveningHotel hotel) {
        return book.staff(hotel.id()).workloads().stream()
                .map(Workload::episode)
                .flatMap(Optional::stream)
                .toList();
    }

    /** What does not happen within its bound is a fault, and the reckoning comes all the same. */
    private static void bounded(Diary diary, Runnable part) {
        try {
            part.run();
        } catch (Waiting.Missed missed) {
            diary.fault(String.valueOf(missed.getMessage()));
        }
    }

    private static boolean verdict(Diary diary, long seconds) {
        List<String> faults = diary.faults();
        diary.line("");
        if (faults.isEmpty()) {
            diary.line("All accounted for, after " + seconds + " s.");
        } else {
            diary.line("NOT all accounted for, after " + seconds + " s:");
            faults.forEach(fault -> diary.line("  " + fault));
        }
        return faults.isEmpty();
    }
}
