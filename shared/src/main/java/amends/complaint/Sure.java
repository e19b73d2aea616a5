package amends.complaint;

/** How sure it is what a message meant, each from 0 (a guess) to 1 (certain). */
public record Sure(double kind, double category, double remedies) {
    /** Under this bar a judgement is shown to the clerk as unsure. */
    public static final double BAR = 0.6;

    /** What a person said. */
    public static final Sure CERTAIN = new Sure(1, 1, 1);

    public Sure {
        if (!(in(kind) && in(category) && in(remedies))) {
            throw new IllegalArgumentException("sureness is 0 to 1");
        }
    }

    private static boolean in(double share) {
        return share >= 0 && share <= 1;
    }

    /** Whether a person should look at what was understood. */
    public boolean unsure() {
        return kind < BAR || category < BAR || remedies < BAR;
    }
}
