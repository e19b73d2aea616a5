package amends.local.service;

import amends.backoffice.Clients;
import amends.backoffice.DynamoBook;
import amends.backoffice.JitterPatience;
import amends.backoffice.Surroundings;
import amends.clerk.Pin;
import amends.local.hotel.DemoHotel;
import amends.local.part.Part;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Opens the demo hotel where it is not open yet, and has its guests stay around today. */
final class DemoPart implements Part {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final InstantSource clock;

    DemoPart(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void start() {
        Surroundings surroundings = Surroundings.ofProcess();
        Clients clients = Clients.of(surroundings);
        SecureRandom random = new SecureRandom();
        long until = clock.millis() + PATIENCE.toMillis();
        DemoHotel.open(
                new DynamoBook(clients::dynamodb, surroundings.table()),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                () -> {
                    byte[] salt = new byte[Pin.SALT];
                    random.nextBytes(salt);
                    return salt;
                },
                JitterPatience.within(() -> (int) (until - clock.millis()), Duration.ZERO));
    }

    @Override
    public void stop() {
        // What it opened stays open.
    }
}
