package amends.local.bench;

import amends.local.bench.board.BoardBench;
import amends.local.bench.intake.IntakeBench;
import amends.local.bench.listening.ListeningBench;
import amends.local.bench.start.StartBench;
import amends.local.bench.tablet.TabletBench;
import amends.local.command.Arguments;
import amends.local.command.CannotRun;
import amends.local.command.Command;
import java.util.List;
import java.util.stream.Collectors;

/** Measures one thing that was promised. A new bench is one more line in {@link #BENCHES}. */
public final class Bench implements Command {
    private static final List<Command> BENCHES =
            List.of(new BoardBench(), new IntakeBench(), new ListeningBench(), new StartBench(), new TabletBench());

    @Override
    public String name() {
        return "bench";
    }

    @Override
    public String summary() {
        return "measures what was promised, and holds it against its bounds";
    }

    @Override
    public int run(Arguments arguments) {
        String wanted = arguments.next().orElse("");
        return BENCHES.stream()
                .filter(bench -> bench.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> CannotRun.misused("Which bench? There is: "
                        + BENCHES.stream().map(Command::name).collect(Collectors.joining(", "))
                        + ". See ./amends bench --help."))
                .run(arguments);
    }

    @Override
    public String help() {
        return BENCHES.stream().map(Command::help).collect(Collectors.joining("\n"));
    }
}
