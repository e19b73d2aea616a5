package amends.local.part;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the service stands on: where its tables, queues and topics are, and where its functions run. */
public sealed interface Ground {

    /** DynamoDB Local, ElasticMQ and what stands for SNS and Parameter Store here; functions run in the house. */
    record Emulators() implements Ground {}

    /** Tables, queues and topics of an address that speaks AWS's protocols; functions run in the house. */
    record Endpoint(URI address) implements Ground {}

    /**
     * A stack that is deployed at such an address, its functions included.
     *
     * @param tables what the template's tables are called there, by logical id
     */
    record Deployed(URI address, Map<String, String> tables) implements Ground {
        public Deployed {
            tables = Map.copyOf(tables);
        }
    }

    /** In one line, which {@link #read} understands. */
    default String line() {
        return switch (this) {
            case Emulators() -> "emulators";
            case Endpoint(URI address) -> "endpoint " + address;
            case Deployed(URI address, Map<String, String> tables) ->
                new TreeMap<>(tables)
                        .entrySet().stream()
                                .map(table -> " " + table.getKey() + "=" + table.getValue())
                                .collect(Collectors.joining("", "deployed " + address, ""));
        };
    }

    /** @throws IllegalArgumentException when it is no line of {@link #line} */
    static Ground read(String line) {
        String[] words = line.split(" ", -1);
        if (line.equals("emulators")) {
            return new Emulators();
        }
        if (words[0].equals("endpoint") && words.length == 2) {
            return new Endpoint(URI.create(words[1]));
        }
        if (words[0].equals("deployed") && words.length > 1) {
            Map<String, String> tables = new TreeMap<>();
            for (int at = 2; at < words.length; at++) {
                String[] table = words[at].split("=", 2);
                tables.put(table[0], table[table.length - 1]);
            }
            return new Deployed(URI.create(words[1]), tables);
        }
        throw new IllegalArgumentException("No ground: " + line);
    }
}
