package amends.local.runtime;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/** Lambda's Runtime API for one process, on loopback: it gives it one event after the other and takes what comes of each. */
final class RuntimeApi implements AutoCloseable {
    private static final String AT = "/2018-06-01/runtime/";

    private final String arn;
    private final Duration limit;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Map<String, CompletableFuture<Answer>> unanswered = new ConcurrentHashMap<>();
    private final CompletableFuture<Long> ready = new CompletableFuture<>();

    @SuppressWarnings("ArrayRecordComponent") // handed on once, and compared with nothing
    private record Event(String id, byte[] payload) {}

    /**
     * A Runtime API that listens.
     *
     * @param arn of the function that is invoked
     * @param limit how long an invocation may take, which each is told
     */
    RuntimeApi(String arn, Duration limit) throws IOException {
        this.arn = arn;
        this.limit = limit;
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** What {@code AWS_LAMBDA_RUNTIME_API} is to say. */
    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** The moment, of {@link System#nanoTime()}, at which the process first asked for an event; its own report if it cannot start. */
    CompletableFuture<Long> ready() {
        return ready;
    }

    CompletableFuture<Answer> bring(byte[] payload) {
        Event event = new Event(UUID.randomUUID().toString(), payload);
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        unanswered.put(event.id(), answer);
        events.add(event);
        return answer;
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] body = exchange.getRequestBody().readAllBytes();
        String[] asked = (path.startsWith(AT) ? path.substring(AT.length()) : "").split("/", -1);
        switch (exchange.getRequestMethod() + " " + asked[asked.length - 1]) {
            case "GET next" -> {
                if (asked[0].equals("invocation")) {
                    ready.complete(System.nanoTime());
                    hand(exchange);
                } else {
                    // The snapshot is taken; it is restored at once.
                    reply(exchange, 200, new byte[0]);
                }
            }
            case "POST response" ->
                took(exchange, asked[1], new Answer.Returned(new String(body, StandardCharsets.UTF_8)));
            case "POST error" -> {
                Answer.Failed failed = new Answer.Failed(
                        Objects.requireNonNullElse(
                                exchange.getRequestHeaders().getFirst("Lambda-Runtime-Function-Error-Type"), ""),
                        new String(body, StandardCharsets.UTF_8));
                if (asked.length == 3) {
                    took(exchange, asked[1], failed);
                } else {
                    ready.completeExceptionally(
                            new IllegalStateException("It cannot start: " + failed.type() + " " + failed.report()));
                    reply(exchange, 202, new byte[0]);
                }
            }
            default -> reply(exchange, 404, new byte[0]);
        }
    }

    private void hand(HttpExchange exchange) throws IOException {
        try {
            Event event = events.take();
            exchange.getResponseHeaders().set("Lambda-Runtime-Aws-Request-Id", event.id());
            exchange.getResponseHeaders().set("Lambda-Runtime-Invoked-Function-Arn", arn);
            exchange.getResponseHeaders()
                    .set("Lambda-Runtime-Deadline-Ms", String.valueOf(System.currentTimeMillis() + limit.toMillis()));
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            reply(exchange, 200, event.payload());
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
            exchange.close();
        }
    }

    private void took(HttpExchange exchange, String id, Answer answer) throws IOException {
        reply(exchange, 202, new byte[0]);
        Optional.ofNullable(unanswered.remove(id)).ifPresent(waiting -> waiting.complete(answer));
    }

    private static void reply(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
