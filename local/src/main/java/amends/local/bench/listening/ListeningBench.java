package amends.local.bench.listening;

import amends.listening.Listener;
import amends.local.command.Arguments;
import amends.local.command.CannotRun;
import amends.local.command.Command;
import amends.local.house.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code ./amends bench listening}: how well messages are understood, on the examples of this checkout. */
public final class ListeningBench implements Command {
    private static final String SHELF = "shared/src/main/resources/amends/listening";
    private static final List<String> PARTS = List.of("examples", "held", "unseen");

    @Override
    public String name() {
        return "listening";
    }

    @Override
    public String summary() {
        return "measures how well messages are understood";
    }

    @Override
    public int run(Arguments arguments) {
        List<String> parts = arguments.value("--part").map(List::of).orElse(PARTS);
        List<String> errors = arguments.value("--errors").map(List::of).orElse(List.of());
        boolean fit = arguments.has("--fit");
        boolean crossed = arguments.has("--crossed");
        boolean speed = arguments.has("--speed");
        arguments.nothingElse();
        Path root = Checkout.find().root();
        Path folder = root.resolve("tests").resolve("listening");
        Report report = new Report(System.out);
        if (speed) {
            new Speed(System.out, root.resolve("shared/target/classes")).report(Example.in(folder.resolve("examples")));
            return 0;
        }
        Fitting fitting = new Fitting(
                Example.in(folder.resolve("examples")),
                Example.in(folder.resolve("held")),
                Wordings.in(root.resolve(SHELF)),
                lines(folder.resolve("strangers.txt")));
        if (fit) {
            write(fitting.all(), root.resolve(SHELF));
            return 0;
        }
        if (crossed) {
            report.report("examples, each fitted without itself", fitting.crossed());
            return 0;
        }
        Listener listener = Listener.shipped();
        List<Example> examples = new ArrayList<>();
        for (String part : parts) {
            List<Example> some = Example.in(folder.resolve(part));
            examples.addAll(some);
            if (errors.isEmpty() && !some.isEmpty()) {
                report.report(part, Map.of(listener, some));
            }
        }
        if (examples.isEmpty()) {
            throw CannotRun.because("There are no examples in " + folder + ".");
        }
        errors.forEach(language -> report.errors(language, listener, examples));
        return 0;
    }

    private static void write(Fitting.Fitted fitted, Path shelf) {
        try {
            Files.write(shelf.resolve("weights.txt"), headed(fitted.weights().lines()));
            Files.write(shelf.resolve("tongue.txt"), headed(fitted.tongue()));
            for (Map.Entry<String, List<String>> leaning : fitted.leanings().entrySet()) {
                Path file = shelf.resolve(leaning.getKey());
                Files.createDirectories(file.getParent());
                Files.write(file, leaning.getValue());
            }
            System.out.println("Written: weights.txt, tongue.txt and leaning in " + shelf + ".");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(shelf.toString(), unwritable);
        }
    }

    private static List<String> headed(List<String> lines) {
        return Stream.concat(
                        Stream.of("# Fitted by ./amends bench listening --fit; not written by hand."), lines.stream())
                .toList();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file.toString(), unreadable);
        }
    }

    @Override
    public String help() {
        return """
                ./amends bench listening [--part examples|held|unseen] [--errors LANGUAGE] [--crossed | --fit | --speed]

                Understands every message in tests/listening and tells, by language and by judgement, in per cent:
                  cat1, cat2   the category, and it among the best two
                  remed        the exact set of requested remedies
                  safety       alarmed, of those that should; false: alarmed, of the others
                  lang kind room
                  sever, ±1    the severity, and within one of it
                  wrong, sure  of the confident (0.8 and above) those wrong in category; how many are confident

                --errors LANGUAGE  every message of it that was understood otherwise than meant, and because of what
                --crossed          the examples in five parts, each judged with what was fitted on the other four
                --fit              fits the weights, the language table and what words lean to, and writes the files anew
                --speed            how long understanding takes in new processes and in warm ones, and what it weighs
                --part PART        only the examples; those held apart, which only tell how sure one may be; or those
                                   kept unseen by whoever wrote the files or fits the weights
                """;
    }
}
