package amends.tests.crash;

import amends.local.lambda.Watched;
import amends.local.lambda.Watched.Sending;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.sns.model.SnsException;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** The calls to AWS of whatever function is running: counted, and one of them struck. */
final class Calls {
    /** A function that ended in the middle: nothing catches it but who started the function. */
    static final class Death extends Error {
        private static final long serialVersionUID = 1;

        Death(Call call) {
            super("died at " + call, null, false, false);
        }
    }

    /** @param nth the first call is 1 */
    record Strike(int nth, Trouble trouble) {}

    private final Optional<Strike> strike;
    private final UnaryOperator<SdkRequest> tampering;
    private final List<Call> made = new ArrayList<>();
    private Consumer<String> meanwhile = complaint -> {};
    private Runnable twin = () -> {};
    private Optional<String> running = Optional.empty();
    private int publishedNow;
    private Optional<Call> struck = Optional.empty();
    private boolean struckWithATextUnmarked;

    /** @param tampering changes requests on their way, where a guard is taken out */
    Calls(Optional<Strike> strike, UnaryOperator<SdkRequest> tampering) {
        this.strike = strike;
        this.tampering = tampering;
    }

    /** Who overtakes the complaint of this id. */
    void meanwhile(Consumer<String> act) {
        meanwhile = act;
    }

    /**
     * From here to {@link #left} calls are this function's.
     *
     * @param again has another instance handle the same event
     */
    void entered(String function, Runnable again) {
        running = Optional.of(function);
        twin = again;
        publishedNow = 0;
    }

    void left() {
        running = Optional.empty();
    }

    /** Lets others work while a call waits; theirs are not counted. */
    private void aside(Runnable others) {
        Optional<String> waiting = running;
        int published = publishedNow;
        running = Optional.empty();
        try {
            others.run();
        } finally {
            running = waiting;
            publishedNow = published;
        }
    }

    List<Call> made() {
        return List.copyOf(made);
    }

    /** Which call was struck, if the run came so far. */
    Optional<Call> struck() {
        return struck;
    }

    /** Whether it fell between the sending of a text and its marking: the one moment at which a text may go out twice. */
    boolean struckWithATextUnmarked() {
        return struckWithATextUnmarked;
    }

    <C extends SdkClient> C watched(Class<C> type, C client) {
        return Watched.client(type, client, (operation, arguments, sending) -> {
            if (arguments.length == 1 && arguments[0] instanceof SdkRequest asked) {
                SdkRequest request = tampering.apply(asked);
                return running.isPresent() ? called(operation, request, sending) : sending.send(request);
            }
            return sending.send(arguments);
        });
    }

    private Object called(String operation, SdkRequest request, Sending sending) throws Throwable {
        Call call = new Call(running.orElseThrow(), operation, complaint(request), false);
        made.add(call);
        boolean now = strike.filter(it -> it.nth() == made.size()).isPresent();
        if (!now) {
            Object reply = sending.send(request);
            published(call);
            if (reply instanceof QueryResponse found && found.count() == 0) {
                made.set(made.size() - 1, call.inVain());
            }
            return reply;
        }
        struck = Optional.of(call);
        return struck(strike.orElseThrow().trouble(), call, request, sending);
    }

    private Object struck(Trouble trouble, Call call, SdkRequest request, Sending sending) throws Throwable {
        switch (trouble) {
            case UNREACHED, DIES_BEFORE, THROTTLED, CONFLICTED -> {}
            case REPLY_LOST, DIES_AFTER -> {
                sending.send(request);
                published(call);
            }
            case REPEATED -> {
                sending.send(request);
                published(call);
                struckWithATextUnmarked = publishedNow > 0;
                return sending.send(request);
            }
            case OVERTAKEN -> {
                aside(() -> meanwhile.accept(call.complaint().orElseThrow()));
                return sending.send(request);
            }
            case TWIN -> {
                struckWithATextUnmarked = publishedNow > 0;
                aside(twin);
                return sending.send(request);
            }
        }
        struckWithATextUnmarked = publishedNow > 0;
        throw switch (trouble) {
            case DIES_BEFORE, DIES_AFTER -> new Death(call);
            case THROTTLED -> throttled(call);
            case CONFLICTED -> conflicted(call);
            default -> SdkClientException.create("no answer to " + call);
        };
    }

    private void published(Call call) {
        if (call.operation().equals("publish")) {
            publishedNow++;
        }
    }

    private static RuntimeException throttled(Call call) {
        var details = AwsErrorDetails.builder()
                .errorCode("ThrottlingException")
                .errorMessage("Rate exceeded")
                .build();
        return switch (call.operation()) {
            case "publish" ->
                SnsException.builder().awsErrorDetails(details).statusCode(400).build();
            case "sendMessageBatch" ->
                SqsException.builder().awsErrorDetails(details).statusCode(400).build();
            default ->
                DynamoDbException.builder()
                        .awsErrorDetails(details)
                        .statusCode(400)
                        .build();
        };
    }

    private static RuntimeException conflicted(Call call) {
        return call.operation().equals("putItem")
                ? TransactionConflictException.builder().statusCode(400).build()
                : TransactionCanceledException.builder()
                        .statusCode(400)
                        .cancellationReasons(CancellationReason.builder()
                                .code("TransactionConflict")
                                .build())
                        .build();
    }

    /** The id of the complaint whose page is written anew by a request. */
    private static Optional<String> complaint(SdkRequest request) {
        return switch (request) {
            case PutItemRequest put -> Optional.of(put.item()).flatMap(Calls::complaint);
            case TransactWriteItemsRequest write ->
                write.transactItems().stream()
                        .map(TransactWriteItem::put)
                        .filter(put -> put != null)
                        .map(Put::item)
                        .flatMap(item -> complaint(item).stream())
                        .findFirst();
            default -> Optional.empty();
        };
    }

    private static Optional<String> complaint(Map<String, AttributeValue> item) {
        String shelf = value(item, "PK").s();
        boolean again = value(item, "SK").s().equals("NOW")
                && !value(item, "version").n().equals("1");
        return again ? Optional.of(shelf.substring(shelf.lastIndexOf('#') + 1)) : Optional.empty();
    }

    private static AttributeValue value(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name), name);
    }
}
