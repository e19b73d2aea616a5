package amends.desk;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** What became of a step of signing in: it was granted, or refused for a reason that can be told to whoever tried. */
public sealed interface Admission<T> {
    record Granted<T>(T what) implements Admission<T> {}

    record Refused<T>(Reason why) implements Admission<T> {}

    /** Why somebody is not let in. */
    sealed interface Reason {
        /** The code is none, was used, or has expired. */
        record WrongCode() implements Reason {}

        /** A tablet's label is 1 to 60 characters. */
        record BadLabel() implements Reason {}

        /** The tablet is not enrolled, or was switched off. */
        record UnknownTablet() implements Reason {}

        /** What was typed can be nobody's PIN, and was not counted: a PIN is 6 to 12 digits. */
        record NotAPin() implements Reason {}

        /**
         * The PIN is not this person's, or this person may not sign in: nobody learns which.
         *
         * @param notBefore when the next try is allowed, once the free ones are used up
         */
        record WrongPin(Optional<Instant> notBefore) implements Reason {}

        /** Too many wrong PINs of this person on this tablet; the PIN was not looked at. */
        record TooSoon(Instant notBefore) implements Reason {}

        /** The session has ended, or was never one: sign in again. */
        record SessionOver() implements Reason {}

        /** Whoever asks is no longer of the rung for this, or their tablet was switched off. */
        record NoLongerAllowed() implements Reason {}

        record NoSuchPerson() implements Reason {}

        record NoSuchTablet() implements Reason {}

        /** Others were writing there until no time was left; nothing was changed. */
        record Busy() implements Reason {}
    }

    /** The next step, if this one was granted. */
    default <U> Admission<U> then(Function<T, Admission<U>> next) {
        return switch (this) {
            case Granted<T>(T what) -> next.apply(what);
            case Refused<T>(Reason why) -> refused(why);
        };
    }

    static <T> Admission<T> granted(T what) {
        return new Granted<>(what);
    }

    static <T> Admission<T> refused(Reason why) {
        return new Refused<>(why);
    }
}
