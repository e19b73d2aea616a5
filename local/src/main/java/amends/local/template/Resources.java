package amends.local.template;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** The template's resources, parameters and conditions, and what their names stand for on this machine. */
final class Resources implements Values.Names {
    /** What SAM makes of a function with {@code AutoPublishAlias}. */
    private static final String ALIAS = ".Alias";

    private final Deployment deployment;
    private final Values values = new Values(this);
    private final Map<String, Section> parameters = new LinkedHashMap<>();
    private final Map<String, Node> conditions;
    private final Map<String, Section> resources = new LinkedHashMap<>();
    private final Set<String> leftOut = new LinkedHashSet<>();

    Resources(Map<String, Node> template, Deployment deployment) {
        this.deployment = deployment;
        each(template, "Parameters", (name, node) -> parameters.put(name, new Section(name, node, values)));
        this.conditions = new LinkedHashMap<>();
        each(template, "Conditions", conditions::put);
        each(template, "Resources", (name, node) -> resources.put(name, new Section(name, node, values)));
        deployment.parameters().keySet().stream()
                .filter(given -> !parameters.containsKey(given))
                .findFirst()
                .ifPresent(stray -> {
                    throw new TemplateFault("the template", "has no parameter " + stray);
                });
        resources.values().stream()
                .filter(resource -> !present(resource))
                .map(Section::name)
                .forEach(leftOut::add);
        leftOut.forEach(resources::remove);
    }

    private static void each(Map<String, Node> template, String part, BiConsumer<String, Node> action) {
        Node node = template.get(part);
        if (node != null) {
            Section.entries(part, node).forEach(action);
        }
    }

    private boolean present(Section resource) {
        return resource.text("Condition")
                .map(condition -> holds(condition, resource.name()))
                .orElse(true);
    }

    Deployment deployment() {
        return deployment;
    }

    Values values() {
        return values;
    }

    Map<String, Section> all() {
        return resources;
    }

    /** What the template's conditions leave out, by logical id. */
    Set<String> leftOut() {
        return Set.copyOf(leftOut);
    }

    List<Section> of(String type) {
        return resources.values().stream()
                .filter(resource -> resource.needText("Type").equals(type))
                .toList();
    }

    @Override
    public Object ref(String name, String where) {
        if (name.startsWith("AWS::")) {
            return pseudo(name, where);
        }
        Section parameter = parameters.get(name);
        if (parameter != null) {
            String given = deployment.parameters().get(name);
            return given != null
                    ? given
                    : parameter
                            .text("Default")
                            .orElseThrow(() -> new TemplateFault(where, "parameter " + name + " is not given"));
        }
        if (name.endsWith(ALIAS)) {
            return attribute(name.substring(0, name.length() - ALIAS.length()), "Arn", where) + ":live";
        }
        Section resource = named(name, where);
        return switch (type(resource)) {
            case "AWS::SQS::Queue" -> deployment.queueUrl(physical(resource, "QueueName"));
            case "AWS::DynamoDB::Table" -> physical(resource, "TableName");
            case "AWS::SNS::Topic" -> deployment.arn("sns", physical(resource, "TopicName"));
            case "AWS::Serverless::Function" -> physical(resource, "FunctionName");
            case "AWS::Logs::LogGroup" -> physical(resource, "LogGroupName");
            case "AWS::Serverless::HttpApi" -> name;
            default -> throw unknown("!Ref " + name, where);
        };
    }

    @Override
    public String attribute(String name, String attribute, String where) {
        Section resource = named(name, where);
        return switch (type(resource) + " " + attribute) {
            case "AWS::SQS::Queue Arn" -> deployment.arn("sqs", physical(resource, "QueueName"));
            case "AWS::SQS::Queue QueueName" -> physical(resource, "QueueName");
            case "AWS::DynamoDB::Table Arn" -> deployment.arn("dynamodb", "table/" + physical(resource, "TableName"));
            // Which stream it is becomes known when the table stands; its mapping looks it up by the table.
            case "AWS::DynamoDB::Table StreamArn" -> attribute(name, "Arn", where) + "/stream";
            case "AWS::SNS::Topic TopicName" -> physical(resource, "TopicName");
            case "AWS::Serverless::Function Arn" ->
                deployment.arn("lambda", "function:" + physical(resource, "FunctionName"));
            case "AWS::Logs::LogGroup Arn" ->
                deployment.arn("logs", "log-group:" + physical(resource, "LogGroupName") + ":*");
            case "AWS::IAM::Role Arn" ->
                String.join(
                        ":",
                        "arn",
                        deployment.partition(),
                        "iam",
                        "",
                        deployment.account(),
                        "role/" + physical(resource, "RoleName"));
            default -> throw unknown("!GetAtt " + name + "." + attribute, where);
        };
    }

    @Override
    public boolean holds(String condition, String where) {
        Node node = conditions.get(condition);
        if (node != null && values.of(node, condition) instanceof Boolean truth) {
            return truth;
        }
        throw new TemplateFault(where, "there is no condition " + condition);
    }

    private Object pseudo(String name, String where) {
        return switch (name) {
            case "AWS::StackName" -> deployment.stack();
            case "AWS::AccountId" -> deployment.account();
            case "AWS::Region" -> deployment.region();
            case "AWS::Partition" -> deployment.partition();
            case "AWS::URLSuffix" -> "amazonaws.com";
            default -> throw unknown("!Ref " + name, where);
        };
    }

    /** The name that a resource is given, or the one that stands for what AWS would make up. */
    String physical(Section resource, String property) {
        return resource.section("Properties")
                .flatMap(properties -> properties.text(property))
                .orElseGet(() ->
                        deployment.names().getOrDefault(resource.name(), deployment.stack() + "-" + resource.name()));
    }

    private Section named(String name, String where) {
        @Nullable Section resource = resources.get(name);
        if (resource == null) {
            throw new TemplateFault(where, "there is no resource " + name);
        }
        return resource;
    }

    private static String type(Section resource) {
        return resource.needText("Type");
    }

    private static TemplateFault unknown(String what, String where) {
        return new TemplateFault(where, "what " + what + " is on this machine nobody can say");
    }
}
