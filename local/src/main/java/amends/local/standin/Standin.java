package amends.local.standin;

import amends.local.phones.Phones;
import amends.local.wire.Form;
import amends.local.wire.Json;
import amends.local.wire.Loopback;
import amends.local.wire.Reply;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * SNS and Parameter Store on loopback, at one address for both: what is published goes to the simulated phones.
 * A signature must be there, as on AWS, but is not checked.
 */
public final class Standin implements AutoCloseable {
    private static final int LONGEST_BODY = 1024 * 1024;

    /**
     * Where it stands and what it knows.
     *
     * @param port 0 for any that is free
     * @param parameters of Parameter Store, by name; all of them SecureStrings
     */
    public record Settings(int port, String region, String account, Map<String, String> parameters) {
        public Settings {
            parameters = Map.copyOf(parameters);
        }
    }

    private final Loopback server;
    private final Topics topics;

    private Standin(Loopback server, Topics topics) {
        this.server = server;
        this.topics = topics;
    }

    /**
     * Starts it on the topics that a state directory keeps.
     *
     * @param ids makes message and request ids, none twice
     * @throws IOException when the port is taken or the state cannot be read
     */
    public static Standin start(Settings settings, Path state, Phones phones, Supplier<String> ids) throws IOException {
        Topics topics = new Topics(state.resolve("topics.jsonl"));
        Notifications notifications = new Notifications(
                "arn:aws:sns:" + settings.region() + ":" + settings.account() + ":", topics, phones, ids);
        Parameters parameters = new Parameters(
                "arn:aws:ssm:" + settings.region() + ":" + settings.account() + ":parameter", settings.parameters());
        return new Standin(
                Loopback.open(settings.port(), exchange -> answer(exchange, notifications, parameters)), topics);
    }

    private static Reply answer(HttpExchange exchange, Notifications notifications, Parameters parameters)
            throws IOException {
        if (!exchange.getRequestMethod().equals("POST")
                || !exchange.getRequestURI().getPath().equals("/")) {
            return Reply.problem(404, "Not here", "AWS's services are answered at POST /.");
        }
        // No page of a browser can send this header here unasked, so none can publish or read a secret.
        String signature = exchange.getRequestHeaders().getFirst("Authorization");
        if (signature == null || !signature.startsWith("AWS4-HMAC-SHA256 ")) {
            return Reply.problem(403, "MissingAuthenticationToken", "The request is not signed.");
        }
        Optional<String> body = Loopback.body(exchange, LONGEST_BODY);
        if (body.isEmpty()) {
            return Reply.problem(413, "RequestEntityTooLarge", "The body may have " + LONGEST_BODY + " bytes.");
        }
        String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        return target == null
                ? notifications.answer(Form.read(body.get()))
                : parameters.answer(target, Json.read(body.get()));
    }

    public URI address() {
        return server.address();
    }

    @Override
    public void close() throws IOException {
        server.close();
        topics.close();
    }
}
