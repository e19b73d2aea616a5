package amends.backoffice;

import amends.book.Book;
import amends.book.Leaf;
import amends.clerk.Person;
import amends.clerk.Shift;
import amends.clerk.Tablet;
import amends.clerk.Workload;
import amends.complaint.BoardLine;
import amends.complaint.Complaint;
import amends.complaint.Entry;
import amends.complaint.Example;
import amends.hotel.Hotel;
import amends.hotel.HotelId;
import amends.hotel.Listing;
import amends.hotel.Listing.Index;
import amends.hotel.Page;
import amends.hotel.Phone;
import amends.hotel.Place;
import amends.stay.Stay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** The book in its DynamoDB table. */
public final class DynamoBook implements Book {
    private static final Service DYNAMODB = new Service("DynamoDB");
    private static final int MOST_TOGETHER = 25;

    /** A number that no page's entries reach. */
    private static final int LAST_ENTRY = 999_999;

    private final Supplier<DynamoDbClient> client;
    private final String table;
    private final Writing writing;

    /** @param client asked for at each call, so that a snapshot of the process never holds one */
    public DynamoBook(Supplier<DynamoDbClient> client, String table) {
        this.client = client;
        this.table = table;
        this.writing = new Writing(table);
    }

    @Override
    public <P extends Page> Optional<P> at(Place place, Class<P> type) {
        var reply = DYNAMODB.ask(
                "GetItem",
                () -> client.get()
                        .getItem(get ->
                                get.tableName(table).key(Items.key(place)).consistentRead(true)));
        return reply.hasItem() ? Optional.of(Items.page(reply.item(), type)) : Optional.empty();
    }

    @Override
    public List<Page> together(List<Place> places) {
        if (places.size() > MOST_TOGETHER) {
            throw new IllegalArgumentException("at most 25 pages together");
        }
        if (places.isEmpty()) {
            return List.of();
        }
        return Together.read(client.get(), table, places.stream().distinct().toList()).stream()
                .filter(ItemResponse::hasItem)
                .map(it -> Items.page(it.item()))
                .toList();
    }

    @Override
    public List<Entry> entries(Place of, int from, int most) {
        var query = shelf(of.shelf(), "PK = :shelf AND SK BETWEEN :from AND :to")
                .expressionAttributeValues(Map.of(
                        ":shelf", AttributeValue.fromS(of.shelf()),
                        ":from", AttributeValue.fromS(of.entry(from).line()),
                        ":to", AttributeValue.fromS(of.entry(LAST_ENTRY).line())));
        return all(query, most).stream()
                .map(item -> Items.page(item, Entry.class))
                .toList();
    }

    @Override
    public Roster staff(HotelId hotel) {
        var people = new ArrayList<Person>();
        var workloads = new ArrayList<Workload>();
        var shifts = new ArrayList<Shift>();
        for (var item : all(shelf(Place.staff(hotel), "PK = :shelf"), Integer.MAX_VALUE)) {
            switch (Items.page(item)) {
                case Person person -> people.add(person);
                case Workload workload -> workloads.add(workload);
                case Shift shift -> shifts.add(shift);
                default -> {
                    // The shelf may hold more of the staff than this asks for.
                }
            }
        }
        return new Roster(people, workloads, shifts);
    }

    @Override
    public List<Tablet> tablets(HotelId hotel) {
        return all(shelf(Place.tablets(hotel), "PK = :shelf"), Integer.MAX_VALUE).stream()
                .map(item -> Items.page(item, Tablet.class))
                .toList();
    }

    /** The index holds of a complaint what its line on the board is made from, and of the words the excerpt. */
    @Override
    public List<BoardLine> board(HotelId hotel) {
        return all(listed(Index.BOARD, hotel.value()), Integer.MAX_VALUE).stream()
                .map(item -> BoardLine.of(Items.page(item, Complaint.class)))
                .toList();
    }

    @Override
    public List<String> history(HotelId hotel, Optional<Phone> phone, Optional<String> stay, int most) {
        String key = Complaint.historyKey(hotel, phone, stay);
        if (key.isEmpty()) {
            return List.of();
        }
        return complaints(hotel, listed(Index.HISTORY, key), most);
    }

