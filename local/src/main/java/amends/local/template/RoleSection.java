package amends.local.template;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads roles. What only AWS could judge (a condition, a refusal, a pattern of actions) is no way to write one here. */
final class RoleSection {
    private RoleSection() {}

    static Role role(Section resource) {
        Section properties = resource.needSection("Properties");
        properties.only("AssumeRolePolicyDocument", "Policies");
        return new Role(properties.sections("Policies").stream()
                .map(policy -> policy.needSection("PolicyDocument"))
                .flatMap(document -> document.sections("Statement").stream())
                .map(RoleSection::grant)
                .toList());
    }

    private static Role.Grant grant(Section statement) {
        statement.only("Sid", "Effect", "Action", "Resource");
        if (!statement.needText("Effect").equals("Allow")) {
            throw statement.fault("a role allows; what it does not allow is refused");
        }
        List<String> actions = oneOrMore(statement, "Action");
        if (actions.stream().anyMatch(action -> action.contains("*"))) {
            throw statement.fault("each action is named");
        }
        return new Role.Grant(statement.needText("Sid"), actions, oneOrMore(statement, "Resource"));
    }

    private static List<String> oneOrMore(Section statement, String key) {
        Object value = statement.value(key).orElseThrow(() -> statement.fault("needs " + key));
        Stream<?> each = value instanceof List<?> list ? list.stream() : Stream.of(value);
        return each.map(one -> {
                    if (one instanceof Map || one instanceof List) {
                        throw statement.fault(key + " must be a text, or a list of them");
                    }
                    return one.toString();
                })
                .toList();
    }
}
