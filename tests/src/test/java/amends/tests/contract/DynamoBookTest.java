package amends.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amends.backoffice.DynamoBook;
import amends.backoffice.Fault;
import amends.book.Book;
import amends.book.BookContract;
import amends.book.KeySlip;
import amends.book.Leaf;
import amends.book.Receipt;
import amends.clerk.Workload;
import amends.hotel.HotelId;
import amends.hotel.Place;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The book in its table keeps to what every book keeps to. */
class DynamoBookTest extends BookContract {
    private final Book book = new DynamoBook(StandIns::dynamodb, StandIns.table());

    @Override
    protected Book book() {
        return book;
    }

    @Test
    void what_the_table_may_forget_says_when_in_seconds() {
        Instant now = Instant.parse("2026-11-25T19:00:00.123Z");
        var slip = new KeySlip(
                new HotelId("ttl"),
                "key",
                "digest",
                new Receipt("id", Optional.empty(), 0, now, Optional.empty()),
                now.plusSeconds(60),
                0);

        assertThat(book.write(new Leaf().put(slip))).isEqualTo(Book.Written.DONE);

        assertThat(item(slip.place()).get("expires"))
                .isEqualTo(AttributeValue.fromN("1795633261"))
                .isEqualTo(
                        AttributeValue.fromN(String.valueOf(now.plusSeconds(61).getEpochSecond())));
        assertThat(book.at(slip.place(), KeySlip.class).orElseThrow().receipt()).isEqualTo(slip.receipt());
    }

    @Test
    void an_item_that_cannot_be_read_is_named_without_a_guests_number() {
        StandIns.dynamodb()
                .putItem(put -> put.tableName(StandIns.table())
                        .item(Map.of(
                                "PK", AttributeValue.fromS("H#demo#P#+972521234567"),
                                "SK", AttributeValue.fromS("LOAD#noa"),
                                "type", AttributeValue.fromS("workload"),
                                "hotel", AttributeValue.fromS("demo"),
                                "person", AttributeValue.fromS("noa"),
                                "minutes", AttributeValue.fromS("seven"))));

        assertThatThrownBy(() -> book.at(new Place("H#demo#P#+972521234567", "LOAD#noa"), Workload.class))
                .isInstanceOf(Fault.class)
                .hasMessage("The workload at H#demo#P#+… / LOAD#noa cannot be read: minutes: is no number");
    }

    @Test
    void a_table_that_is_not_there_is_a_fault_that_says_which_call_was_refused() {
        Book nowhere = new DynamoBook(StandIns::dynamodb, "nowhere");

        assertThatThrownBy(() -> nowhere.write(new Leaf().put(Workload.none(new HotelId("demo"), "noa"))))
                .isInstanceOf(Fault.class)
                .hasMessage("DynamoDB refused PutItem: ResourceNotFoundException (status 400)");
    }

    private static Map<String, AttributeValue> item(Place place) {
        return StandIns.dynamodb()
                .getItem(get -> get.tableName(StandIns.table())
                        .key(Map.of(
                                "PK", AttributeValue.fromS(place.shelf()), "SK", AttributeValue.fromS(place.line()))))
                .item();
    }
}
