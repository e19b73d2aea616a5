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
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;

/** The function that inbound texts wake, by a topic and a queue. */
public final class Text implements RequestStreamHandler {
    private final HearingText hearing;
    private final Telling telling;
    private final Provider provider;
    private final InstantSource clock;
    private final QueueDoor door = new QueueDoor("text", this::take);

    public Text() {
        Surroundings surroundings = Surroundings.ofProcess();
        Clients clients = Clients.of(surroundings).warmedBy(Listener.shipped()::rehearse);
        this(
                new DynamoBook(clients::dynamodb, surroundings.table()),
                new SnsMessenger(clients::sns),
                Clock.tickMillis(ZoneOffset.UTC));
    }

    public Text(Book book, Messenger messenger, InstantSource clock) {
        this(book, messenger, new EndUserMessaging(), clock);
    }

    Text(Book book, Messenger messenger, Provider provider, InstantSource clock) {
        this.hearing = new HearingText(book, Listener.shipped());
        this.telling = new Telling(book, messenger);
        this.provider = provider;
        this.clock = clock;
    }

    @Override
    public void handleRequest(InputStream event, OutputStream out, Context context) throws IOException {
        door.open(event, out, context);
    }

    private boolean take(String message, Duration time, LogLine line) {
        Optional<HearingText.Text> text = Json.strict(message)
                .flatMap(envelope -> Json.text(envelope.get("Message")))
                .flatMap(provider::read);
        if (text.isEmpty()) {
            line.put("unreadable", true);
            return false;
        }
        Patience patience = JitterPatience.lasting(time);
        return switch (hearing.hear(text.get(), clock.instant(), patience)) {
            case Heard.Written written -> {
                written.tellNow().ifPresent(place -> tellNow(place, patience, line));
                yield true;
            }
            case Heard.Again _ -> true;
            case Heard.Busy _ -> false;
            case Heard.NobodysNumber _ -> {
                line.put("nobodysNumber", true);
                yield false;
            }
        };
    }

    /** Danger is answered within this invocation; where that fails, its queue has the same errand. */
    private void tellNow(Place place, Patience patience, LogLine line) {
        try {
            telling.tell(place, clock.instant(), patience);
        } catch (RuntimeException unexpected) {
            line.error(unexpected, "telling at once");
        }
    }
}
