package amends.tests.journeys;

import amends.local.house.Checkout;
import amends.tests.journeys.Api.Reply;
import com.fasterxml.jackson.jr.ob.JSON;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The API as {@code openapi.yaml} describes it: its operations, and whether a reply is as it says. */
final class Contract {
    private static final String DOCUMENT = "https://amends.example/openapi";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final Map<String, Object> document;
    private final SchemaRegistry schemas;

    private Contract(Map<String, Object> document) {
        this.document = document;
        try {
            String json = JSON.std.asString(document);
            this.schemas = SchemaRegistry.withDefaultDialect(
                    Dialects.getOpenApi31(), builder -> builder.schemas(Map.of(DOCUMENT, json)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Contract read() {
        Path file = Checkout.find().root().resolve("openapi.yaml");
        try {
            Object read = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
            return new Contract(object(read));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every operation, as the template names a route, with the scopes that it needs: none when it is open. */
    Map<String, Set<String>> operations() {
        Map<String, Set<String>> operations = new TreeMap<>();
        object(document.get("paths"))
                .forEach((path, item) -> object(item).forEach((method, operation) -> {
                    if (METHODS.contains(method)) {
                        operations.put(method.toUpperCase(Locale.ROOT) + " " + path, scopes(object(operation)));
                    }
                }));
        return operations;
    }

    private Set<String> scopes(Map<String, Object> operation) {
        Object security = operation.containsKey("security") ? operation.get("security") : document.get("security");
        return list(security).stream()
                .flatMap(one -> list(object(one).get("token")).stream())
                .map(String::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What is wrong with a reply; nothing when it is as the document says. */
    List<String> faults(String method, String path, Reply reply) {
        String bare = path.split("\\?", 2)[0];
        Optional<String> template = object(document.get("paths")).keySet().stream()
                .filter(each -> bare.matches(each.replaceAll("\\{[a-z]+}", "[^/]+")))
                .findFirst();
        if (template.isEmpty()) {
            return List.of("there is no such path in the document: " + path);
        }
        String pointer = "/paths/" + template.get().replace("/", "~1") + "/" + method.toLowerCase(Locale.ROOT);
        Map<String, Object> operation = at(pointer);
        if (operation.isEmpty()) {
            return List.of("there is no " + method + " of " + template.get() + " in the document");
        }
        Map<String, Object> responses = object(operation.get("responses"));
        String status = String.valueOf(reply.status());
        String named = responses.containsKey(status) ? status : "default";
        if (named.equals("default") && reply.status() < 400) {
            return List.of("a reply " + status + " is not in the document");
        }
        String response = followed(pointer + "/responses/" + named);
        Map<String, Object> contents = object(at(response).get("content"));
        if (contents.isEmpty()) {
            return reply.raw().isEmpty() ? List.of() : List.of("a body that is not in the document");
        }
        String type = reply.mediaType().split(";", 2)[0];
        if (!contents.containsKey(type)) {
            return List.of("the media type is \"" + type + "\" and should be " + contents.keySet());
        }
        String schema = response + "/content/" + type.replace("/", "~1") + "/schema";
        List<String> faults = new ArrayList<>();
        schemas.getSchema(SchemaLocation.of(DOCUMENT + "#" + schema))
                .validate(
                        reply.raw(),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .forEach(error -> faults.add(error.getInstanceLocation() + ": " + error.getMessage()));
        return faults;
    }

    /** Where a reference leads, or the place itself. */
    private String followed(String pointer) {
        return at(pointer).get("$ref") instanceof String reference ? reference.substring(1) : pointer;
    }

    private Map<String, Object> at(String pointer) {
        Map<String, Object> here = document;
        for (String step : pointer.substring(1).split("/", -1)) {
            here = object(here.get(step.replace("~1", "/")));
        }
        return here;
    }

    private static Map<String, Object> object(@Nullable Object value) {
        Map<String, Object> object = new TreeMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, inner) -> object.put(String.valueOf(name), inner));
        }
        return object;
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }
}
