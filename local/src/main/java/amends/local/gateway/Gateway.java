package amends.local.gateway;

import amends.local.lambda.Handlers;
import amends.local.lambda.Outcome;
import amends.local.template.Authorizer;
import amends.local.template.Route;
import amends.local.template.Stack;
import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** The HTTP API of the template, on loopback. What may be called, and by whom, it knows from the template alone. */
public final class Gateway implements AutoCloseable {
    /** Where what exists only on this machine lives. */
    public static final String LOCAL = "/_local/";

    /** The cookie of a browser that is a tablet. */
    private static final String TABLET = "amends_tablet";

    /** Of a request's body, in bytes. */
    static final int LONGEST_BODY = 10 * 1024 * 1024;

    private static final int SMALL_BODY = 256 * 1024;

    /** How much more is read and thrown away, so that the sender hears why. */
    private static final long DRAINED = 64L * 1024 * 1024;

    private static final System.Logger LOG = System.getLogger(Gateway.class.getName());

    private final Stack stack;
    private final Handlers functions;
    private final Routing routing;
    private final Map<Authorizer, Tokens> tokens = new HashMap<>();
    private final InstantSource clock;
    private final Semaphore longBodies = new Semaphore(1, true);
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private Gateway(Stack stack, Handlers functions, HttpHandler local, InstantSource clock, HttpServer server) {
        this.stack = stack;
        this.functions = functions;
        this.clock = clock;
        this.server = server;
        this.routing = new Routing(stack.routes());
        stack.routes().stream()
                .flatMap(route -> route.authorizer().stream())
                .distinct()
                .forEach(authorizer -> tokens.put(authorizer, new Tokens(authorizer, clock)));
        server.setExecutor(threads);
        server.createContext("/", exchange -> handle(exchange, this::answer));
        server.createContext(LOCAL, exchange -> local(exchange, local));
        server.createContext(LOCAL + "health", exchange -> handle(exchange, request -> HttpReply.message(200, "here")));
    }

