package amends.desk;

import amends.book.Receipt;

/** What a command came to. */
public sealed interface Answer {
    record Done(Receipt receipt) implements Answer {}

    record Refused(Refusal why) implements Answer {}
}
