package amends.complaint;

import java.util.Optional;

/** How bad it is, from 1 (danger to a person) to 4 (minor). */
public enum Severity {
    DANGER(1),
    STAY_BREAKING(2),
    ANNOYING(3),
    MINOR(4);

    private final int number;

    Severity(int number) {
        this.number = number;
    }

    /** 1 to 4, as the API, the table and people say it. */
    public int number() {
        return number;
    }

    public static Optional<Severity> of(int number) {
        return number >= 1 && number <= 4 ? Optional.of(values()[number - 1]) : Optional.empty();
    }
}
