package amends.complaint;

import amends.hotel.Coded;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an entry still owes: to be carried to one queue, and done there.
 *
 * @param notBefore  when it may be done; a queue holds it until then
 * @param sweep      when it is sent again because nobody has done it
 * @param sends      how often the sweep has sent it
 * @param validUntil after this it is not worth doing and is closed as superseded
 * @param claimed    until when somebody is doing it, for effects outside the book
 * @param told       whom it has already reached, where it goes to several
 * @param closing    why it was closed undone
 */
public record Errand(
        Task task,
        Status status,
        Instant notBefore,
        Instant sweep,
        int sends,
        Optional<Instant> validUntil,
        Optional<Instant> claimed,
        List<String> told,
        Optional<String> closing) {
    /** The queues that errands go to. */
    public enum Queue {
        DISPATCH,
        NOTIFY
    }

    /** What is to be done. */
    public enum Task implements Coded {
        /** Look at a new complaint: push severity 1, set the watch. */
        DISPATCH("dispatch", Queue.DISPATCH),
        /** Has the clerk started the severity 1 that was pushed? */
        CONFIRM("confirm", Queue.DISPATCH),
        /** Look at a complaint's times. */
        CHECK("check", Queue.DISPATCH),
        /** Give back what an overloaded clerk has not started. */
        RELIEVE("relieve", Queue.DISPATCH),
        /** Text a guest. */
        TEXT("text", Queue.NOTIFY),
        /** Alert staff. */
        ALERT("alert", Queue.NOTIFY);

        private final String code;
        private final Queue queue;

        Task(String code, Queue queue) {
            this.code = code;
            this.queue = queue;
        }

        @Override
        public String code() {
            return code;
        }

        public Queue queue() {
            return queue;
        }
    }

    /** Where an errand has come to. */
    public enum Status implements Coded {
        OWED("owed"),
        DONE("done"),
        SUPERSEDED("superseded"),
        PARKED("parked");

        private final String code;

        Status(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** An errand is swept this long after it should have been carried. */
    public static final Duration GRACE = Duration.ofMinutes(1);

    /** How often the sweep sends an errand before it parks it. */
    public static final int MOST_SENDS = 5;

    public Errand {
        told = List.copyOf(told);
    }

    public static Errand owed(Task task, Instant notBefore, Optional<Instant> validUntil) {
        return new Errand(
                task,
                Status.OWED,
                notBefore,
                notBefore.plus(GRACE),
                0,
                validUntil,
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    public boolean owed() {
        return status == Status.OWED;
    }

    public boolean validAt(Instant now) {
        return validUntil.map(now::isBefore).orElse(true);
    }

    public Errand done() {
        return new Errand(
                task, Status.DONE, notBefore, sweep, sends, validUntil, Optional.empty(), told, Optional.empty());
    }

    public Errand superseded(String why) {
        return new Errand(
                task, Status.SUPERSEDED, notBefore, sweep, sends, validUntil, Optional.empty(), told, Optional.of(why));
    }

    public Errand claimedUntil(Instant until) {
        return new Errand(task, status, notBefore, sweep, sends, validUntil, Optional.of(until), told, closing);
    }

    public Errand told(List<String> reached) {
        return new Errand(task, status, notBefore, sweep, sends, validUntil, claimed, reached, closing);
    }

    /** Sent once more by the sweep: the next time is 1, 2, 4, 8, 16 minutes away. */
    public Errand swept(Instant now) {
        Instant next = now.plus(GRACE.multipliedBy(1L << sends));
        return new Errand(task, status, notBefore, next, sends + 1, validUntil, claimed, told, closing);
    }

    public Errand parked(Instant now) {
        return new Errand(
                task,
                Status.PARKED,
                notBefore,
                now,
                sends,
                validUntil,
                Optional.empty(),
                told,
                Optional.of("sent " + sends + " times and never done"));
    }

    /** Owed again after a redrive, however late: a person asked for it. */
    public Errand owedAgain(Instant now) {
        return new Errand(task, Status.OWED, now, now, 0, Optional.empty(), Optional.empty(), told, Optional.empty());
    }
}
