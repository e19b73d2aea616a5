package amends.local.bench.start;

import amends.backoffice.JitterPatience;
import amends.book.Book;
import amends.clerk.Pin;
import amends.complaint.Errand;
import amends.desk.Admission;
import amends.desk.EnrollingTablets;
import amends.desk.EnrolmentCode;
import amends.desk.TabletPass;
import amends.hotel.Place;
import amends.local.hotel.DemoHotel;
import amends.local.runtime.Owed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * What each function is started for: its usual work, on a payload of {@code events}, with what only a running house gives
 * out in the place of what the payload makes up.
 */
final class Occasions {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path events;
    private final Book book;
    private final SecureRandom random = new SecureRandom();
    private final TabletPass tablet;

    /** @param book in which the demo hotel is opened */
    Occasions(Path events, Book book) {
        this.events = events;
        this.book = book;
        DemoHotel.open(book, now(), () -> bytes(Pin.SALT), JitterPatience.lasting(PATIENCE));
        EnrolmentCode code =
                granted(DemoHotel.enrol(book, now(), bytes(EnrolmentCode.BYTES), JitterPatience.lasting(PATIENCE)));
        tablet = granted(new EnrollingTablets(book)
                .enrol(
                        code.shown(),
                        "Bench",
                        "bench",
                        bytes(TabletPass.BYTES),
                        now(),
                        JitterPatience.lasting(PATIENCE)));
    }

    /** An event for a function, another one each time. */
    byte[] of(String function) {
        String event = switch (function) {
            case "Desk" -> kept("desk-post-complaint").replace("6f0c1f0e-4f3d-4a51-9a43-1f2f5f5c9b11", id());
            // From a stranger each time, whom it answers.
            case "Text" ->
                kept("text-inbound-sms")
                        .replace("cae173d2-66b9-564c-8309-21f858e9fb84", id())
                        .replace("972521234567", "44770090" + random.nextInt(1_000, 10_000));
            case "Phone" -> kept("phone-connect").replace("4a573372-1f28-4e26-b97b-5b0c1c6a7d52", id());
            case "Relay" -> kept("relay-stream");
            case "Dispatch" -> owed(kept("dispatch-errand"), Errand.Queue.DISPATCH);
            case "Notify" -> owed(kept("notify-errand"), Errand.Queue.NOTIFY);
            case "Clock" -> kept("clock-tick");
            case "Signin" ->
                kept("signin-post-sign-in").replaceFirst("amends_tablet=[^\"]*", "amends_tablet=" + tablet.written());
            case "Tablet" -> kept("tablet-get-page");
            default -> "{}";
        };
        return event.getBytes(StandardCharsets.UTF_8);
    }

    private String kept(String name) {
        try {
            return Files.readString(events.resolve(name + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An errand that the complaints before have left to do. */
    private String owed(String event, Errand.Queue queue) {
        Place place =
                Owed.errand(book, queue, now()).orElseThrow(() -> new IllegalStateException("nobody owes " + queue));
        return event.replaceFirst("H#demo#C#[0-9A-Z]+", place.shelf()).replaceFirst("E#[0-9]+", place.line());
    }

    private static <T> T granted(Admission<T> admission) {
        return switch (admission) {
            case Admission.Granted<T>(T what) -> what;
            case Admission.Refused<T>(Admission.Reason why) -> throw new IllegalStateException("refused: " + why);
        };
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
