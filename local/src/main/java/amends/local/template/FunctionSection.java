package amends.local.template;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads functions and what wakes them. */
final class FunctionSection {
    private static final Pattern RATE = Pattern.compile("rate\\((\\d+) (minute|hour|day)(s?)\\)");
    /** What Lambda takes when a mapping does not say. */
    private static final int QUEUE_BATCH = 10;

    private static final int STREAM_BATCH = 100;
    private static final int CONCURRENCY = 10;

    private final Resources resources;
    private final Optional<Section> globals;

    FunctionSection(Resources resources, Optional<Section> globals) {
        this.resources = resources;
        this.globals = globals;
    }

    Function function(Section resource) {
        Section properties = resource.needSection("Properties");
        Map<String, String> environment = new LinkedHashMap<>();
        globals.ifPresent(shared -> environment.putAll(variables(shared)));
        environment.putAll(variables(properties));
        return new Function(
                resource.name(),
                resources.physical(resource, "FunctionName"),
                resources.attribute(resource.name(), "Arn", resource.name()),
                setting(properties, "Handler").orElseThrow(() -> resource.fault("needs Handler")),
                Duration.ofSeconds(number(properties, "Timeout", 3)),
                number(properties, "MemorySize", 128),
                setting(properties, "Role").map(this::role).orElse(Role.NONE),
                environment);
    }

    private Role role(String arn) {
        return resources.of("AWS::IAM::Role").stream()
                .filter(role ->
                        resources.attribute(role.name(), "Arn", role.name()).equals(arn))
                .map(RoleSection::role)
                .findFirst()
                .orElseThrow(() -> new TemplateFault("the template", "has no role " + arn));
    }

    private static Map<String, String> variables(Section properties) {
        Map<String, String> variables = new LinkedHashMap<>();
        properties
                .section("Environment")
                .flatMap(environment -> environment.section("Variables"))
                .ifPresent(found -> found.keys().forEach(name -> variables.put(name, found.needText(name))));
        return variables;
    }

    private Optional<String> setting(Section properties, String key) {
        return properties.text(key).or(() -> globals.flatMap(shared -> shared.text(key)));
    }

    private int number(Section properties, String key, int otherwise) {
        return properties.has(key)
                ? properties.number(key, otherwise)
                : globals.map(shared -> shared.number(key, otherwise)).orElse(otherwise);
    }

    void events(Section resource, List<Route> routes, List<Source> sources) {
        Section properties = resource.needSection("Properties");
        Optional<Section> events = properties.section("Events");
        if (events.isEmpty()) {
            return;
        }
        for (String name : events.get().keys()) {
            Section event = events.get().needSection(name);
            Section details = event.needSection("Properties");
            String function = resource.name();
            switch (event.needText("Type")) {
                case "HttpApi" -> routes.add(route(function, details));
                case "SQS" -> sources.add(queue(function, name, details));
                case "DynamoDB" -> sources.add(stream(function, name, details));
                case "Schedule" -> sources.add(schedule(function, name, details, properties));
                default ->
                    throw event.fault(
                            "an event of type " + event.needText("Type") + " is nothing that this machine can do");
            }
        }
    }

    private Route route(String function, Section event) {
        event.only("ApiId", "Method", "Path", "Auth");
        Section api = resources.all().get(event.needText("ApiId"));
        if (api == null) {
            throw event.fault("needs ApiId: !Ref to an HTTP API of this template");
        }
        Optional<Section> auth = event.section("Auth");
        auth.ifPresent(given -> given.only("Authorizer", "AuthorizationScopes"));
        Optional<Section> door = api.needSection("Properties").section("Auth");
        Optional<String> name = auth.flatMap(given -> given.text("Authorizer"))
                .or(() -> door.flatMap(given -> given.text("DefaultAuthorizer")))
                .filter(given -> !given.equals("NONE"));
        return new Route(
                function,
                event.needText("Method").toUpperCase(Locale.ROOT),
                event.needText("Path"),
                name.map(given -> authorizer(
                        door.orElseThrow(() -> api.fault("has no authorizer " + given))
                                .needSection("Authorizers"),
                        given)),
                auth.map(given -> given.texts("AuthorizationScopes")).orElse(List.of()));
    }

