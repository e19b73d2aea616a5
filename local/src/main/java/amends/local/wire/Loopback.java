package amends.local.wire;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP server that only this machine can reach; each request has a virtual thread. */
public final class Loopback implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Loopback.class.getName());

    /** Answers one request; what it throws is logged and answered 500. */
    @FunctionalInterface
    public interface Answers {
        Reply answer(HttpExchange exchange) throws IOException, InterruptedException;
    }

    private final HttpServer server;
    private final ExecutorService threads;

    private Loopback(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /**
     * Starts to listen.
     *
     * @param port 0 for any that is free
     * @throws IOException when the port is taken
     */
    public static Loopback open(int port, Answers answers) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 0);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(threads);
        server.createContext("/", exchange -> handle(exchange, answers));
        server.start();
        return new Loopback(server, threads);
    }

    /** Answers an exchange of any server by the same rules. */
    public static void handle(HttpExchange exchange, Answers answers) throws IOException {
        Reply reply;
        try {
            reply = answers.answer(exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            reply = Reply.problem(503, "Stopping", "The service is being stopped; try again when it is up.");
        } catch (IOException | RuntimeException e) {
            LOG.log(
                    Level.ERROR,
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath() + " failed",
                    e);
            reply = Reply.problem(500, "Failed", "The local service failed; its log says why.");
        }
        reply.send(exchange);
    }

    /** The body as text, or nothing when it is longer than {@code most} bytes. */
    public static Optional<String> body(HttpExchange exchange, int most) throws IOException {
        byte[] read = exchange.getRequestBody().readNBytes(most + 1);
        return read.length > most ? Optional.empty() : Optional.of(new String(read, StandardCharsets.UTF_8));
    }

    /** The query's fields, or nothing when it is malformed. */
    public static Optional<Map<String, String>> query(HttpExchange exchange) {
        String raw = exchange.getRequestURI().getRawQuery();
        return Form.read(raw == null ? "" : raw);
    }

    /** Whether the body says it is of a media type, whatever its parameters. */
    public static boolean carries(HttpExchange exchange, String mediaType) {
        String said = exchange.getRequestHeaders().getFirst("Content-Type");
        return said != null && said.split(";", 2)[0].strip().equalsIgnoreCase(mediaType);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
