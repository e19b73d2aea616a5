package amends.local.bench.listening;

import amends.listening.Listener;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a new process spends until it has understood its first messages: run as a program of its own by {@link Speed}, with
 * a file of messages, one a line, and, if it is to be as one that is loaded from a snapshot, {@value #REHEARSED}.
 */
final class FirstMessage {
    static final String REHEARSED = "rehearsed";

    private static final double NANOS_A_MILLI = 1e6;
    private static final double BYTES_A_MEGA = 1e6;
    private static final int WARMING_ROUNDS = 20;

    private FirstMessage() {}

    /**
     * Writes six figures: ms to be ready, ms for the first message and its language's files, MB of heap then, ms a message warm, the same at p99, MB of
     * heap after all messages and whatever other languages they needed.
     */
    public static void main(String[] arguments) throws Exception {
        List<String> messages = Files.readAllLines(Path.of(arguments[0]), StandardCharsets.UTF_8);
        double before = heap();
        long begun = System.nanoTime();
        Listener listener = Listener.shipped();
        if (List.of(arguments).contains(REHEARSED)) {
            listener.rehearse();
        }
        // A number loads what is the same in every language, and none of them.
        listener.listen("412");
        double ready = since(begun);
        long loading = System.nanoTime();
        listener.listen(messages.getFirst());
        double loaded = since(loading);
        double first = heap() - before;
        for (int i = 0; i < WARMING_ROUNDS; i++) {
            messages.forEach(listener::listen);
        }
        double[] each = messages.stream()
                .mapToDouble(message -> {
                    long at = System.nanoTime();
                    listener.listen(message);
                    return since(at);
                })
                .sorted()
                .toArray();
        double all = heap() - before;
        double mean = Arrays.stream(each).average().orElse(0);
        double slow = each[(int) (0.99 * (each.length - 1))];
        System.out.printf(Locale.ROOT, "%.1f %.1f %.1f %.3f %.3f %.1f%n", ready, loaded, first, mean, slow, all);
    }

    private static double since(long nanos) {
        return (System.nanoTime() - nanos) / NANOS_A_MILLI;
    }

    private static double heap() {
        System.gc();
        Runtime machine = Runtime.getRuntime();
        return (machine.totalMemory() - machine.freeMemory()) / BYTES_A_MEGA;
    }
}
