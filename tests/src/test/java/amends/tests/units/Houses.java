package amends.tests.units;

import amends.local.template.Deployment;
import amends.local.template.Stack;
import amends.local.units.QuietHouse;
import amends.tests.crash.TableInMemory;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/** Quiet houses on tables in memory, as the template has them. */
final class Houses {
    private static final Stack TEMPLATE = Stack.read(
            Path.of("..", "template.yaml"),
            Deployment.here(URI.create("http://127.0.0.1:1"), Map.of("Issuer", "http://127.0.0.1:1")));

    private Houses() {}

    static QuietHouse quiet() {
        return new QuietHouse(TEMPLATE, new TableInMemory(TEMPLATE.tables().getFirst()));
    }
}
