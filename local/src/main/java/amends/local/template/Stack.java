package amends.local.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** A template as it runs on this machine: everything in it that does something here. */
public final class Stack {
    /** Resources that need nothing here: what they say is enforced, or watched, by AWS alone. */
    private static final Set<String> AWS_ALONE = Set.of(
            "AWS::Logs::LogGroup",
            "AWS::CloudWatch::Alarm",
            "AWS::CloudWatch::Dashboard",
            "AWS::SNS::TopicPolicy",
            "AWS::SQS::QueuePolicy");

    private static final Set<String> DONE_HERE = Set.of(
            "AWS::Serverless::Function",
            "AWS::Serverless::HttpApi",
            "AWS::DynamoDB::Table",
            "AWS::SQS::Queue",
            "AWS::SNS::Topic",
            "AWS::SNS::Subscription",
            "AWS::IAM::Role",
            "AWS::Lambda::Permission");

    private final Resources resources;
    private final List<Function> functions = new ArrayList<>();
    private final List<Route> routes = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();
    private final List<Table> tables;
    private final List<Queue> queues;
    private final List<Subscription> subscriptions;
    private final Optional<String> phone;

    private Stack(Resources resources, Optional<Section> globals) {
        this.resources = resources;
        resources.all().values().forEach(Stack::known);
        FunctionSection reading = new FunctionSection(resources, globals);
        for (Section resource : resources.of("AWS::Serverless::Function")) {
            functions.add(reading.function(resource));
            reading.events(resource, routes, sources);
        }
        this.tables = resources.of("AWS::DynamoDB::Table").stream()
                .map(table -> StoreSection.table(table, resources))
                .toList();
        this.queues = resources.of("AWS::SQS::Queue").stream()
                .map(queue -> StoreSection.queue(queue, resources))
                .toList();
        this.subscriptions = resources.of("AWS::SNS::Subscription").stream()
                .map(subscription -> subscription.needSection("Properties"))
                .filter(properties -> properties.needText("Protocol").equals("sqs"))
                .map(StoreSection::subscription)
                .toList();
        this.phone = resources.of("AWS::Lambda::Permission").stream()
                .map(permission -> permission.needSection("Properties"))
                .filter(properties -> properties.needText("Principal").equals("connect.amazonaws.com"))
                .map(properties -> invoked(properties.needText("FunctionName")))
                .findFirst();
    }

    /**
     * Reads a template file.
     *
     * @throws TemplateFault naming the line and the resource that this machine cannot do
     * @throws UncheckedIOException when there is no such file
     */
    public static Stack read(Path file, Deployment deployment) {
        try {
            return of(Files.readString(file), String.valueOf(file.getFileName()), deployment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stack of(String text, String label, Deployment deployment) {
        LoadSettings settings =
                LoadSettings.builder().setLabel(label).setUseMarks(true).build();
        try {
            var document = new Compose(settings)
                    .composeString(text)
                    .orElseThrow(() -> new TemplateFault(label, "there is nothing in it"));
            var parts = Section.entries(label, document);
            Resources resources = new Resources(parts, deployment);
            Optional<Section> globals = Optional.ofNullable(parts.get("Globals"))
                    .flatMap(node -> new Section("Globals", node, resources.values()).section("Function"));
            return new Stack(resources, globals);
        } catch (YamlEngineException e) {
            throw new TemplateFault(label, String.valueOf(e.getMessage()));
        }
    }

    private static void known(Section resource) {
        String type = resource.needText("Type");
        if (!AWS_ALONE.contains(type) && !DONE_HERE.contains(type)) {
            throw resource.fault("this machine has nothing that could stand for " + type);
        }
    }

    private String invoked(String arn) {
        return functions.stream()
                .filter(function -> arn.equals(function.name()) || arn.startsWith(function.arn()))
                .map(Function::id)
                .findFirst()
                .orElseThrow(
                        () -> new TemplateFault("the template", "Connect may call " + arn + ", which is not there"));
    }

    public Deployment deployment() {
        return resources.deployment();
    }

    /** What the template's conditions leave out, by logical id. */
    public Set<String> leftOut() {
        return resources.leftOut();
    }

    public List<Function> functions() {
        return List.copyOf(functions);
    }

    /** The function of a logical id. */
    public Function function(String id) {
        return functions.stream()
                .filter(function -> function.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new TemplateFault("the template", "has no function " + id));
    }

    public List<Route> routes() {
        return List.copyOf(routes);
    }

    public List<Source> sources() {
        return List.copyOf(sources);
    }

    public List<Table> tables() {
        return tables;
    }

    public List<Queue> queues() {
        return queues;
    }

    public List<Subscription> subscriptions() {
        return subscriptions;
    }

    /** The logical id of the function that Amazon Connect may invoke. */
    public Optional<String> phone() {
        return phone;
    }

    /** The ARN of a topic by its logical id. */
    public String topic(String id) {
        return String.valueOf(resources.ref(id, "topic " + id));
    }

    /** The queue of an ARN. */
    public Queue queue(String arn) {
        return queues.stream()
                .filter(queue -> queue.arn().equals(arn))
                .findFirst()
                .orElseThrow(() -> new TemplateFault("the template", "has no queue " + arn));
    }

    /**
     * What all functions together need in their environment, since here they share one process.
     *
     * @throws TemplateFault when two functions want different values under one name
     */
    public Map<String, String> environment() {
        Map<String, String> union = new TreeMap<>();
        for (Function function : functions) {
            function.environment().forEach((name, value) -> {
                String other = union.putIfAbsent(name, value);
                if (other != null && !other.equals(value)) {
                    throw new TemplateFault(
                            "the template (" + function.id() + ")",
                            "variable " + name + " is " + value + " here and " + other
                                    + " in another function; on this machine all share one environment");
                }
            });
        }
        return union;
    }
}