    @Override
    public List<String> faults(HotelId hotel, String room, int most) {
        return complaints(hotel, listed(Index.FAULTS, Stay.roomKey(hotel, room)), most);
    }

    /** Ids, from the shelves that they end. */
    private List<String> complaints(HotelId hotel, QueryRequest.Builder query, int most) {
        String before = Place.complaint(hotel, "").shelf();
        return all(query.scanIndexForward(false), most).stream()
                .map(item -> Items.place(item).shelf().substring(before.length()))
                .toList();
    }

    @Override
    public List<Stay> staysOf(HotelId hotel, Phone phone, LocalDate day) {
        return stays(Index.PHONE, Stay.phoneKey(hotel, phone), day);
    }

    @Override
    public List<Stay> staysIn(HotelId hotel, String room, LocalDate day) {
        return stays(Index.ROOM, Stay.roomKey(hotel, room), day);
    }

    @Override
    public List<Stay> house(HotelId hotel, LocalDate day) {
        return stays(Index.HOUSE, Stay.houseKey(hotel), day);
    }

    private List<Stay> stays(Index index, String key, LocalDate day) {
        return all(listed(index, key, ">=", day.toString()), Integer.MAX_VALUE).stream()
                .map(item -> Items.page(item, Stay.class))
                .toList();
    }

    @Override
    public List<Place> due(int shard, Instant now, int most) {
        return places(listed(Index.DUE, "D#" + shard, "<=", Listing.time(now)), most);
    }

    @Override
    public List<Place> owed(int shard, Instant now, int most) {
        return places(listed(Index.OWED, "O#" + shard, "<=", Listing.time(now)), most);
    }

    @Override
    public List<Place> parked(HotelId hotel) {
        return places(listed(Index.OWED, "PARKED#" + hotel.value()), Integer.MAX_VALUE);
    }

    private List<Place> places(QueryRequest.Builder query, int most) {
        return all(query, most).stream().map(Items::place).toList();
    }

    @Override
    public List<HotelId> hotels() {
        return all(shelf("HOTELS#0", "PK = :shelf"), Integer.MAX_VALUE).stream()
                .map(item -> Items.page(item, Hotel.Listed.class).hotel())
                .toList();
    }

    @Override
    public List<Example> examples(HotelId hotel, YearMonth month) {
        return all(shelf(Place.examples(hotel, month), "PK = :shelf"), Integer.MAX_VALUE).stream()
                .map(item -> Items.page(item, Example.class))
                .toList();
    }

    @Override
    public Written write(Leaf leaf) {
        return writing.write(client.get(), leaf.lines());
    }

    private QueryRequest.Builder shelf(String shelf, String condition) {
        return QueryRequest.builder()
                .tableName(table)
                .consistentRead(true)
                .keyConditionExpression(condition)
                .expressionAttributeValues(Map.of(":shelf", AttributeValue.fromS(shelf)));
    }

    private QueryRequest.Builder listed(Index index, String key) {
        return QueryRequest.builder()
                .tableName(table)
                .indexName(index.name().toLowerCase(Locale.ROOT))
                .keyConditionExpression(Items.Key.of(index).hash + " = :key")
                .expressionAttributeValues(Map.of(":key", AttributeValue.fromS(key)));
    }

    private QueryRequest.Builder listed(Index index, String key, String relation, String sort) {
        Items.Key names = Items.Key.of(index);
        return listed(index, key)
                .keyConditionExpression(names.hash + " = :key AND " + names.range + " " + relation + " :sort")
                .expressionAttributeValues(
                        Map.of(":key", AttributeValue.fromS(key), ":sort", AttributeValue.fromS(sort)));
    }

    /** What a query finds, over as many replies as it takes. */
    private List<Map<String, AttributeValue>> all(QueryRequest.Builder query, int most) {
        var found = new ArrayList<Map<String, AttributeValue>>();
        if (most < Integer.MAX_VALUE) {
            query.limit(most);
        }
        QueryResponse reply;
        do {
            reply = DYNAMODB.ask("Query", () -> client.get().query(query.build()));
            found.addAll(reply.items());
            query.exclusiveStartKey(reply.lastEvaluatedKey());
        } while (reply.hasLastEvaluatedKey() && found.size() < most);
        return found.size() <= most ? found : found.subList(0, most);
    }
}
