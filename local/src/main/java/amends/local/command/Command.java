package amends.local.command;

/** One command of <code>./amends</code>. */
public interface Command {

    /** What a person types after <code>./amends</code>. */
    String name();

    /** What it does, in one line of the help. */
    String summary();

    /** What it takes, as {@code --help} tells it. */
    String help();

    /**
     * Runs it with what was typed after its name.
     *
     * @return the exit code of the process, 0 if all went well
     * @throws CannotRun with the sentence to show, when it cannot do what was asked
     */
    int run(Arguments arguments);
}
