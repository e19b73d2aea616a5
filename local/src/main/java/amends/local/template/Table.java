package amends.local.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A DynamoDB table.
 *
 * @param id its logical id
 * @param attributes the types of its key attributes, by name
 * @param stream what its stream shows of an item, when it has one
 * @param expires the attribute that says when an item expires
 */
public record Table(
        String id,
        String name,
        String arn,
        Map<String, String> attributes,
        Key key,
        List<Index> indexes,
        Optional<String> stream,
        Optional<String> expires) {
    public Table {
        attributes = Map.copyOf(attributes);
        indexes = List.copyOf(indexes);
    }

    /** The attributes of a key. */
    public record Key(String hash, Optional<String> range) {}

    /** A global secondary index; {@code included} counts only for the projection INCLUDE. */
    public record Index(String name, Key key, String projection, List<String> included) {
        public Index {
            included = List.copyOf(included);
        }
    }
}
