package amends.desk;

/** What a command comes to on one complaint. */
sealed interface Ruling {
    record Refused(Refusal why) implements Ruling {}

    /** @param entry the entry that it wrote */
    record Did(int entry) implements Ruling {}
}
