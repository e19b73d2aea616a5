package amends.local.sources;

import amends.local.lambda.Functions;
import amends.local.template.Source;
import amends.local.template.Stack;
import java.nio.file.Path;
import java.util.List;

/** Everything in the template that wakes a function by itself. */
public final class Sources implements AutoCloseable {
    private final List<Mapping> mappings;

    /** {@code state} is the folder that remembers how far streams were carried. */
    public Sources(Stack stack, Clients clients, Functions functions, Path state) {
        this.mappings = stack.sources().stream()
                .map(source -> mapping(source, stack, clients, functions, state))
                .toList();
    }

    private static Mapping mapping(Source source, Stack stack, Clients clients, Functions functions, Path state) {
        return switch (source) {
            case Source.FromQueue queue ->
                new QueueMapping(queue, stack.queue(queue.queue()), stack.deployment(), clients, functions);
            case Source.FromStream stream -> new StreamMapping(stream, stack, clients, functions, state);
            case Source.Schedule schedule -> new ScheduleMapping(schedule, stack.deployment(), functions);
        };
    }

    public void start() {
        mappings.forEach(Mapping::start);
    }

    /** Lets what is under way end; what does not end soon is interrupted and comes again after the next start. */
    @Override
    public void close() {
        mappings.parallelStream().forEach(Mapping::close);
    }
}
