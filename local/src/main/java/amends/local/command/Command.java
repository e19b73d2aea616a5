package amends.local.command;

import java.util.List;

/** One command of <code>./amends</code>. */
public interface Command {

    /** What a person types after <code>./amends</code>. */
    String name();

    /** What it does, in one line of the help. */
    String summary();

    /**
     * Runs it with what was typed after its name.
     *
     * @return the exit code of the process, 0 if all went well
     * @throws CannotRun with the sentence to show, when it cannot do what was asked
     */
    int run(List<String> arguments);
}