    /**
     * Opens the door.
     *
     * @param port 0 for any that is free
     * @param local answers what lies under {@value #LOCAL}
     * @throws IOException when the port is taken
     */
    public static Gateway open(Stack stack, Handlers functions, int port, HttpHandler local, InstantSource clock)
            throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 0);
        Gateway gateway = new Gateway(stack, functions, local, clock, server);
        server.start();
        return gateway;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(1);
        threads.shutdownNow();
    }

    private interface Answer {
        HttpReply to(HttpExchange exchange) throws IOException, InterruptedException;
    }

    private static void handle(HttpExchange exchange, Answer answer) throws IOException {
        HttpReply reply;
        try (exchange) {
            try {
                reply = answer.to(exchange);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                reply = HttpReply.message(503, "Service Unavailable");
            } catch (IOException | RuntimeException e) {
                LOG.log(Level.ERROR, exchange.getRequestMethod() + " failed in the gateway", e);
                reply = HttpReply.message(500, "Internal Server Error");
            }
            reply.send(exchange);
        }
    }

    /** Keeps foreign web pages, which can reach loopback through the browser, away from what asks for no token. */
    private static void local(HttpExchange exchange, HttpHandler handler) throws IOException {
        String origin = exchange.getRequestHeaders().getFirst("Origin");
        String host = exchange.getRequestHeaders().getFirst("Host");
        if (origin != null && !origin.equals("http://" + host) && !origin.equals("https://" + host)) {
            handle(exchange, request -> HttpReply.message(403, "Forbidden"));
        } else {
            handler.handle(exchange);
        }
    }

    private HttpReply answer(HttpExchange exchange) throws IOException, InterruptedException {
        String path = exchange.getRequestURI().getRawPath();
        if (path == null || !path.startsWith("/")) {
            return HttpReply.message(400, "Bad Request");
        }
        try {
            return switch (routing.find(exchange.getRequestMethod(), path)) {
                case Routing.Found.Nowhere() -> HttpReply.message(404, "Not Found");
                // AWS says 404 here; a client learns more from this.
                case Routing.Found.OtherMethods(List<String> allowed) ->
                    HttpReply.message(405, "Method Not Allowed").with("allow", String.join(", ", allowed));
                case Routing.Found.Way ignored
                when isNewcomer(exchange) -> HttpReply.message(302, "Found").with("location", LOCAL + "tablet");
                case Routing.Found.Way way -> through(exchange, way);
            };
        } catch (IllegalArgumentException brokenEscape) {
            return HttpReply.message(400, "Bad Request");
        }
    }

    /**
     * Whether a browser comes to the one address that is no tablet yet. Here it is led to where one is enrolled, once: it
     * comes back with a query. On AWS it finds the page, and somebody has a code for it.
     */
    private static boolean isNewcomer(HttpExchange exchange) {
        var headers = exchange.getRequestHeaders();
        return exchange.getRequestMethod().equals("GET")
                && exchange.getRequestURI().toString().equals("/")
                && headers.getOrDefault("Accept", List.of()).stream().anyMatch(accept -> accept.contains("text/html"))
                && HttpEvent.cookies(headers).stream().noneMatch(cookie -> cookie.startsWith(TABLET + "="));
    }

    private HttpReply through(HttpExchange exchange, Routing.Found.Way way) throws IOException, InterruptedException {
        Optional<JWTClaimsSet> claims = Optional.empty();
        Route route = way.route();
        if (route.authorizer().isPresent()) {
            try {
                JWTClaimsSet given = tokens(route.authorizer().get()).claims(bearer(exchange));
                if (!mayPass(given, route.scopes())) {
                    return HttpReply.message(403, "Forbidden")
                            .with(
                                    "www-authenticate",
                                    "Bearer scope=\"" + String.join(" ", route.scopes())
                                            + "\" error=\"insufficient_scope\"");
                }
                claims = Optional.of(given);
            } catch (Tokens.Refused refused) {
                return HttpReply.message(401, "Unauthorized")
                        .with(
                                "www-authenticate",
                                "Bearer error=\"invalid_token\" error_description=\"" + refused.getMessage() + "\"");
            }
        }
        byte[] head = exchange.getRequestBody().readNBytes(SMALL_BODY);
        if (head.length < SMALL_BODY) {
            return invoked(exchange, way, head, claims);
        }
        // This process is small: long bodies have it one after the other.
        longBodies.acquire();
        try {
            Optional<byte[]> body = longBody(exchange.getRequestBody(), head);
            return body.isPresent()
                    ? invoked(exchange, way, body.get(), claims)
                    : HttpReply.message(413, "Request Entity Too Large");
        } finally {
            longBodies.release();
        }
    }

    private HttpReply invoked(HttpExchange exchange, Routing.Found.Way way, byte[] body, Optional<JWTClaimsSet> claims)
            throws IOException, InterruptedException {
        HttpEvent event = new HttpEvent(
                exchange, stack.deployment().account(), UUID.randomUUID().toString(), clock.instant());
        return reply(functions.invoke(way.route().function(), event.of(way, body, claims)));
    }

    private Tokens tokens(Authorizer authorizer) {
        return Objects.requireNonNull(tokens.get(authorizer));
    }

    private static String bearer(HttpExchange exchange) throws Tokens.Refused {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        if (header == null || header.isBlank()) {
            throw new Tokens.Refused("there is no token");
        }
        // The scheme may be left out there.
        return header.regionMatches(true, 0, "Bearer ", 0, 7)
                ? header.substring(7).strip()
                : header.strip();
    }

    /** With one of the route's scopes, under either of the claims that the authorizer looks at. */
    private static boolean mayPass(JWTClaimsSet claims, List<String> scopes) {
        if (scopes.isEmpty()) {
            return true;
        }
        return carried(claims, "scope").stream().anyMatch(scopes::contains)
                || carried(claims, "scp").stream().anyMatch(scopes::contains);
    }

    private static List<String> carried(JWTClaimsSet claims, String name) {
        try {
            Object claim = claims.getClaim(name);
            if (claim instanceof List) {
                List<String> list = claims.getStringListClaim(name);
                return list == null ? List.of() : list;
            }
            return claim instanceof String text ? Arrays.asList(text.split(" ")) : List.of();
        } catch (ParseException notTexts) {
            return List.of();
        }
    }

    /** The whole of a body that begins with {@code head}, or nothing when it is too long. */
    private static Optional<byte[]> longBody(InputStream in, byte[] head) throws IOException {
        byte[] rest = in.readNBytes(LONGEST_BODY - head.length + 1);
        if (head.length + rest.length <= LONGEST_BODY) {
            byte[] body = Arrays.copyOf(head, head.length + rest.length);
            System.arraycopy(rest, 0, body, head.length, rest.length);
            return Optional.of(body);
        }
        byte[] thrownAway = new byte[64 * 1024];
        long drained = 0;
        int read = in.read(thrownAway);
        while (read >= 0 && drained < DRAINED) {
            drained += read;
            read = in.read(thrownAway);
        }
        return Optional.empty();
    }

    private static HttpReply reply(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Returned(byte[] payload) -> {
                try {
                    yield HttpReply.of(payload);
                } catch (IOException e) {
                    LOG.log(Level.ERROR, "A function's reply is none", e);
                    yield HttpReply.message(500, "Internal Server Error");
                }
            }
            case Outcome.Threw ignored -> HttpReply.message(500, "Internal Server Error");
            case Outcome.TimedOut ignored -> HttpReply.message(503, "Service Unavailable");
        };
    }
}
