package amends.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Reading templates: small ones of its own, and the real one. */
final class StackTest {
    private static final Deployment HERE =
            Deployment.here(URI.create("http://127.0.0.1:9324"), Map.of("Issuer", "http://127.0.0.1:9999"));

    private static final String SMALL = """
            Parameters:
              Issuer: {Type: String}
              Email: {Type: String, Default: ''}
            Conditions:
              HasEmail: !Not [!Equals [!Ref Email, '']]
            Globals:
              Function: {Timeout: 7, Environment: {Variables: {STAGE: dev}}}
            Resources:
              Api:
                Type: AWS::Serverless::HttpApi
                Properties:
                  Auth:
                    DefaultAuthorizer: Staff
                    Authorizers:
                      Staff:
                        IdentitySource: $request.header.Authorization
                        JwtConfiguration: {issuer: !Ref Issuer, audience: [amends]}
              Work:
                Type: AWS::SQS::Queue
                Properties: {QueueName: !Sub '${AWS::StackName}-work', VisibilityTimeout: 60}
              Mail:
                Type: AWS::SNS::Subscription
                Condition: HasEmail
                Properties: {TopicArn: !Ref Nowhere, Protocol: email, Endpoint: !Ref Email}
              Desk:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: some.Desk
                  Environment:
                    Variables:
                      WORK: !Ref Work
                      ARN: {Fn::GetAtt: [Work, Arn]}
                      PREFIX: !Join ['-', [!Ref AWS::StackName, !If [HasEmail, told, quiet]]]
                  Events:
                    Get: {Type: HttpApi, Properties: {ApiId: !Ref Api, Method: get, Path: /desk, Auth: {AuthorizationScopes: [a/b]}}}
                    Open: {Type: HttpApi, Properties: {ApiId: !Ref Api, Method: POST, Path: /open, Auth: {Authorizer: NONE}}}
            """;

