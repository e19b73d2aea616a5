package amends.lambda.door;

/** A request that makes no sense as it stands, with the problem that says so; thrown while reading, answered at the door. */
public final class BadRequest extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public BadRequest(Problem problem) {
        super(problem.type(), null, false, false);
        this.problem = problem;
    }

    /** @param says what is wrong and what to do; never a value that was sent */
    public BadRequest(String says) {
        this(Problem.of(400, "bad-request", "The request makes no sense", says));
    }

    public Problem problem() {
        return problem;
    }
}
