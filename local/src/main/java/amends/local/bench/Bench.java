package amends.local.bench;

import amends.listening.Listener;
import amends.local.command.Arguments;
import amends.local.command.CannotRun;
import amends.local.command.Command;
import amends.local.house.Checkout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code ./amends bench listening}: how well messages are understood, on the examples of this checkout. */
public final class Bench implements Command {
    private static final List<String> PARTS = List.of("examples", "unseen");

    @Override
    public String name() {
        return "bench";
    }

    @Override
    public String summary() {
        return "measures how well messages are understood";
    }

    @Override
    public int run(List<String> typed) {
        Arguments arguments = new Arguments(name(), typed);
        if (arguments.has("--help")) {
            System.out.print(help());
            return 0;
        }
        List<String> parts = arguments.value("--part").map(List::of).orElse(PARTS);
        List<String> errors = arguments.value("--errors").map(List::of).orElse(List.of());
        String what = arguments.next().orElse("");
        arguments.nothingElse();
        if (!what.equals("listening")) {
            throw CannotRun.misused("Which bench? There is one: ./amends bench listening.");
        }
        Path folder = Checkout.find().root().resolve("tests").resolve("listening");
        ListeningBench bench = new ListeningBench(new Listener(), System.out);
        List<Example> examples = new ArrayList<>();
        for (String part : parts) {
            List<Example> some = Example.in(folder.resolve(part));
            examples.addAll(some);
            if (errors.isEmpty() && !some.isEmpty()) {
                bench.report(part, some);
            }
        }
        if (examples.isEmpty()) {
            throw CannotRun.because("There are no examples in " + folder + ".");
        }
        errors.forEach(language -> bench.errors(language, examples));
        return 0;
    }

    private static String help() {
        return """
                ./amends bench listening [--part examples|unseen] [--errors LANGUAGE]

                Understands every message in tests/listening and tells, by language and by judgement, in per cent:
                  cat1, cat2   the category, and it among the best two
                  remed        the exact set of requested remedies
                  safety       alarmed, of those that should; false: alarmed, of the others
                  lang kind room
                  sever, ±1    the severity, and within one of it
                  wrong, sure  of the confident (0.8 and above) those wrong in category; how many are confident

                --errors LANGUAGE  every message of it that was understood otherwise than meant, and because of what
                --part PART        only the examples, or only those kept unseen while the files were written
                """;
    }
}
