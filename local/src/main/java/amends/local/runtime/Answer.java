package amends.local.runtime;

/** What came of one invocation. */
public sealed interface Answer {
    /** The function returned this. */
    record Returned(String payload) implements Answer {}

    /** The function threw, and the runtime lives on. */
    record Failed(String type, String report) implements Answer {}
}
