package amends.lambda.notify;

import amends.backoffice.Clients;
import amends.backoffice.DynamoBook;
import amends.backoffice.JitterPatience;
import amends.backoffice.SnsMessenger;
import amends.backoffice.Surroundings;
import amends.book.Book;
import amends.dispatch.Handled;
import amends.dispatch.Messenger;
import amends.dispatch.Telling;
import amends.lambda.door.Parcels;
import amends.lambda.door.QueueDoor;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;

/** The function that the notify queue wakes. */
public final class Notify implements RequestStreamHandler {
    private final QueueDoor door;

    public Notify() {
        Surroundings surroundings = Surroundings.ofProcess();
        Clients clients = Clients.of(surroundings);
        this(
                new DynamoBook(clients::dynamodb, surroundings.table()),
                new SnsMessenger(clients::sns),
                Clock.tickMillis(ZoneOffset.UTC));
    }

    public Notify(Book book, Messenger messenger, InstantSource clock) {
        var telling = new Telling(book, messenger);
        door = new QueueDoor(
                "notify",
                (message, time, line) ->
                        telling.tell(Parcels.place(message), clock.instant(), JitterPatience.lasting(time))
                                == Handled.DONE);
    }

    @Override
    public void handleRequest(InputStream event, OutputStream out, Context context) throws IOException {
        door.open(event, out, context);
    }
}
