package amends.tests.crash;

import amends.book.Book;
import amends.book.Leaf;
import amends.complaint.Entry;
import amends.complaint.Errand.Status;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** What keeps the book right. To prove that each is needed, a world runs without it, and must go wrong. */
enum Guard {
    /** The usual world, in which none is missing. */
    NONE,
    /** A new page is written only where nothing stands. */
    CONDITION,
    /** A page is written only if it is as it was read. */
    VERSION,
    /** An errand is marked done in the transaction of its effect. */
    DONE_MARKER,
    /** Whoever sends a text claims it first. */
    CLAIM,
    /** Each minute what is still owed is sent again. */
    SWEEP,
    /** What was sent too often is put before a person. */
    PARKING;

    /** The book without this guard. */
    Book without(Book book) {
        return switch (this) {
            case DONE_MARKER -> leavingOut(book, entry -> is(entry, Status.DONE));
            case CLAIM ->
                leavingOut(
                        book,
                        entry -> is(entry, Status.OWED)
                                && entry.errand().orElseThrow().claimed().isPresent()
                                && entry.errand().orElseThrow().told().isEmpty());
            case PARKING -> leavingOut(book, entry -> is(entry, Status.PARKED));
            case NONE, CONDITION, VERSION, SWEEP -> book;
        };
    }

    private static boolean is(Entry entry, Status status) {
        return entry.version() > 0
                && entry.errand().filter(errand -> errand.status() == status).isPresent();
    }

    /** A book that forgets to write such entries. */
    private static Book leavingOut(Book book, Predicate<Entry> forgotten) {
        return (Book) Proxy.newProxyInstance(
                Book.class.getClassLoader(), new Class<?>[] {Book.class}, (_, method, args) -> {
                    if (args != null && args.length == 1 && args[0] instanceof Leaf leaf) {
                        Leaf rest = new Leaf();
                        for (Leaf.Line line : leaf.lines()) {
                            switch (line) {
                                case Leaf.Line.Put(Entry entry) when forgotten.test(entry) -> {}
                                case Leaf.Line.Put put -> rest.put(put.page());
                                case Leaf.Line.Held held -> rest.hold(held.page());
                                case Leaf.Line.Torn torn -> rest.tear(torn.page());
                            }
                        }
                        return rest.lines().isEmpty() ? Book.Written.DONE : book.write(rest);
                    }
                    try {
                        return method.invoke(book, args);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }

    /** Requests without this guard. */
    UnaryOperator<SdkRequest> tampering() {
        return switch (this) {
            case CONDITION -> unconditionally("attribute_not_exists(#is)");
            case VERSION -> unconditionally("#is = :version");
            case NONE, DONE_MARKER, CLAIM, SWEEP, PARKING -> UnaryOperator.identity();
        };
    }

    private static UnaryOperator<SdkRequest> unconditionally(String condition) {
        return request -> switch (request) {
            case PutItemRequest put
            when condition.equals(put.conditionExpression()) ->
                put.toBuilder()
                        .conditionExpression(null)
                        .expressionAttributeNames(null)
                        .expressionAttributeValues(null)
                        .build();
            case TransactWriteItemsRequest write -> {
                List<TransactWriteItem> items = write.transactItems().stream()
                        .map(item -> item.put() != null
                                        && condition.equals(item.put().conditionExpression())
                                ? TransactWriteItem.builder()
                                        .put(plain(item.put()))
                                        .build()
                                : item)
                        .toList();
                yield write.toBuilder().transactItems(items).build();
            }
            default -> request;
        };
    }

    private static Put plain(Put put) {
        return put.toBuilder()
                .conditionExpression(null)
                .expressionAttributeNames(null)
                .expressionAttributeValues(null)
                .build();
    }
}
