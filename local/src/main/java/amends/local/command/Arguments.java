package amends.local.command;

import amends.local.part.Premises;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was typed after a command's name; each question takes its answer away, so that what nobody asked for shows. */
public final class Arguments {
    private final String command;
    private final List<String> left;

    public Arguments(String command, List<String> typed) {
        this.command = command;
        this.left = new ArrayList<>(typed);
    }

    /** Whether this option was given. */
    public boolean has(String option) {
        return left.removeIf(option::equals);
    }

    /** The value of an option written as {@code --option value} or {@code --option=value}. */
    public Optional<String> value(String option) {
        for (int at = 0; at < left.size(); at++) {
            if (left.get(at).startsWith(option + "=")) {
                return Optional.of(left.remove(at).substring(option.length() + 1));
            }
            if (left.get(at).equals(option)) {
                if (at + 1 == left.size()) {
                    throw CannotRun.misused(option + " needs a value. " + seeHelp());
                }
                left.remove(at);
                return Optional.of(left.remove(at));
            }
        }
        return Optional.empty();
    }

    /** The whole number given for an option, within these bounds. */
    public Optional<Integer> number(String option, int least, int most) {
        return value(option).map(typed -> {
            if (typed.matches("\\d{1,9}")) {
                int number = Integer.parseInt(typed);
                if (number >= least && number <= most) {
                    return number;
                }
            }
            throw CannotRun.misused(
                    option + " takes a number from " + least + " to " + most + ", not \"" + typed + "\". " + seeHelp());
        });
    }

    /** The port of the service's one address: what {@code --port} says, or the usual one. */
    public int port() {
        return number("--port", 1024, 65536 - Premises.PORTS).orElse(Premises.USUAL_PORT);
    }

    /** What was given without an option's name, such as a file. */
    public Optional<String> next() {
        return left.isEmpty() || left.getFirst().startsWith("-") ? Optional.empty() : Optional.of(left.removeFirst());
    }

    /** To be called when all is asked: refuses what is left over. */
    public void nothingElse() {
        if (!left.isEmpty()) {
            throw CannotRun.misused("./amends " + command + " does not know \"" + left.getFirst() + "\". " + seeHelp());
        }
    }

    private String seeHelp() {
        return "./amends " + command + " --help tells what it takes.";
    }
}