    @Test
    void names_conditions_and_functions_come_to_this_machines_values() {
        Function desk = Stack.of(SMALL, "small.yaml", HERE).functions().getFirst();

        assertThat(desk.environment())
                .isEqualTo(Map.of(
                        "STAGE", "dev",
                        "WORK", "http://127.0.0.1:9324/000000000000/amends-work",
                        "ARN", "arn:aws:sqs:eu-west-1:000000000000:amends-work",
                        "PREFIX", "amends-quiet"));
        assertThat(desk.timeout()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void a_route_is_closed_unless_it_says_open() {
        Authorizer staff = new Authorizer("http://127.0.0.1:9999", List.of("amends"));

        assertThat(Stack.of(SMALL, "small.yaml", HERE).routes())
                .containsExactly(
                        new Route("Desk", "GET", "/desk", Optional.of(staff), List.of("a/b")),
                        new Route("Desk", "POST", "/open", Optional.empty(), List.of()));
    }

    @Test
    void what_this_machine_cannot_do_is_named_with_its_line() {
        assertThatThrownBy(() -> Stack.of(SMALL.replace("!Join", "!Cidr"), "small.yaml", HERE))
                .hasMessageContaining("small.yaml line 33")
                .hasMessageContaining("Desk")
                .hasMessageContaining("!Cidr");
        assertThatThrownBy(() -> Stack.of(SMALL.replace("VisibilityTimeout", "FifoQueue"), "small.yaml", HERE))
                .hasMessageContaining("small.yaml line 20 (Work.Properties)")
                .hasMessageContaining("FifoQueue");
        assertThatThrownBy(() -> Stack.of(SMALL.replace("AWS::SQS::Queue", "AWS::S3::Bucket"), "small.yaml", HERE))
                .hasMessageContaining("small.yaml line 19 (Work)")
                .hasMessageContaining("AWS::S3::Bucket");
        assertThatThrownBy(() -> Stack.of(SMALL.replace("!Ref Work", "!Ref Wrok"), "small.yaml", HERE))
                .hasMessageContaining("line 31")
                .hasMessageContaining("there is no resource Wrok");
    }

    @Test
    void a_missing_parameter_and_a_stray_one_are_named() {
        URI queues = URI.create("http://127.0.0.1:1");
        assertThatThrownBy(() -> Stack.of(SMALL, "small.yaml", Deployment.here(queues, Map.of())))
                .hasMessageContaining("parameter Issuer is not given");
        assertThatThrownBy(() -> Stack.of(SMALL, "small.yaml", Deployment.here(queues, Map.of("Isuer", "x"))))
                .hasMessageContaining("has no parameter Isuer");
    }

    @Test
    void two_values_of_one_variable_cannot_share_a_process() {
        String clash = SMALL + """
                  Clock:
                    Type: AWS::Serverless::Function
                    Properties: {Handler: some.Clock, Environment: {Variables: {STAGE: other}}}
                """;

        assertThatThrownBy(() -> Stack.of(clash, "small.yaml", HERE).environment())
                .hasMessageContaining("Clock")
                .hasMessageContaining("STAGE");
    }

    @Test
    void a_schedule_that_would_be_retried_is_refused() {
        String retried = SMALL + """
                  Clock:
                    Type: AWS::Serverless::Function
                    Properties:
                      Handler: some.Clock
                      Events:
                        Minute: {Type: Schedule, Properties: {Schedule: rate(1 minute), RetryPolicy: {MaximumRetryAttempts: 0}}}
                """;
        assertThatThrownBy(() -> Stack.of(retried, "small.yaml", HERE)).hasMessageContaining("EventInvokeConfig");
        assertThatThrownBy(() -> Stack.of(
                        retried.replace("Events:", "EventInvokeConfig: {MaximumRetryAttempts: 0}\n      Events:")
                                .replace("1 minute", "1 minutes"),
                        "small.yaml",
                        HERE))
                .hasMessageContaining("rate(1 minutes)");
    }

    @Test
    void the_real_template_runs_here() {
        Stack stack = real();

        assertThat(stack.functions())
                .extracting(Function::id)
                .containsExactlyInAnyOrder(
                        "Desk", "Text", "Phone", "Relay", "Dispatch", "Notify", "Clock", "Signin", "Tablet");
        assertThat(stack.environment())
                .containsEntry("TABLE", "amends-Book")
                .containsEntry("DISPATCH_QUEUE", "http://127.0.0.1:9324/000000000000/amends-dispatch")
                .containsEntry("NOTIFY_QUEUE", "http://127.0.0.1:9324/000000000000/amends-notify")
                .containsEntry("IDENTITY_URL", "http://127.0.0.1:9999");
        assertThat(stack.phone()).contains("Phone");
        assertThat(stack.subscriptions())
                .containsExactly(new Subscription(
                        stack.topic("InboundTexts"), "arn:aws:sqs:eu-west-1:000000000000:amends-text", false));
        assertThat(stack.tables().getFirst().indexes())
                .extracting(Table.Index::name)
                .containsExactlyInAnyOrder("owed", "due", "board", "history", "faults", "phone", "room", "house");
        assertThat(stack.sources()).hasSize(6);
    }

    @Test
    void only_the_page_and_the_way_to_sign_in_are_open_in_the_real_template() {
        assertThat(real().routes())
                .filteredOn(route -> route.authorizer().isEmpty())
                .extracting(Route::key)
                .containsExactlyInAnyOrder(
                        "POST /tablets",
                        "GET /sign-in",
                        "POST /sign-in",
                        "POST /sign-in/refresh",
                        "POST /sign-out",
                        "GET /",
                        "GET /assets/{file}");
        assertThat(real().routes())
                .filteredOn(route -> route.authorizer().isPresent())
                .allSatisfy(route -> assertThat(route.scopes()).isNotEmpty());
    }

    private static Stack real() {
        Path here = Path.of("").toAbsolutePath();
        Path template = here.resolve("template.yaml");
        return Stack.read(Files.exists(template) ? template : here.resolveSibling("template.yaml"), HERE);
    }
}
