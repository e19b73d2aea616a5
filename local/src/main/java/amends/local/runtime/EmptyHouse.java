package amends.local.runtime;

import amends.backoffice.DynamoBook;
import amends.book.Book;
import amends.local.house.Checkout;
import amends.local.house.Emulators;
import amends.local.house.Ports;
import amends.local.house.Running;
import amends.local.part.Part;
import amends.local.part.Premises;
import amends.local.service.Household;
import amends.local.service.Service;
import amends.local.sources.Clients;
import amends.local.sources.Furnishing;
import amends.local.template.Function;
import amends.local.template.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * All that stands beside the functions on AWS, with its table and queues, and nothing that would wake a function: whoever
 * opens it does. On free ports, with its state in a folder that goes with it.
 */
public final class EmptyHouse implements AutoCloseable {
    private final Checkout checkout = Checkout.find();
    private final Path folder;
    private final Premises premises;
    private final Emulators emulators;
    private final Part neighbours;
    private final Clients clients;
    private final Stack stack;
    private final RuntimeClient client;

    public EmptyHouse(Consumer<String> say) {
        try {
            folder = Files.createTempDirectory("amends-empty");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        premises = new Premises(checkout.root(), folder, Ports.freeRow(Premises.PORTS));
        client = RuntimeClient.fetched(checkout, folder, say);
        stack = Service.stack(premises);
        emulators = Emulators.start(
                folder, premises.dynamodb().getPort(), premises.sqs().getPort(), say);
        Map<String, String> environment = new HashMap<>(premises.environment());
        environment.putAll(stack.environment());
        neighbours = Household.neighbours(premises, environment);
        neighbours.start();
        clients = Clients.of(environment);
        new Furnishing(stack, clients).furnish();
    }

    public Stack stack() {
        return stack;
    }

    public Clients clients() {
        return clients;
    }

    public String table() {
        return Objects.requireNonNull(stack.environment().get("TABLE"));
    }

    public Book book() {
        return new DynamoBook(clients::table, table());
    }

    /** Its state, and room for more that is to go with it. */
    public Path folder() {
        return folder;
    }

    /** Starts a process of a function of the template, with the artifact in this folder. */
    public Sandbox start(Function function, Path artifact, Sandbox.Start how) {
        Map<String, String> environment = new HashMap<>(premises.environment());
        environment.keySet().removeIf(name -> !name.startsWith("AWS_"));
        return Sandbox.start(client, function, artifact, environment, how, folder);
    }

    @Override
    public void close() {
        clients.close();
        neighbours.stop();
        emulators.close();
        Running.delete(folder);
    }
}