    private static Authorizer authorizer(Section authorizers, String name) {
        Section authorizer = authorizers.needSection(name);
        authorizer.only("IdentitySource", "JwtConfiguration");
        String source = authorizer.needText("IdentitySource");
        if (!source.equals("$request.header.Authorization")) {
            throw authorizer.fault("a token is looked for in the header Authorization alone, not in " + source);
        }
        Section jwt = authorizer.needSection("JwtConfiguration");
        return new Authorizer(jwt.needText("issuer"), jwt.texts("audience"));
    }

    private static Source queue(String function, String name, Section event) {
        event.only("Queue", "BatchSize", "MaximumBatchingWindowInSeconds", "FunctionResponseTypes", "ScalingConfig");
        return new Source.FromQueue(
                function,
                name,
                event.needText("Queue"),
                event.number("BatchSize", QUEUE_BATCH),
                Duration.ofSeconds(event.number("MaximumBatchingWindowInSeconds", 0)),
                reportsFailures(event),
                event.section("ScalingConfig")
                        .map(scaling -> scaling.number("MaximumConcurrency", CONCURRENCY))
                        .orElse(CONCURRENCY));
    }

    private Source stream(String function, String name, Section event) {
        event.only(
                "Stream",
                "StartingPosition",
                "BatchSize",
                "BisectBatchOnFunctionError",
                "MaximumRetryAttempts",
                "FunctionResponseTypes",
                "FilterCriteria",
                "DestinationConfig");
        String stream = event.needText("Stream");
        return new Source.FromStream(
                function,
                name,
                stream.substring(0, stream.lastIndexOf("/stream")),
                event.number("BatchSize", STREAM_BATCH),
                event.needText("StartingPosition").equals("TRIM_HORIZON"),
                event.section("FilterCriteria")
                        .map(criteria -> criteria.sections("Filters").stream()
                                .map(FunctionSection::pattern)
                                .toList())
                        .orElse(List.of()),
                event.flag("BisectBatchOnFunctionError"),
                event.number("MaximumRetryAttempts", -1),
                reportsFailures(event),
                event.section("DestinationConfig").map(FunctionSection::onFailure));
    }

    private static String onFailure(Section config) {
        config.only("OnFailure");
        Section target = config.needSection("OnFailure");
        if (!target.text("Type").orElse("SQS").equals("SQS")) {
            throw target.fault("only a queue can hear of failures on this machine");
        }
        return target.needText("Destination");
    }

    private static boolean reportsFailures(Section event) {
        return event.texts("FunctionResponseTypes").contains("ReportBatchItemFailures");
    }

    private static Map<String, Object> pattern(Section filter) {
        try {
            return JSON.std.mapFrom(filter.needText("Pattern"));
        } catch (IOException e) {
            throw filter.fault("the pattern is no JSON object: " + e.getMessage());
        }
    }

    private Source schedule(String function, String name, Section event, Section properties) {
        event.only("Schedule", "RetryPolicy");
        // A schedule's call is asynchronous: Lambda itself would run a failed one twice more.
        int again = properties
                .section("EventInvokeConfig")
                .map(config -> config.number("MaximumRetryAttempts", 2))
                .orElse(2);
        Section retry = event.needSection("RetryPolicy");
        if (again != 0 || retry.number("MaximumRetryAttempts", 185) != 0) {
            throw event.fault("a schedule is not retried on this machine: "
                    + "both RetryPolicy and the function's EventInvokeConfig need MaximumRetryAttempts: 0");
        }
        return new Source.Schedule(
                function, name, every(event), Duration.ofSeconds(retry.number("MaximumEventAgeInSeconds", 86_400)));
    }

    private static Duration every(Section event) {
        Matcher rate = RATE.matcher(event.needText("Schedule"));
        if (!rate.matches() || rate.group(1).equals("1") != rate.group(3).isEmpty()) {
            throw event.fault("a schedule is written rate(1 minute) or rate(5 minutes), hours and days alike, not "
                    + event.needText("Schedule"));
        }
        long count = Long.parseLong(rate.group(1));
        return switch (rate.group(2)) {
            case "minute" -> Duration.ofMinutes(count);
            case "hour" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }
}
