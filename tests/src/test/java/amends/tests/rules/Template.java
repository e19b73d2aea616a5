package amends.tests.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A template as it is written, in SAM's language or in what SAM makes of it: nothing in it is evaluated, CloudFormation's
 * functions stand in their long form, and every scalar is a text.
 */
final class Template {
    private static final Path REAL = Path.of("..", "template.yaml");

    /** What Lambda takes when nothing is said. */
    private static final int TIMEOUT = 3;

    private static final int BATCH = 10;

    private final Map<String, Object> tree;

    private Template(Map<String, Object> tree) {
        this.tree = tree;
    }

    /** One resource by its logical id. */
    record Resource(String id, String type, Map<String, Object> whole) {
        Map<String, Object> properties() {
            return map(whole.get("Properties"));
        }
    }

    /** A function, with what Globals say of all. */
    record Function(String id, int seconds, String handler, Object role) {}

    /** What wakes a function with a queue's messages or a stream's records. */
    record Feed(String id, String function, Object source, int batch, int window) {}

    /** When a function is woken by the clock. */
    record Schedule(String id, String expression) {}

    /** One statement of a policy: who may do what to which things. */
    record Statement(String where, List<Object> actions, List<Object> resources, Map<String, Object> whole) {}

    /** A text and where it stands. */
    record Text(String where, String key, String text) {}

