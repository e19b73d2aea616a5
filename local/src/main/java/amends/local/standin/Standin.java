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
 * SNS and Parameter Store on loopback: what is published goes to the simulated phones. A signature must be there, as
 * on AWS, but is not checked.
 */
public final class Standin implements AutoCloseable {
    private static final int LONGEST_BODY = 1024 * 1024;

    /**
     * Where they stand and what they know.
     *
     * @param sns the port of SNS, 0 for any that is free
     * @param ssm the port of Parameter Store, 0 for any that is free
     * @param parameters of Parameter Store, by name; all of them SecureStrings
     */
    public record Settings(int sns, int ssm, String region, String account, Map<String, String> parameters) {
        public Settings {
            parameters = Map.copyOf(parameters);
        }
    }

    private final Topics topics;
    private final Loopback sns;
    private final Loopback ssm;

    private Standin(Topics topics, Loopback sns, Loopback ssm) {
        this.topics = topics;
        this.sns = sns;
        this.ssm = ssm;
    }

    /**
     * Starts both, on the topics that a state directory keeps.
     *
     * @param ids makes message and request ids, none twice
     * @throws IOException when a port is taken or the state cannot be read
     */
    public static Standin start(Settings settings, Path state, Phones phones, Supplier<String> ids) throws IOException {
        Topics topics = new Topics(state.resolve("topics.jsonl"));
        Notifications notifications = new Notifications(
                "arn:aws:sns:" + settings.region() + ":" + settings.account() + ":", topics, phones, ids);
        Parameters parameters = new Parameters(
                "arn:aws:ssm:" + settings.region() + ":" + settings.account() + ":parameter", settings.parameters());
        Loopback sns = Loopback.open(
                settings.sns(), exchange -> answer(exchange, body -> notifications.answer(Form.read(body))));
        Loopback ssm = Loopback.open(
                settings.ssm(),
                exchange -> answer(exchange, body -> {
                    String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
                    return parameters.answer(target == null ? "" : target, Json.read(body));
                }));
        return new Standin(topics, sns, ssm);
    }

    private interface Service {
        Reply answer(String body) throws IOException;
    }

    private static Reply answer(HttpExchange exchange, Service service) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")
                || !exchange.getRequestURI().getPath().equals("/")) {
            return Reply.problem(404, "Not here", "The service is answered at POST /.");
        }
        // No page of a browser can send this header here unasked, so none can publish or read a secret.
        String signature = exchange.getRequestHeaders().getFirst("Authorization");
        if (signature == null || !signature.startsWith("AWS4-HMAC-SHA256 ")) {
            return Reply.problem(403, "MissingAuthenticationToken", "The request is not signed.");
        }
        Optional<String> body = Loopback.body(exchange, LONGEST_BODY);
        return body.isPresent()
                ? service.answer(body.get())
                : Reply.problem(413, "RequestEntityTooLarge", "The body may have " + LONGEST_BODY + " bytes.");
    }

    /** What {@code AWS_ENDPOINT_URL_SNS} is to say. */
    public URI sns() {
        return sns.address();
    }

    /** What {@code AWS_ENDPOINT_URL_SSM} is to say. */
    public URI ssm() {
        return ssm.address();
    }

    @Override
    public void close() throws IOException {
        sns.close();
        ssm.close();
        topics.close();
    }
}
