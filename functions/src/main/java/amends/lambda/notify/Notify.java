package amends.lambda.notify;

import amends.backoffice.Clients;
import amends.backoffice.DynamoBook;
import amends.backoffice.JitterPatience;
import amends.backoffice.SnsMessenger;
import amends.backoffice.Surroundings;
import amends.book.Book;
import amends.book.Patience;
import amends.dispatch.Handled;
import amends.dispatch.Messenger;
import amends.dispatch.Telling;
import amends.lambda.door.Errands;
import amends.lambda.door.LogLine;
import amends.lambda.door.QueueDoor;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;

/** Tells people what the notify queue brings; what cannot be told now comes again, what never can goes to the dead letters. */
public final class Notify implements RequestStreamHandler {
    private final QueueDoor door = new QueueDoor("notify", this::take);
    private final Telling telling;
    private final InstantSource clock;
    private final Function<Duration, Patience> patience;

    public Notify() {
        Surroundings here = Surroundings.ofProcess();
        Clients clients = Clients.of(here);
        this(
                new DynamoBook(clients::dynamodb, here.table()),
                new SnsMessenger(clients::sns),
                InstantSource.system(),
                JitterPatience::lasting);
    }

    Notify(Book book, Messenger messenger, InstantSource clock, Function<Duration, Patience> patience) {
        this.telling = new Telling(book, messenger);
        this.clock = clock;
        this.patience = patience;
    }

    @Override
    public void handleRequest(InputStream event, OutputStream out, Context context) throws IOException {
        door.open(event, out, context);
    }

    private boolean take(String message, Duration time, LogLine line) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return telling.tell(Errands.place(message), now, patience.apply(time)) == Handled.DONE;
    }
}
