package amends.backoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amends.book.Book;
import amends.book.Book.Written;
import amends.book.Leaf;
import amends.clerk.Workload;
import amends.hotel.HotelId;
import amends.hotel.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/** What the real table refuses in a crowd, and the stand-in never does. */
class CrowdedTableTest {
    private static final HotelId HOTEL = new HotelId("demo");

    private final Crowded table = new Crowded();
    private final Book book = new DynamoBook(() -> table, "book");

    /** A table that refuses as it is told to, and else takes everything. */
    private static final class Crowded implements DynamoDbClient {
        final Deque<AwsServiceException> refusals = new ArrayDeque<>();
        final List<String> tokens = new ArrayList<>();
        int asked;

        private void refuseOnce() {
            asked++;
            if (!refusals.isEmpty()) {
                throw refusals.pop();
            }
        }

        @Override
        public PutItemResponse putItem(PutItemRequest request) {
            refuseOnce();
            return PutItemResponse.builder().build();
        }

        @Override
        public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
            tokens.add(request.clientRequestToken());
            refuseOnce();
            return TransactWriteItemsResponse.builder().build();
        }

        @Override
        public TransactGetItemsResponse transactGetItems(TransactGetItemsRequest request) {
            refuseOnce();
            return TransactGetItemsResponse.builder()
                    .responses(
                            ItemResponse.builder().item(Items.item(load("noa"))).build(),
                            ItemResponse.builder().build())
                    .build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {
            asked = 0;
        }
    }

    private static Workload load(String person) {
        return Workload.none(HOTEL, person);
    }

    private static Leaf one() {
        return new Leaf().put(load("noa"));
    }

    private static Leaf two() {
        return new Leaf().put(load("noa")).put(load("sam"));
    }

    private static AwsServiceException cancelled(String... codes) {
        return TransactionCanceledException.builder()
                .cancellationReasons(Stream.of(codes)
                        .map(code -> CancellationReason.builder().code(code).build())
                        .toList())
                .build();
    }

    private static AwsServiceException throttled() {
        return DynamoDbException.builder()
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode("ThrottlingException")
                        .build())
                .build();
    }

    static Stream<AwsServiceException> passing() {
        return Stream.of(
                cancelled("None", "TransactionConflict"),
                cancelled("ThrottlingError", "None"),
                cancelled("ProvisionedThroughputExceeded", "TransactionConflict"),
                TransactionInProgressException.builder()
                        .awsErrorDetails(AwsErrorDetails.builder()
                                .errorCode("TransactionInProgressException")
                                .build())
                        .build(),
                TransactionConflictException.builder().build(),
                ProvisionedThroughputExceededException.builder()
                        .awsErrorDetails(AwsErrorDetails.builder()
                                .errorCode("ProvisionedThroughputExceededException")
                                .build())
                        .build(),
                throttled());
    }

    @ParameterizedTest
    @MethodSource("passing")
    void what_passes_by_itself_is_busy_and_the_same_leaf_may_be_tried_again(AwsServiceException refusal) {
        table.refusals.add(refusal);
        table.refusals.add(refusal);

        assertThat(book.write(two())).isEqualTo(Written.BUSY);
        assertThat(book.write(one())).isEqualTo(Written.BUSY);
        assertThat(book.write(two())).isEqualTo(Written.DONE);
    }

    @Test
    void a_failed_condition_among_conflicts_is_overtaken() {
        table.refusals.add(cancelled("TransactionConflict", "ConditionalCheckFailed"));

        assertThat(book.write(two())).isEqualTo(Written.OVERTAKEN);
    }

    @Test
    void what_does_not_pass_is_thrown() {
        table.refusals.add(cancelled("ValidationError", "TransactionConflict"));
        assertThatThrownBy(() -> book.write(two())).isInstanceOf(Fault.class);

        table.refusals.add(cancelled("None", "None"));
        assertThatThrownBy(() -> book.write(two())).isInstanceOf(Fault.class);
    }

    @Test
    void each_try_of_a_leaf_has_a_token_of_its_own() {
        book.write(two());
        book.write(two());

        assertThat(table.tokens).hasSize(2).doesNotHaveDuplicates().doesNotContainNull();
    }

    @Test
    void a_reading_that_writers_cross_is_tried_again_and_not_for_ever() {
        Place noa = load("noa").place();
        Place sam = load("sam").place();
        table.refusals.add(cancelled("TransactionConflict", "None"));
        assertThat(book.together(List.of(noa, sam)))
                .singleElement()
                .satisfies(page -> assertThat(page.place()).isEqualTo(noa));
        assertThat(table.asked).isEqualTo(2);

        for (int i = 0; i < 100; i++) {
            table.refusals.add(cancelled("TransactionConflict", "None"));
        }
        assertThatThrownBy(() -> book.together(List.of(noa, sam))).isInstanceOf(Fault.class);
        assertThat(table.asked).isLessThan(20);
    }
}