    static String real() {
        return read(REAL);
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Template of(String yaml) {
        Node root = new Compose(LoadSettings.builder().build())
                .composeString(yaml)
                .orElseThrow(() -> new IllegalArgumentException("the template is empty"));
        return new Template(map(plain(root)));
    }

    private static Object plain(Node node) {
        String tag = node.getTag().getValue();
        Object value = switch (node) {
            case ScalarNode scalar -> scalar.getValue();
            case SequenceNode sequence ->
                sequence.getValue().stream().map(Template::plain).toList();
            case MappingNode mapping -> {
                Map<String, Object> map = new LinkedHashMap<>();
                mapping.getValue()
                        .forEach(each ->
                                map.put(((ScalarNode) each.getKeyNode()).getValue(), plain(each.getValueNode())));
                yield map;
            }
            default -> throw new IllegalArgumentException("an alias: " + node);
        };
        return switch (tag) {
            case "!Ref", "!Condition" -> Map.of(tag.substring(1), value);
            case "!GetAtt" -> Map.of("Fn::GetAtt", List.of(String.valueOf(value).split("\\.", 2)));
            default -> tag.startsWith("!") ? Map.of("Fn::" + tag.substring(1), value) : value;
        };
    }

    @SuppressWarnings("unchecked") // plain() makes no other maps
    private static Map<String, Object> map(Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    /** A list, or what stands alone where a list may stand. */
    private static List<Object> list(Object value) {
        return value instanceof List<?> list ? List.copyOf(list) : value == null ? List.of() : List.of(value);
    }

    List<Resource> resources() {
        return map(tree.get("Resources")).entrySet().stream()
                .map(each -> new Resource(
                        each.getKey(), String.valueOf(map(each.getValue()).get("Type")), map(each.getValue())))
                .toList();
    }

    List<Resource> resources(String type) {
        return resources().stream()
                .filter(resource -> resource.type().equals(type))
                .toList();
    }

    Optional<Resource> resource(Object id) {
        return resources().stream().filter(resource -> resource.id().equals(id)).findFirst();
    }

    /** What the template says of all functions. */
    Map<String, Object> globals() {
        return map(map(tree.get("Globals")).get("Function"));
    }

    List<Resource> lambdas() {
        return Stream.of("AWS::Serverless::Function", "AWS::Lambda::Function")
                .flatMap(type -> resources(type).stream())
                .toList();
    }

    List<Function> functions() {
        return lambdas().stream()
                .map(resource -> {
                    Map<String, Object> said = new LinkedHashMap<>(globals());
                    said.putAll(resource.properties());
                    return new Function(
                            resource.id(),
                            number(said, "Timeout", TIMEOUT),
                            String.valueOf(said.get("Handler")),
                            said.getOrDefault("Role", "none"));
                })
                .toList();
    }

    /** The events of SAM's functions, each under the logical id that SAM gives it. */
    Map<String, Map<String, Object>> events() {
        Map<String, Map<String, Object>> events = new LinkedHashMap<>();
        for (Resource function : resources("AWS::Serverless::Function")) {
            map(function.properties().get("Events"))
                    .forEach((event, what) -> events.put(function.id() + event, map(what)));
        }
        return events;
    }

    List<Feed> feeds() {
        List<Feed> feeds = new ArrayList<>();
        for (Resource function : resources("AWS::Serverless::Function")) {
            map(function.properties().get("Events")).forEach((event, what) -> {
                Map<String, Object> said = map(map(what).get("Properties"));
                Object source = said.getOrDefault("Queue", said.get("Stream"));
                if (source != null) {
                    feeds.add(feed(function.id() + event, function.id(), source, said));
                }
            });
        }
        for (Resource mapping : resources("AWS::Lambda::EventSourceMapping")) {
            Map<String, Object> said = mapping.properties();
            Object alias = map(said.get("FunctionName")).get("Ref");
            Object function = resource(alias)
                    .filter(named -> named.type().equals("AWS::Lambda::Alias"))
                    .map(named -> map(named.properties().get("FunctionName")).get("Ref"))
                    .orElse(alias);
            feeds.add(feed(mapping.id(), String.valueOf(function), said.getOrDefault("EventSourceArn", "none"), said));
        }
        return feeds;
    }

    private static Feed feed(String id, String function, Object source, Map<String, Object> said) {
        return new Feed(
                id,
                function,
                source,
                number(said, "BatchSize", BATCH),
                number(said, "MaximumBatchingWindowInSeconds", 0));
    }

    /** The id of the queue that a feed takes from, if it is a queue. */
    Optional<Resource> queue(Feed feed) {
        return list(map(feed.source()).get("Fn::GetAtt")).stream()
                .findFirst()
                .flatMap(this::resource)
                .filter(source -> source.type().equals("AWS::SQS::Queue"));
    }

    List<Schedule> schedules() {
        Stream<Schedule> events = this.events().entrySet().stream()
                .flatMap(event -> Stream.of("Schedule", "ScheduleExpression")
                        .map(map(event.getValue().get("Properties"))::get)
                        .flatMap(Stream::ofNullable)
                        .map(said -> new Schedule(event.getKey(), said.toString())));
        Stream<Schedule> rules = resources().stream()
                .flatMap(resource -> Stream.ofNullable(resource.properties().get("ScheduleExpression"))
                        .map(said -> new Schedule(resource.id(), said.toString())));
        return Stream.concat(events, rules).toList();
    }

    /** Every statement of every policy, whose ever it is. */
    List<Statement> statements() {
        List<Statement> found = new ArrayList<>();
        statements("", tree, found);
        return found;
    }

    private static void statements(String where, Object value, List<Statement> found) {
        if (value instanceof List<?> list) {
            for (int nth = 0; nth < list.size(); nth++) {
                statements(where + "[" + nth + "]", list.get(nth), found);
            }
        }
        map(value).forEach((key, each) -> {
            if (key.equals("Statement")) {
                list(each)
                        .forEach(one -> found.add(new Statement(
                                where + " " + map(one).get("Sid"),
                                list(map(one).get("Action")),
                                list(map(one).get("Resource")),
                                map(one))));
            }
            statements(where.isEmpty() ? key : where + "." + key, each, found);
        });
    }

    List<Text> texts() {
        List<Text> found = new ArrayList<>();
        texts("", "", tree, found);
        return found;
    }

    private static void texts(String where, String key, Object value, List<Text> found) {
        switch (value) {
            case Map<?, ?> map ->
                map.forEach((name, each) -> {
                    String named = String.valueOf(name);
                    // A function of CloudFormation is no key of its own: what it makes stands under the key above.
                    texts(where + "." + named, named.startsWith("Fn::") ? key : named, each, found);
                });
            case List<?> list -> list.forEach(each -> texts(where, key, each, found));
            default -> found.add(new Text(where, key, value.toString()));
        }
    }

    /** A whole number, or what stands for one that is not written. */
    static int number(Map<String, Object> said, String key, int otherwise) {
        return said.containsKey(key) ? Integer.parseInt(String.valueOf(said.get(key))) : otherwise;
    }
}
