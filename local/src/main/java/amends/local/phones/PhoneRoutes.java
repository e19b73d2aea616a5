package amends.local.phones;

import amends.local.wire.Json;
import amends.local.wire.Loopback;
import amends.local.wire.Reply;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The routes of the simulated phones and of the demo desk's tablets, all under {@value #ROOT}, which never exist on AWS. */
public final class PhoneRoutes implements HttpHandler {
    public static final String ROOT = "/_local/";

    private static final System.Logger LOG = System.getLogger(PhoneRoutes.class.getName());
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final Pattern OWN_NAME = Pattern.compile("(?:127\\.0\\.0\\.1|localhost|\\[::1])(?::[0-9]{1,5})?");
    private static final int LONGEST_BODY = 64 * 1024;
    /** Under the half minute that an HTTP API allows. */
    private static final long LONGEST_WAIT = 25;

    private final Phones phones;
    private final Inbound inbound;
    private final Call call;
    private final FirstCode firstCode;
    private final Supplier<String> ids;

    /**
     * Routes over one log of phones.
     *
     * @param ids makes the ids of texts and calls, none twice
     */
    public PhoneRoutes(Phones phones, Inbound inbound, Call call, FirstCode firstCode, Supplier<String> ids) {
        this.phones = phones;
        this.inbound = inbound;
        this.call = call;
        this.firstCode = firstCode;
        this.ids = ids;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Loopback.handle(exchange, this::answer);
    }

    Reply answer(HttpExchange exchange) throws IOException, InterruptedException {
        String path = exchange.getRequestURI().getPath();
        String method = exchange.getRequestMethod();
        return switch (path) {
            case ROOT + "texts" ->
                switch (method) {
                    case "GET" -> texts(exchange);
                    case "POST" -> posted(exchange, Set.of("from", "to", "text"), Set.of("id"), numbered(this::text));
                    default -> only("GET, POST");
                };
            case ROOT + "phone" ->
                method.equals("POST")
                        ? posted(
                                exchange,
                                Set.of("from", "to", "words"),
                                Set.of("category", "room", "contactId"),
                                numbered(this::call))
                        : only("POST");
            case ROOT + "enrol" -> method.equals("POST") ? enrol(exchange) : only("POST");
            case ROOT + "tablet" -> method.equals("GET") ? tablet(exchange) : only("GET");
            default -> method.equals("GET") || method.equals("HEAD") ? Page.at(path) : only("GET, HEAD");
        };
    }

    private Reply texts(HttpExchange exchange) throws InterruptedException {
        try {
            Map<String, String> query = Loopback.query(exchange).orElse(Map.of("since", "malformed"));
            long since = Long.parseLong(query.getOrDefault("since", "0"));
            long wait = Long.parseLong(query.getOrDefault("wait", "0"));
            List<Message> came = phones.since(since, Duration.ofSeconds(Math.clamp(wait, 0, LONGEST_WAIT)));
            Map<String, Object> reply = new LinkedHashMap<>();
            reply.put("last", came.isEmpty() ? phones.last() : came.getLast().number());
            reply.put("texts", came.stream().map(Message::line).toList());
            return Reply.json(200, reply);
        } catch (NumberFormatException e) {
            return Reply.problem(400, "Not understood", "since and wait are whole numbers.");
        }
    }

    private interface Act {
        Reply on(Map<String, String> fields) throws IOException, InterruptedException;
    }

