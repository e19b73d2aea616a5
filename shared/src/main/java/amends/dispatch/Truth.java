package amends.dispatch;

import amends.book.Book;
import amends.complaint.Complaint;
import amends.complaint.Entry;
import amends.complaint.Fact;
import amends.complaint.Standing;
import java.util.Optional;

/** Whether what an entry would tell somebody is still so. */
final class Truth {
    private Truth() {}

    static boolean stillTrue(Book book, Entry entry) {
        return switch (entry.fact()) {
            case Fact.TextOut text ->
                !text.whileOpen() || complaint(book, entry).open();
            case Fact.Pushed pushed -> unstarted(complaint(book, entry), Optional.of(pushed.to()));
            case Fact.PassedOn passed -> unstarted(complaint(book, entry), Optional.of(passed.to()));
            case Fact.Nobody _ -> unstarted(complaint(book, entry), Optional.empty());
            case Fact.Late late -> missed(complaint(book, entry), late);
            case Fact.Relieved _, Fact.AllClear _ -> true;
            case Fact.ForManager _ -> complaint(book, entry).open();
            default ->
                throw new IllegalStateException(
                        "nobody is told of " + entry.fact().getClass().getSimpleName());
        };
    }

    private static Complaint complaint(Book book, Entry entry) {
        return book.at(entry.of(), Complaint.class)
                .orElseThrow(() -> new IllegalStateException("an entry without its complaint"));
    }

    private static boolean unstarted(Complaint complaint, Optional<String> with) {
        return switch (complaint.standing()) {
            case Standing.Waiting _ -> with.isEmpty();
            case Standing.Taken taken -> with.map(taken.by()::equals).orElse(true);
            case Standing.Started _, Standing.Resolved _, Standing.Withdrawn _ -> false;
        };
    }

    private static boolean missed(Complaint complaint, Fact.Late late) {
        return complaint.open()
                && switch (late.what()) {
                    case ACKNOWLEDGE -> complaint.state().acknowledgedAt().isEmpty();
                    case PROMISE, RESOLVE -> true;
                };
    }
}
