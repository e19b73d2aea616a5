package amends.local.template;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a function may do on AWS, by its role in the template. A function without one may do nothing. */
public record Role(List<Grant> grants) {
    static final Role NONE = new Role(List.of());

    public Role {
        grants = List.copyOf(grants);
    }

    /** One statement of a role: each of its actions on each of its resources. */
    public record Grant(String id, List<String> actions, List<String> resources) {
        public Grant {
            actions = List.copyOf(actions);
            resources = List.copyOf(resources);
        }

        /** Whether it allows an action ({@code dynamodb:GetItem}) on a resource, given by its ARN. */
        public boolean allows(String action, String arn) {
            return actions.contains(action) && resources.stream().anyMatch(resource -> covers(resource, arn));
        }

        private static boolean covers(String resource, String arn) {
            return resource.contains("*") ? pattern(resource).matcher(arn).matches() : resource.equals(arn);
        }

        private static Pattern pattern(String resource) {
            return Pattern.compile(
                    Arrays.stream(resource.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
        }
    }

    public boolean allows(String action, String arn) {
        return grants.stream().anyMatch(grant -> grant.allows(action, arn));
    }
}
