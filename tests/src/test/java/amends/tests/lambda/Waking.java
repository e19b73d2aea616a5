package amends.tests.lambda;

import amends.local.template.Deployment;
import amends.local.template.Function;
import amends.local.template.Route;
import amends.local.template.Source;
import amends.local.template.Stack;
import java.util.ArrayList;
import java.util.List;

/**
 * One thing that wakes a function of the template.
 *
 * @param by a route of the HTTP API, the ARN of a queue, table or rule, or {@value #CONNECT}
 */
record Waking(String function, String by) {
    static final String CONNECT = "Amazon Connect";

    /** Each once, those of a function together, in the order of the template. */
    static List<Waking> in(Stack stack) {
        List<Waking> all = new ArrayList<>();
        for (Function function : stack.functions()) {
            String id = function.id();
            stack.routes().stream()
                    .filter(route -> route.function().equals(id))
                    .map(Route::key)
                    .forEach(key -> all.add(new Waking(id, key)));
            stack.sources().stream()
                    .filter(source -> source.function().equals(id))
                    .map(source -> by(source, stack.deployment()))
                    .forEach(by -> all.add(new Waking(id, by)));
            stack.phone().filter(id::equals).ifPresent(_ -> all.add(new Waking(id, CONNECT)));
        }
        return all;
    }

    private static String by(Source source, Deployment here) {
        return switch (source) {
            case Source.FromQueue queue -> queue.queue();
            case Source.FromStream stream -> stream.table();
            case Source.Schedule rule ->
                "arn:" + here.partition() + ":events:" + here.region() + ":" + here.account() + ":rule/" + here.stack()
                        + "-" + rule.function() + rule.event();
        };
    }

    /** Those among them for which no payload is kept. */
    static List<Waking> unkept(List<Waking> all, List<Payload> kept) {
        return all.stream()
                .filter(waking -> kept.stream().noneMatch(waking::brings))
                .toList();
    }

    boolean brings(Payload payload) {
        return payload.of(function) && payload.broughtBy().equals(by);
    }
}
