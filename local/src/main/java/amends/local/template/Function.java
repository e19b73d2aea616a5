package amends.local.template;

import java.time.Duration;
import java.util.Map;

/**
 * A function of the template.
 *
 * @param id its logical id
 * @param name what it is called in the account
 * @param handler the handler class, public, with a constructor without parameters
 * @param timeout how long one invocation may take
 * @param memory in MB
 * @param role what it may do on AWS
 * @param environment its variables, those of Globals included
 */
public record Function(
        String id,
        String name,
        String arn,
        String handler,
        Duration timeout,
        int memory,
        Role role,
        Map<String, String> environment) {

    public Function {
        environment = Map.copyOf(environment);
    }
}
