package amends.local.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** One mapping of the template: its values by key, evaluated when asked for, and its line for complaints. */
final class Section {
    private final String name;
    private final Node node;
    private final Map<String, Node> entries;
    private final Values values;

    Section(String name, Node node, Values values) {
        this.name = name;
        this.node = node;
        this.values = values;
        this.entries = entries(name, node);
    }

    static Map<String, Node> entries(String name, Node node) {
        if (!(node instanceof MappingNode mapping) || !Values.isPlain(mapping)) {
            throw new TemplateFault(Values.line(node) + " (" + name + ")", "a mapping is needed here");
        }
        Map<String, Node> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new TemplateFault(Values.line(tuple.getKeyNode()) + " (" + name + ")", "a key must be a word");
            }
            if (entries.put(key.getValue(), tuple.getValueNode()) != null) {
                throw new TemplateFault(Values.line(key) + " (" + name + ")", key.getValue() + " stands here twice");
            }
        }
        return entries;
    }

    String name() {
        return name;
    }

    Set<String> keys() {
        return entries.keySet();
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    Optional<Section> section(String key) {
        return Optional.ofNullable(entries.get(key)).map(value -> new Section(name + "." + key, value, values));
    }

    Section needSection(String key) {
        return section(key).orElseThrow(() -> fault("needs " + key));
    }

    /** The mappings of a list. */
    List<Section> sections(String key) {
        Node value = entries.get(key);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof SequenceNode sequence)) {
            throw fault(key + " must be a list");
        }
        return sequence.getValue().stream()
                .map(item -> new Section(name + "." + key, item, values))
                .toList();
    }

    Optional<Object> value(String key) {
        return Optional.ofNullable(entries.get(key)).map(value -> values.of(value, name + "." + key));
    }

    Optional<String> text(String key) {
        return value(key).map(value -> {
            if (value instanceof Map || value instanceof List) {
                throw fault(key + " must be a text");
            }
            return value.toString();
        });
    }

    String needText(String key) {
        return text(key).orElseThrow(() -> fault("needs " + key));
    }

    int number(String key, int otherwise) {
        return text(key)
                .map(value -> {
                    try {
                        return Integer.parseInt(value);
                    } catch (NumberFormatException e) {
                        throw fault(key + " must be a number, not " + value);
                    }
                })
                .orElse(otherwise);
    }

    boolean flag(String key) {
        return text(key).map(Boolean::parseBoolean).orElse(false);
    }

    List<String> texts(String key) {
        return value(key)
                .map(value -> {
                    if (!(value instanceof List<?> list)) {
                        throw fault(key + " must be a list");
                    }
                    return list.stream().map(String::valueOf).toList();
                })
                .orElse(List.of());
    }

    /** Refuses keys that nobody here heeds: what runs on this machine must be what the template says. */
    void only(String... heeded) {
        Set<String> known = Set.of(heeded);
        for (Map.Entry<String, Node> entry : entries.entrySet()) {
            if (!known.contains(entry.getKey())) {
                throw new TemplateFault(
                        Values.line(entry.getValue()) + " (" + name + ")",
                        entry.getKey() + " is nothing that this machine can do");
            }
        }
    }

    TemplateFault fault(String what) {
        return new TemplateFault(Values.line(node) + " (" + name + ")", what);
    }
}
