package amends.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import amends.local.template.Deployment;
import amends.local.template.Stack;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

/** A function gets from AWS what its role allows, on this machine too. */
final class RolesTest {
    private static final String TEMPLATE = """
            Resources:
              Book: {Type: AWS::DynamoDB::Table, Properties: {AttributeDefinitions: [{AttributeName: PK, AttributeType: S}], KeySchema: [{AttributeName: PK, KeyType: HASH}]}}
              Clerk: {Type: AWS::Serverless::Function, Properties: {Handler: amends.local.lambda.Asking, Timeout: 30, Role: !GetAtt ClerkRole.Arn}}
              Stranger: {Type: AWS::Serverless::Function, Properties: {Handler: amends.local.lambda.Asking, Timeout: 30}}
              ClerkRole:
                Type: AWS::IAM::Role
                Properties:
                  AssumeRolePolicyDocument: {}
                  Policies:
                    - PolicyName: Clerk
                      PolicyDocument:
                        Statement:
                          - {Sid: Book, Effect: Allow, Action: [dynamodb:GetItem, dynamodb:PutItem], Resource: !GetAtt Book.Arn}
                          - {Sid: Board, Effect: Allow, Action: dynamodb:Query, Resource: !Sub '${Book.Arn}/index/bo*'}
            """;

    private Functions functions = new Functions(List.of());

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        Path template = Files.writeString(folder.resolve("template.yaml"), TEMPLATE);
        functions = new Functions(Stack.read(template, Deployment.here(URI.create("http://127.0.0.1:2"), Map.of()))
                .functions());
    }

    @AfterEach
    void close() {
        functions.close();
    }

    @Test
    void what_a_role_allows_is_sent() throws InterruptedException {
        threw("Clerk", "get").isInstanceOf(SdkClientException.class);
        threw("Clerk", "board").isInstanceOf(SdkClientException.class);
    }

    @Test
    void what_it_does_not_allow_is_refused_with_the_action_and_the_thing() throws InterruptedException {
        threw("Clerk", "due")
                .isInstanceOf(AwsServiceException.class)
                .hasMessageContaining(
                        "Clerk dynamodb:Query on arn:aws:dynamodb:eu-west-1:000000000000:table/amends-Book/index/due");
        threw("Stranger", "get").isInstanceOf(AwsServiceException.class).hasMessageContaining("dynamodb:GetItem");
    }

    @Test
    void a_transaction_needs_what_each_of_its_items_needs() throws InterruptedException {
        threw("Clerk", "write").isInstanceOf(AwsServiceException.class).hasMessageContaining("dynamodb:DeleteItem");
    }

    @Test
    void a_call_that_nobody_has_thought_of_is_refused() throws InterruptedException {
        threw("Clerk", "scan").isInstanceOf(AwsServiceException.class).hasMessageContaining("dynamodb:Scan");
    }

    @Test
    void a_thread_that_the_function_starts_has_its_role() throws InterruptedException {
        threw("Clerk", "beside get").hasCauseInstanceOf(SdkClientException.class);
        threw("Clerk", "beside due").hasCauseInstanceOf(AwsServiceException.class);
    }

    private AbstractThrowableAssert<?, ? extends Throwable> threw(String function, String said)
            throws InterruptedException {
        if (functions.invoke(function, said.getBytes(StandardCharsets.UTF_8))
                instanceof Outcome.Threw(Throwable cause)) {
            return assertThat(cause);
        }
        throw new AssertionError(function + " did not throw at " + said);
    }
}
