package amends.lambda.door;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Where HTTP comes in: reads the event, lets the function answer, and answers itself whatever the function does not. */
public final class HttpDoor {
    /** A function behind the door. */
    @FunctionalInterface
    public interface Answering {
        HttpReply answer(HttpRequest request, Context context);
    }

    private final String function;
    private final Answering answering;

    public HttpDoor(String function, Answering answering) {
        this.function = function;
        this.answering = answering;
    }

    public void open(InputStream event, OutputStream out, Context context) throws IOException {
        var line = new LogLine(function, context);
        boolean gzip = false;
        HttpReply reply;
        try {
            HttpRequest request = HttpRequest.of(Json.read(event).orElseThrow(HttpDoor::unreadable));
            gzip = request.takes("gzip");
            reply = reply(request, line, context);
        } catch (BadRequest bad) {
            reply = bad.problem().reply();
        } catch (IOException | RuntimeException unexpected) {
            line.error(unexpected, "event");
            reply = Problem.unexpected(context.getAwsRequestId()).reply();
        }
        line.put("status", reply.status()).write();
        Json.write(Gzip.fit(reply.event(), gzip), out);
    }

    private static BadRequest unreadable() {
        return new BadRequest("This is no request through the HTTP API. Send it there.");
    }

    private HttpReply reply(HttpRequest request, LogLine line, Context context) {
        line.put("route", request.route());
        try {
            return answering.answer(request, context);
        } catch (BadRequest bad) {
            return bad.problem().reply();
        } catch (RuntimeException unexpected) {
            line.error(unexpected, request.route());
            return Problem.unexpected(request.id().isEmpty() ? context.getAwsRequestId() : request.id())
                    .reply();
        }
    }
}
