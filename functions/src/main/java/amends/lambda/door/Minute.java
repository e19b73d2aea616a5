package amends.lambda.door;

import java.util.Map;

/** The event that a rule sends each minute. */
public final class Minute {
    private Minute() {}

    /** Whether this is it: whoever sends anything else by mistake moves nothing. */
    public static boolean struck(Map<String, Object> event) {
        return "aws.events".equals(event.get("source"));
    }
}