    private Reply posted(HttpExchange exchange, Set<String> needed, Set<String> allowed, Act act)
            throws IOException, InterruptedException {
        // A foreign page can post a form here, but not this media type: the browser would ask first, and hear no.
        if (!Loopback.carries(exchange, "application/json")) {
            return Reply.problem(415, "Not JSON", "Send the body as application/json.");
        }
        Optional<String> body = Loopback.body(exchange, LONGEST_BODY);
        if (body.isEmpty()) {
            return Reply.problem(413, "Too long", "The body may have " + LONGEST_BODY + " bytes.");
        }
        Optional<Map<String, Object>> read = Json.read(body.get());
        if (read.isEmpty()) {
            return Reply.problem(400, "Not understood", "The body is no JSON object.");
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (Map.Entry<String, Object> field : read.get().entrySet()) {
            if (!needed.contains(field.getKey()) && !allowed.contains(field.getKey())) {
                return Reply.problem(400, "Not understood", "There is an unknown field; known: " + needed + allowed);
            }
            if (!(field.getValue() instanceof String value)) {
                return Reply.problem(400, "Not understood", field.getKey() + " must be a string.");
            }
            fields.put(field.getKey(), value);
        }
        if (!fields.keySet().containsAll(needed)) {
            return Reply.problem(400, "Not understood", "Needed are " + needed);
        }
        return act.on(fields);
    }

    private static Act numbered(Act act) {
        return fields -> E164.matcher(fields.getOrDefault("from", "")).matches()
                        && E164.matcher(fields.getOrDefault("to", "")).matches()
                ? act.on(fields)
                : Reply.problem(400, "No phone number", "from and to are numbers like +15550100412.");
    }

    private Reply enrol(HttpExchange exchange) throws IOException, InterruptedException {
        return here(exchange)
                ? posted(exchange, Set.of(), Set.of(), none -> coded(code -> Reply.json(201, Map.of("code", code))))
                : notHere();
    }

    /**
     * Leads a browser on to the tablet's page with a code in the fragment, which goes to no server and into no log. The
     * query says that it has been here.
     */
    private Reply tablet(HttpExchange exchange) {
        return here(exchange)
                ? coded(code -> Reply.of(302, "text/plain", "").with("Location", "/?new#enrol=" + code))
                : notHere();
    }

    /** A code is worth a seat at the demo desk: no name but this machine's own gets one, whatever it resolves to. */
    private static boolean here(HttpExchange exchange) {
        String host = exchange.getRequestHeaders().getFirst("Host");
        return host != null && OWN_NAME.matcher(host).matches();
    }

    private static Reply notHere() {
        return Reply.problem(403, "Not from here", "Open this page at http://127.0.0.1 or http://localhost.");
    }

    private Reply coded(Function<String, Reply> reply) {
        try {
            return reply.apply(firstCode.make());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "No enrolment code was made", e);
            return Reply.problem(503, "No code", "The book did not take it; try again.");
        }
    }

    private Reply text(Map<String, String> fields) throws IOException, InterruptedException {
        // A phone that sends once more, because it heard no answer, sends the same text.
        String given = fields.get("id");
        String id = given == null ? ids.get() : given;
        if (!ID.matcher(id).matches()) {
            return Reply.problem(400, "Not understood", "id is 1 to 64 letters, digits and hyphens.");
        }
        String from = fields.getOrDefault("from", "");
        String to = fields.getOrDefault("to", "");
        String text = fields.getOrDefault("text", "");
        try {
            inbound.accept(Provider.text(id, from, to, text, phones.lastText(to, from)));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "A text was not taken", e);
            return Reply.problem(503, "Not sent", "The queue of texts did not take it; send it again.");
        }
        phones.sent(id, from, to, text);
        return Reply.json(202, Map.of("inboundMessageId", id));
    }

    private Reply call(Map<String, String> fields) throws InterruptedException {
        Map<String, String> parameters = new LinkedHashMap<>(fields);
        String from = String.valueOf(parameters.remove("from"));
        String to = String.valueOf(parameters.remove("to"));
        String given = parameters.remove("contactId");
        try {
            String event = Provider.call(given == null ? ids.get() : given, from, to, parameters);
            return Reply.of(200, "application/json", call.answer(event));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "A call was not answered", e);
            return Reply.problem(502, "Not answered", "The phone function failed; its log says why.");
        }
    }

    private static Reply only(String methods) {
        return Reply.problem(405, "Not so", "Only " + methods + " is answered here.")
                .with("Allow", methods);
    }
}
