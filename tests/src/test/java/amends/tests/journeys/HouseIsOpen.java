package amends.tests.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One running service for all journeys. After each class of them nothing that a guest said, and no guest's number, may
 * stand in any log.
 */
final class HouseIsOpen implements BeforeAllCallback, AfterAllCallback, ParameterResolver {
    private static final Namespace HOUSE = Namespace.create(HouseIsOpen.class);
    private static final Set<String> SPOKEN = ConcurrentHashMap.newKeySet();
    private static final Set<String> LIVED = ConcurrentHashMap.newKeySet();

    /** Notes something that must never be in a log. */
    static String spoken(String secret) {
        if (secret.length() > 6) {
            SPOKEN.add(secret);
        }
        return secret;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        house(context);
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        assertThat(leaked(house(context).logs(), SPOKEN))
                .as("guests' words and numbers in logs")
                .isEmpty();
        LIVED.add(context.getRequiredTestClass().getSimpleName());
    }

    /** The journeys that are over, by name. */
    static Set<String> lived() {
        return Set.copyOf(LIVED);
    }

    /** What of these secrets stands in a file of a folder. */
    static List<String> leaked(Path folder, Collection<String> secrets) throws IOException {
        List<String> leaked = new ArrayList<>();
        try (Stream<Path> logs = Files.list(folder)) {
            for (Path log : logs.toList()) {
                String said = Files.readString(log, StandardCharsets.UTF_8);
                secrets.stream()
                        .filter(said::contains)
                        .map(secret -> log.getFileName() + ": " + secret)
                        .forEach(leaked::add);
            }
        }
        return leaked;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningHouse.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return house(context);
    }

    private static RunningHouse house(ExtensionContext context) {
        return context.getRoot()
                .getStore(HOUSE)
                .computeIfAbsent(RunningHouse.class, _ -> RunningHouse.start(), RunningHouse.class);
    }
}
