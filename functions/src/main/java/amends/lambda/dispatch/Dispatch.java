package amends.lambda.dispatch;

import amends.backoffice.Clients;
import amends.backoffice.DynamoBook;
import amends.backoffice.JitterPatience;
import amends.backoffice.Surroundings;
import amends.book.Book;
import amends.dispatch.Dispatching;
import amends.dispatch.Handled;
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

/** The function that the dispatch queue wakes. */
public final class Dispatch implements RequestStreamHandler {
    private final QueueDoor door;

    public Dispatch() {
        Surroundings surroundings = Surroundings.ofProcess();
        Clients clients = Clients.of(surroundings);
        this(new DynamoBook(clients::dynamodb, surroundings.table()), Clock.tickMillis(ZoneOffset.UTC));
    }

    public Dispatch(Book book, InstantSource clock) {
        var dispatching = new Dispatching(book);
        door = new QueueDoor(
                "dispatch",
                (message, time, line) ->
                        dispatching.handle(Parcels.place(message), clock.instant(), JitterPatience.lasting(time))
                                == Handled.DONE);
    }

    @Override
    public void handleRequest(InputStream event, OutputStream out, Context context) throws IOException {
        door.open(event, out, context);
    }
}
