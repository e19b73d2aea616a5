package amends.local.service;

import amends.backoffice.Clients;
import amends.backoffice.DynamoBook;
import amends.backoffice.Fault;
import amends.backoffice.JitterPatience;
import amends.backoffice.Surroundings;
import amends.book.Book;
import amends.book.Patience;
import amends.clerk.Pin;
import amends.desk.Admission;
import amends.desk.EnrolmentCode;
import amends.local.hotel.DemoHotel;
import amends.local.part.Part;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Opens the demo hotel where it is not open yet, has its guests stay around today, and enrols its tablets. */
final class DemoPart implements Part {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private volatile Optional<Book> open = Optional.empty();

    DemoPart(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void start() {
        Surroundings surroundings = Surroundings.ofProcess();
        Clients clients = Clients.of(surroundings);
        Book book = new DynamoBook(clients::dynamodb, surroundings.table());
        DemoHotel.open(book, now(), () -> bytes(Pin.SALT), patience());
        open = Optional.of(book);
    }

    /**
     * A code for one of its tablets.
     *
     * @throws IOException when the book did not take it
     */
    String code() throws IOException {
        Book book = open.orElseThrow(() -> new IOException("The demo hotel is not open yet"));
        try {
            return switch (DemoHotel.enrol(book, now(), bytes(EnrolmentCode.BYTES), patience())) {
                case Admission.Granted<EnrolmentCode>(EnrolmentCode code) -> code.shown();
                case Admission.Refused<EnrolmentCode>(Admission.Reason why) -> throw new IOException("Refused: " + why);
            };
        } catch (Fault e) {
            throw new IOException("The book does not answer", e);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private Patience patience() {
        long until = clock.millis() + PATIENCE.toMillis();
        return JitterPatience.within(() -> (int) (until - clock.millis()), Duration.ZERO);
    }

    @Override
    public void stop() {
        // What it opened stays open.
    }
}
