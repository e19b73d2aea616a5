package amends.tests.rules;

import amends.tests.rules.Template.Feed;
import amends.tests.rules.Template.Function;
import amends.tests.rules.Template.Resource;
import amends.tests.rules.Template.Statement;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The rules of the template that no linter of CloudFormation or SAM knows, or that each of them overlooks. They hold for
 * what is written, and for what SAM makes of it.
 */
enum TemplateRules {
    NO_PARTITION_IS_WRITTEN_OUT {
        @Override
        Stream<String> broken(Template template) {
            return template.texts().stream()
                    .filter(text -> PARTITION.matcher(text.text()).find())
                    .map(text -> text.where() + " says " + text.text());
        }
    },
    WHAT_IS_JSON_CAN_BE_READ {
        @Override
        Stream<String> broken(Template template) {
            return template.texts().stream()
                    .filter(text -> JSON_KEYS.contains(text.key())
                            || text.text().stripLeading().startsWith("{"))
                    .filter(text -> !isObject(text.text()))
                    .map(text -> text.where() + " is no JSON object: " + text.text());
        }
    },
    A_RATE_IS_SPELT_AS_EVENTBRIDGE_SPELLS_IT {
        @Override
        Stream<String> broken(Template template) {
            return template.schedules().stream()
                    .filter(schedule -> schedule.expression().startsWith("rate")
                            && !RATE.matcher(schedule.expression()).matches())
                    .map(schedule -> schedule.id() + " is woken at " + schedule.expression());
        }
    },
    A_MESSAGE_STAYS_HIDDEN_SIX_TIMES_AS_LONG_AS_ITS_FUNCTION_MAY_TAKE {
        @Override
        Stream<String> broken(Template template) {
            return template.feeds().stream()
                    .flatMap(feed -> template.queue(feed).stream()
                            .filter(queue -> Template.number(queue.properties(), "VisibilityTimeout", HIDDEN)
                                    < 6 * seconds(template, feed))
                            .map(queue ->
                                    queue.id() + " shows a message again while " + feed.function() + " may have it"));
        }
    },
    A_BATCH_OF_MORE_THAN_TEN_MESSAGES_IS_GATHERED {
        @Override
        Stream<String> broken(Template template) {
            return template.feeds().stream()
                    .filter(feed -> feed.batch() > 10
                            && feed.window() == 0
                            && template.queue(feed).isPresent())
                    .map(feed -> feed.id() + " takes " + feed.batch() + " messages and has no window");
        }
    },
    NO_WILDCARD {
        @Override
        Stream<String> broken(Template template) {
            return template.statements().stream()
                    .filter(statement -> isWide(statement)
                            && !ALLOWED.contains(Map.entry(statement.actions(), statement.resources())))
                    .map(statement -> statement.where() + ": " + statement.whole());
        }
    },
    NOBODY_SCANS {
        @Override
        Stream<String> broken(Template template) {
            return template.statements().stream()
                    .filter(statement -> statement.actions().stream()
                            .anyMatch(action ->
                                    READS_ALL.matcher(action.toString()).matches()))
                    .map(statement -> statement.where() + ": " + statement.actions());
        }
    },
    A_FUNCTION_HAS_A_ROLE_OF_ITS_OWN {
        @Override
        Stream<String> broken(Template template) {
            return template.functions().stream()
                    .filter(function ->
                            !function.role().equals(Map.of("Fn::GetAtt", List.of(function.id() + "Role", "Arn")))
                                    || template.resource(function.id() + "Role")
                                            .filter(role -> role.type().equals("AWS::IAM::Role"))
                                            .isEmpty())
                    .map(function -> function.id() + " has the role " + function.role());
        }
    },
    A_ROLE_SAYS_ITSELF_WHAT_IT_ALLOWS {
        @Override
        Stream<String> broken(Template template) {
            Stream<String> adding = Stream.concat(
                            template.lambdas().stream(),
                            Stream.of(new Resource("Globals", "", Map.of("Properties", template.globals()))))
                    .flatMap(function -> Stream.of("Policies", "Tracing", "VpcConfig")
                            .filter(function.properties()::containsKey)
                            .map(key -> function.id() + " has " + key + ", for which SAM widens or makes roles"));
            Stream<String> attached = template.resources("AWS::IAM::Role").stream()
                    .filter(role -> role.properties().containsKey("ManagedPolicyArns"))
                    .map(role -> role.id() + " has policies that stand elsewhere");
            Stream<String> apart = template.resources().stream()
                    .filter(resource -> resource.type().startsWith("AWS::IAM::")
                            && !resource.type().equals("AWS::IAM::Role"))
                    .map(resource -> resource.id() + " is a policy apart from the role");
            return Stream.of(adding, attached, apart).flatMap(each -> each);
        }
    },
    WHAT_KEEPS_SOMETHING_SAYS_WHAT_BECOMES_OF_IT {
        @Override
        Stream<String> broken(Template template) {
            return template.resources().stream()
                    .filter(resource -> KEEPERS.containsKey(resource.type()))
                    .filter(resource -> !KEEPERS.getOrDefault(resource.type(), Set.of())
                                    .contains(String.valueOf(resource.whole().get("DeletionPolicy")))
                            || !Objects.equals(
                                    resource.whole().get("DeletionPolicy"),
                                    resource.whole().get("UpdateReplacePolicy")))
                    .map(resource -> resource.id() + " needs DeletionPolicy and UpdateReplacePolicy, one of "
                            + KEEPERS.get(resource.type()));
        }
    },
    A_HANDLER_IS_A_CLASS_OF_THE_ARTIFACT {
        @Override
        Stream<String> broken(Template template) {
            return template.functions().stream()
                    .filter(function -> !Files.isRegularFile(
                            CLASSES.resolve(function.handler().replace('.', '/') + ".class")))
                    .map(function -> function.id() + " is handled by " + function.handler() + ", which is not there");
        }
    },
    NO_EVENT_TAKES_THE_NAME_OF_A_RESOURCE {
        @Override
        Stream<String> broken(Template template) {
            return template.events().keySet().stream()
                    .flatMap(event -> Stream.of(event, event + "Permission"))
                    .filter(name -> template.resource(name).isPresent())
                    .map(name -> "SAM calls an event " + name + ", and so is a resource");
        }
    };

