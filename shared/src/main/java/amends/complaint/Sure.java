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

    /** To the thousandth, and never surer than it is: what stands behind that says nothing and would be kept all the same. */
    public Sure rounded() {
        return new Sure(thousandths(kind), thousandths(category), thousandths(remedies));
    }

    private static double thousandths(double share) {
        return Math.floor(share * 1000) / 1000;
    }

    private static boolean in(double share) {
        return share >= 0 && share <= 1;
    }

    /** Whether a person should look at what was understood. */
    public boolean unsure() {
        return kind < BAR || category < BAR || remedies < BAR;
    }
}
