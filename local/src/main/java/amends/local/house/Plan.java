package amends.local.house;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How one child process is run.
 *
 * @param name names its log and pid file
 * @param title what people know it as
 * @param java the flags, main class and arguments of its JVM
 * @param environment added to the supervisor's own, of which nothing that begins with {@code AWS_} is passed on
 * @param ready whether this process of it answers
 * @param log where its output goes
 */
record Plan(
        String name,
        String title,
        List<String> java,
        Map<String, String> environment,
        Predicate<ProcessHandle> ready,
        Path log) {

    /** Flags for a JVM that is small and soon awake. */
    private static final List<String> SMALL = List.of("-XX:+UseSerialGC", "-Xss512k");

    /** What in a command line shows that the process is this child. */
    String mark() {
        return mark(name);
    }

    static String mark(String name) {
        return "-Damends.child=" + name;
    }

    /**
     * The same, out of reach of a Ctrl-C, which comes to every process of the terminal at once. The children ignore it, so
     * that the supervisor can end them in their order: a signal that is ignored stays so in what a shell executes. What
     * they keep is nobody else's to read.
     */
    static List<String> sheltered(List<String> command) {
        List<String> sheltered =
                new ArrayList<>(List.of("/bin/sh", "-c", "umask 077; trap '' INT HUP; exec \"$@\"", "sh"));
        sheltered.addAll(command);
        return sheltered;
    }

    ProcessBuilder builder() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(mark());
        command.addAll(SMALL);
        command.addAll(java);
        ProcessBuilder builder = new ProcessBuilder(sheltered(command));
        Map<String, String> inherited = builder.environment();
        inherited.keySet().removeIf(variable -> variable.startsWith("AWS_"));
        // Otherwise the C library keeps a pool of free memory for each thread.
        inherited.put("MALLOC_ARENA_MAX", "2");
        inherited.putAll(environment);
        return builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    }
}
