package amends.local;

import amends.local.bench.Bench;
import amends.local.command.Arguments;
import amends.local.command.CannotRun;
import amends.local.command.Command;
import java.io.PrintStream;
import java.util.List;

/** What <code>./amends</code> starts: picks the command by its name. A new command is one more line in {@link #COMMANDS}. */
public final class Amends {
    private static final List<Command> COMMANDS = List.of(
            new Up(),
            new EveningCommand(),
            new LocalstackCommand(),
            new HotelCommand(),
            new Redrive(),
            new Understand(),
            new Bench());

    private Amends() {}

    public static void main(String[] typed) {
        System.exit(run(COMMANDS, List.of(typed), System.out, System.err));
    }

    static int run(List<Command> commands, List<String> typed, PrintStream out, PrintStream err) {
        if (typed.isEmpty() || List.of("--help", "-h", "help").contains(typed.getFirst())) {
            out.print(help(commands));
            return 0;
        }
        String name = typed.getFirst();
        try {
            for (Command command : commands) {
                if (command.name().equals(name)) {
                    return run(command, new Arguments(name, typed.subList(1, typed.size())), out);
                }
            }
            throw CannotRun.misused(
                    "There is no command \"" + name + "\". ./amends --help lists those that there are.");
        } catch (CannotRun cannot) {
            err.println(cannot.sentence());
            return cannot.exitCode();
        }
    }

    private static int run(Command command, Arguments arguments, PrintStream out) {
        if (arguments.has("--help")) {
            out.print(command.help());
            return 0;
        }
        return command.run(arguments);
    }

    private static String help(List<Command> commands) {
        StringBuilder help = new StringBuilder("""
                Amends, the front desk's complaint book, on this machine.

                  ./amends COMMAND [OPTIONS]

                """);
        commands.forEach(command -> help.append("  %-12s %s%n".formatted(command.name(), command.summary())));
        return help.append("""

                ./amends COMMAND --help tells what a command takes.
                """).toString();
    }
}
