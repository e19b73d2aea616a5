package amends.local.command;

/** The sentence that a command ends with when it cannot do what was asked: what is wrong, and what to do next. */
public final class CannotRun extends RuntimeException {
    private final int exitCode;

    private CannotRun(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    /** The machine or the service stands in the way; exit code 1. */
    public static CannotRun because(String sentence) {
        return new CannotRun(1, sentence);
    }

    /** What was typed makes no sense; exit code 2. */
    public static CannotRun misused(String sentence) {
        return new CannotRun(2, sentence);
    }

    public int exitCode() {
        return exitCode;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
