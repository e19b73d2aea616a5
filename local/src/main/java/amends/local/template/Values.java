package amends.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** What an expression of the template comes to: plain values, and CloudFormation's functions in their short and long form. */
final class Values {
    private static final Pattern IN_BRACES = Pattern.compile("\\$\\{(!?)([^}]*)}");

    /** What a name stands for. */
    interface Names {
        /** What {@code !Ref} gives. */
        Object ref(String name, String where);

        /** What {@code !GetAtt} gives. */
        String attribute(String resource, String attribute, String where);

        /** Whether a condition of the template holds. */
        boolean holds(String condition, String where);
    }

    private final Names names;

    Values(Names names) {
        this.names = names;
    }

    static String line(Node node) {
        return node.getStartMark()
                .map(mark -> mark.getName() + " line " + (mark.getLine() + 1))
                .orElse("the template");
    }

    static boolean isPlain(MappingNode mapping) {
        return function(mapping) == null;
    }

    /** Texts, booleans, lists and maps; numbers stay texts, as the template spells them. */
    Object of(Node node, String where) {
        String tag = node.getTag().getValue();
        if (tag.startsWith("!")) {
            return apply(tag.substring(1), node, at(node, where));
        }
        return switch (node) {
            case ScalarNode scalar ->
                scalar.getTag().equals(Tag.BOOL) ? (Object) Boolean.valueOf(scalar.getValue()) : scalar.getValue();
            case SequenceNode sequence -> list(sequence, where);
            case MappingNode mapping -> {
                NodeTuple call = function(mapping);
                if (call != null) {
                    String name = ((ScalarNode) call.getKeyNode()).getValue();
                    yield apply(
                            name.startsWith("Fn::") ? name.substring(4) : name, call.getValueNode(), at(node, where));
                }
                Map<String, Object> map = new LinkedHashMap<>();
                Section.entries(where, mapping).forEach((key, value) -> map.put(key, of(value, where + "." + key)));
                yield map;
            }
            default -> throw new TemplateFault(at(node, where), "aliases are not used here");
        };
    }

    private static @Nullable NodeTuple function(MappingNode mapping) {
        if (mapping.getValue().size() == 1
                && mapping.getValue().getFirst().getKeyNode() instanceof ScalarNode key
                && (key.getValue().startsWith("Fn::") || key.getValue().equals("Ref"))) {
            return mapping.getValue().getFirst();
        }
        return null;
    }

    private Object apply(String function, Node argument, String where) {
        return switch (function) {
            case "Ref" -> names.ref(scalar(argument, where), where);
            case "GetAtt" -> getAtt(argument, where);
            case "Sub" -> sub(argument, where);
            case "Join" -> {
                List<Node> given = arguments(argument, 2, where);
                if (!(of(given.get(1), where) instanceof List<?> parts)) {
                    throw new TemplateFault(where, "!Join needs a list");
                }
                yield String.join(
                        scalar(given.get(0), where),
                        parts.stream().map(String::valueOf).toList());
            }
            case "If" -> {
                List<Node> given = arguments(argument, 3, where);
                yield of(given.get(names.holds(scalar(given.get(0), where), where) ? 1 : 2), where);
            }
            case "Equals" -> {
                List<Node> given = arguments(argument, 2, where);
                yield String.valueOf(of(given.get(0), where)).equals(String.valueOf(of(given.get(1), where)));
            }
            case "Not" -> !truth(arguments(argument, 1, where).getFirst(), where);
            case "And" -> sequence(argument, where).stream().allMatch(one -> truth(one, where));
            case "Or" -> sequence(argument, where).stream().anyMatch(one -> truth(one, where));
            case "Condition" -> names.holds(scalar(argument, where), where);
            default -> throw new TemplateFault(where, "!" + function + " is nothing that this machine can do");
        };
    }

    private boolean truth(Node node, String where) {
        if (of(node, where) instanceof Boolean truth) {
            return truth;
        }
        throw new TemplateFault(where, "a condition is needed here");
    }

    private Object getAtt(Node argument, String where) {
        if (argument instanceof SequenceNode) {
            List<Node> given = arguments(argument, 2, where);
            return names.attribute(scalar(given.get(0), where), scalar(given.get(1), where), where);
        }
        return attribute(scalar(argument, where), where);
    }

    private String attribute(String dotted, String where) {
        int dot = dotted.indexOf('.');
        if (dot < 1) {
            throw new TemplateFault(where, "!GetAtt needs Resource.Attribute, not " + dotted);
        }
        return names.attribute(dotted.substring(0, dot), dotted.substring(dot + 1), where);
    }

    private String sub(Node argument, String where) {
        if (!(argument instanceof SequenceNode)) {
            return filled(scalar(argument, where), Map.of(), where);
        }
        List<Node> given = arguments(argument, 2, where);
        Map<String, Object> own = new LinkedHashMap<>();
        Section.entries(where, given.get(1)).forEach((name, value) -> own.put(name, of(value, where)));
        return filled(scalar(given.get(0), where), own, where);
    }

    private String filled(String text, Map<String, Object> own, String where) {
        return IN_BRACES.matcher(text).replaceAll(found -> {
            String name = found.group(2);
            if (!found.group(1).isEmpty()) {
                return Matcher.quoteReplacement("${" + name + "}");
            }
            Object value = own.get(name);
            if (value == null) {
                boolean attribute = name.contains(".") && !name.startsWith("AWS::");
                value = attribute ? attribute(name, where) : names.ref(name, where);
            }
            return Matcher.quoteReplacement(value.toString());
        });
    }

    private List<Object> list(SequenceNode sequence, String where) {
        List<Object> list = new ArrayList<>();
        sequence.getValue().forEach(item -> list.add(of(item, where)));
        return list;
    }

    private static List<Node> sequence(Node node, String where) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        throw new TemplateFault(where, "a list is needed here");
    }

    private static List<Node> arguments(Node node, int count, String where) {
        List<Node> given = sequence(node, where);
        if (given.size() != count) {
            throw new TemplateFault(where, count + " values are needed here, not " + given.size());
        }
        return given;
    }

    private static String scalar(Node node, String where) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw new TemplateFault(where, "a word is needed here");
    }

    private static String at(Node node, String where) {
        return line(node) + " (" + where + ")";
    }
}
