package amends.dispatch;

/** What became of one errand in a consumer's hands. */
public enum Handled {
    /** Its effect and its mark are written; or they were already. */
    DONE,
    /** Not now: too early, in somebody else's hands, or the book is busy. Its queue brings it again. */
    LATER
}