    private static final Pattern PARTITION = Pattern.compile("arn:aws[a-z-]*:");
    private static final Pattern RATE =
            Pattern.compile("rate\\((1 (minute|hour|day)|([2-9]|[1-9]\\d+) (minute|hour|day)s)\\)");
    private static final Pattern READS_ALL = Pattern.compile("dynamodb:(Scan|PartiQL.*)");
    private static final Pattern IN_BRACES = Pattern.compile("\\$\\{[^}]*}");

    /** Keys under which CloudFormation takes JSON as a text, and no linter reads it. */
    private static final Set<String> JSON_KEYS = Set.of("Pattern", "DashboardBody", "Format");

    /** How long SQS hides a message when the queue does not say, in seconds. */
    private static final int HIDDEN = 30;

    /** What becomes of what outlives its stack, or a change of its name: a table or pool stays, a queue or log may go. */
    private static final Map<String, Set<String>> KEEPERS = Map.of(
            "AWS::DynamoDB::Table", Set.of("Retain"),
            "AWS::Cognito::UserPool", Set.of("Retain"),
            "AWS::SQS::Queue", Set.of("Retain", "Delete"),
            "AWS::Logs::LogGroup", Set.of("Retain", "Delete"));

    private static final Path CLASSES = Path.of("..", "functions", "target", "classes");

    /** A phone has no ARN; the hotels' topics are made later, under one prefix; a table's streams have no name yet. */
    private static final Set<Map.Entry<List<Object>, List<Object>>> ALLOWED = Set.of(
            Map.entry(List.of("sns:Publish"), List.of("*")),
            Map.entry(
                    List.of("sns:Publish"),
                    List.of(Map.of(
                            "Fn::Sub",
                            "arn:${AWS::Partition}:sns:${AWS::Region}:${AWS::AccountId}:${AWS::StackName}-hotel-*"))),
            Map.entry(List.of("dynamodb:ListStreams"), List.of(Map.of("Fn::Sub", "${Book.Arn}/stream/*"))));

    /** Where a template breaks it: a sentence each. */
    abstract Stream<String> broken(Template template);

    private static int seconds(Template template, Feed feed) {
        return template.functions().stream()
                .filter(function -> function.id().equals(feed.function()))
                .mapToInt(Function::seconds)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(feed.id() + " wakes no function"));
    }

    private static boolean isWide(Statement statement) {
        Object who = statement.whole().getOrDefault("Principal", "");
        boolean ofARole = who.equals("");
        return statement.actions().isEmpty()
                || (ofARole && statement.resources().isEmpty())
                || Stream.of(statement.actions(), statement.resources(), who)
                        .anyMatch(said -> said.toString().contains("*"));
    }

    private static boolean isObject(String text) {
        String filled = IN_BRACES.matcher(text).replaceAll("0");
        try {
            // As the only element of a list, so that what stands after it is read too.
            return JSON.std.anyFrom("[" + filled + "]") instanceof List<?> list
                    && list.size() == 1
                    && list.getFirst() instanceof Map;
        } catch (IOException e) {
            return false;
        }
    }
}
