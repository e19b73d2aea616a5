package amends.tests.crash;

import amends.backoffice.StreamImage;
import amends.hotel.Page;
import amends.hotel.Place;
import amends.lambda.door.Json;
import amends.local.sources.StreamRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a table's stream has told of it. */
final class Ledger {
    private final TableInMemory table;
    private final Map<Place, Page> pages = new LinkedHashMap<>();

    Ledger(TableInMemory table) {
        this.table = table;
    }

    /** What changed since this was last asked, in its order. */
    List<StreamRecord> news() {
        List<StreamRecord> news = table.changes().stream()
                .map(record -> StreamRecord.of(record, "arn:stream", "eu-west-1"))
                .toList();
        news.forEach(this::note);
        return news;
    }

    private void note(StreamRecord record) {
        Map<String, Object> change = Json.object(record.event().get("dynamodb"));
        Map<String, Object> keys = Json.object(change.get("Keys"));
        Place place = new Place(text(keys, "PK"), text(keys, "SK"));
        if (change.containsKey("NewImage")) {
            pages.put(place, StreamImage.page(Json.object(change.get("NewImage"))));
        } else {
            pages.remove(place);
        }
    }

    private static String text(Map<String, Object> item, String name) {
        return String.valueOf(Json.object(item.get(name)).get("S"));
    }

    /** Every page of a kind as it stands, by what the stream has told so far. */
    <P extends Page> List<P> pages(Class<P> type) {
        return pages.values().stream().filter(type::isInstance).map(type::cast).toList();
    }
}
