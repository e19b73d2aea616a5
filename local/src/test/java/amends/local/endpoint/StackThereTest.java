package amends.local.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import amends.local.endpoint.StackThere.Resource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What CloudFormation says of a stack, and what of it is not to be believed. */
final class StackThereTest {
    private static final Resource BOOK = resource("Book", "AWS::DynamoDB::Table", "amends-Book-1", "CREATE_COMPLETE");

    @Test
    void what_localstack_lacks_may_be_unknown() {
        Resource door = resource("Api", "AWS::ApiGatewayV2::Api", "unknown", "CREATE_COMPLETE");

        assertThat(StackThere.missing(List.of(BOOK, door), Set.of())).isEmpty();
        assertThat(StackThere.lacking(List.of(BOOK, door))).isEqualTo(1);
    }

    @Test
    void anything_else_that_is_unknown_is_missing() {
        Resource alarm = resource("Alarm", "AWS::CloudWatch::Alarm", "unknown", "CREATE_COMPLETE");

        assertThat(StackThere.missing(List.of(BOOK, alarm), Set.of())).containsExactly(alarm);
    }

    @Test
    void what_a_condition_leaves_out_is_not_missed() {
        Resource email = resource("Email", "AWS::SNS::Subscription", "", "CREATE_COMPLETE");

        assertThat(StackThere.missing(List.of(BOOK, email), Set.of("Email"))).isEmpty();
        assertThat(StackThere.missing(List.of(BOOK, email), Set.of())).containsExactly(email);
    }

    @Test
    void what_is_half_made_is_missing_whatever_it_is_called() {
        Resource half = resource("Desk", "AWS::Lambda::Function", "amends-desk", "CREATE_FAILED");

        assertThat(StackThere.missing(List.of(BOOK, half), Set.of())).containsExactly(half);
    }

    @Test
    void only_a_whole_stack_is_deployed_over() {
        assertThat(StackThere.whole("CREATE_COMPLETE")).isTrue();
        assertThat(List.of("CREATE_FAILED", "ROLLBACK_COMPLETE", "CREATE_IN_PROGRESS", "REVIEW_IN_PROGRESS"))
                .noneMatch(StackThere::whole);
    }

    @Test
    void its_resources_are_read_from_cloudformations_answer() throws IOException {
        String xml = """
                <?xml version='1.0' encoding='utf-8'?>
                <DescribeStackResourcesResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/">
                <DescribeStackResourcesResult><StackResources><member><LogicalResourceId>Book</LogicalResourceId>
                <PhysicalResourceId>amends-Book-1</PhysicalResourceId><ResourceType>AWS::DynamoDB::Table</ResourceType>
                <ResourceStatus>CREATE_COMPLETE</ResourceStatus></member></StackResources>
                </DescribeStackResourcesResult></DescribeStackResourcesResponse>""";

        List<Resource> resources = StackThere.resources(StackThere.read(xml.getBytes(StandardCharsets.UTF_8)));

        assertThat(resources).containsExactly(BOOK);
        assertThat(StackThere.tables(resources)).isEqualTo(Map.of("Book", "amends-Book-1"));
    }

    private static Resource resource(String id, String type, String physical, String status) {
        return new Resource(id, type, physical, status, "");
    }
}
