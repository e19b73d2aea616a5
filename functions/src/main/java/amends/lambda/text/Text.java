package amends.lambda.text;

import amends.backoffice.Clients;
import amends.backoffice.DynamoBook;
import amends.backoffice.JitterPatience;
import amends.backoffice.SnsMessenger;
import amends.backoffice.Surroundings;
import amends.book.Book;
import amends.book.Patience;
import amends.desk.HearingText;
import amends.desk.HearingText.Heard;
import amends.dispatch.Messenger;
import amends.dispatch.Telling;
import amends.hotel.Place;
import amends.lambda.door.Json;
import amends.lambda.door.LogLine;
import amends.lambda.door.QueueDoor;
import amends.listening.Listener;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;

/** Hears guests' texts. A reply to danger goes out in the same breath, once the text is written. */
public final class Text implements RequestStreamHandler {
    private final QueueDoor door = new QueueDoor("text", this::take);
    private final Provider provider = new EndUserMessaging();
    private final HearingText hearing;
    private final Telling telling;
    private final InstantSource clock;
    private final Function<Duration, Patience> patience;

    public Text() {
        Surroundings here = Surroundings.ofProcess();
        Clients clients = Clients.of(here);
        this(
                new DynamoBook(clients::dynamodb, here.table()),
                new Listener(),
                new SnsMessenger(clients::sns),
                InstantSource.system(),
                JitterPatience::lasting);
    }

    Text(
            Book book,
            Listener listener,
            Messenger messenger,
            InstantSource clock,
            Function<Duration, Patience> patience) {
        this.hearing = new HearingText(book, listener);
        this.telling = new Telling(book, messenger);
        this.clock = clock;
        this.patience = patience;
    }

    @Override
    public void handleRequest(InputStream event, OutputStream out, Context context) throws IOException {
        door.open(event, out, context);
    }

    private boolean take(String message, Duration time, LogLine line) {
        HearingText.Text text = Json.strict(message)
                .flatMap(envelope -> Json.text(envelope.get("Message")))
                .flatMap(provider::read)
                .orElseThrow(() -> new IllegalArgumentException("not a text as the provider writes one"));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Patience waits = patience.apply(time);
        return switch (hearing.hear(text, now, waits)) {
            case Heard.Written(Optional<Place> tellNow) -> {
                tellNow.ifPresent(reply -> tell(reply, now, waits, line));
                yield true;
            }
            case Heard.Again _ -> true;
            case Heard.Busy _ -> false;
            case Heard.NobodysNumber _ -> throw new IllegalStateException("a number of no hotel was texted");
        };
    }

    /** The reply is owed in the book already: what fails here, the notify queue makes good. */
    private void tell(Place reply, Instant now, Patience waits, LogLine line) {
        try {
            telling.tell(reply, now, waits);
        } catch (RuntimeException failed) {
            line.error(failed, "telling at once");
        }
    }
}
