package amends.tests.rules;

import static amends.tests.rules.TemplateRules.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The template as it is written. What SAM makes of it is the gate's to see. */
class TemplateRulesTest {
    private static final String WRITTEN = Template.real();

    @ParameterizedTest
    @EnumSource
    void the_template_keeps_its_rules(TemplateRules rule) {
        assertThat(rule.broken(Template.of(WRITTEN))).isEmpty();
    }

    /** A violation: the template with something else in the place of the first that it says so. */
    record Planted(TemplateRules rule, String said, String instead) {
        Template template() {
            assertThat(WRITTEN).as("what is planted over").contains(said);
            int at = WRITTEN.indexOf(said);
            return Template.of(WRITTEN.substring(0, at) + instead + WRITTEN.substring(at + said.length()));
        }
    }

    static Stream<Planted> planted() {
        return Stream.of(
                new Planted(NO_PARTITION_IS_WRITTEN_OUT, "arn:${AWS::Partition}:ssm", "arn:aws:ssm"),
                new Planted(NO_PARTITION_IS_WRITTEN_OUT, "arn:${AWS::Partition}:sns", "arn:aws-cn:sns"),
                new Planted(WHAT_IS_JSON_CAN_BE_READ, "[\"entry\"]}}}}'", "[\"entry\"]}}}'"),
                new Planted(WHAT_IS_JSON_CAN_BE_READ, "[\"entry\"]}}}}'", "[\"entry\"]}}}}}'"),
                new Planted(
                        WHAT_IS_JSON_CAN_BE_READ, "\"$context.authorizer.error\"}'", "\"$context.authorizer.error}'"),
                new Planted(WHAT_IS_JSON_CAN_BE_READ, "Resources:\n", """
                        Resources:
                          Overview:
                            Type: AWS::CloudWatch::Dashboard
                            Properties:
                              DashboardBody: !Sub |
                                {"widgets":[{"type":"text","properties":{"markdown":"${AWS::StackName}"}}}
                        """),
                new Planted(A_RATE_IS_SPELT_AS_EVENTBRIDGE_SPELLS_IT, "rate(1 minute)", "rate(1 minutes)"),
                new Planted(A_RATE_IS_SPELT_AS_EVENTBRIDGE_SPELLS_IT, "rate(1 minute)", "rate(2 minute)"),
                new Planted(
                        A_MESSAGE_STAYS_HIDDEN_SIX_TIMES_AS_LONG_AS_ITS_FUNCTION_MAY_TAKE,
                        "VisibilityTimeout: 60",
                        "VisibilityTimeout: 59"),
                new Planted(
                        A_MESSAGE_STAYS_HIDDEN_SIX_TIMES_AS_LONG_AS_ITS_FUNCTION_MAY_TAKE,
                        "      VisibilityTimeout: 60 ",
                        "      # "),
                new Planted(
                        A_MESSAGE_STAYS_HIDDEN_SIX_TIMES_AS_LONG_AS_ITS_FUNCTION_MAY_TAKE,
                        "Handler: amends.lambda.text.Text",
                        "Handler: amends.lambda.text.Text\n      Timeout: 11"),
                new Planted(A_BATCH_OF_MORE_THAN_TEN_MESSAGES_IS_GATHERED, "BatchSize: 10\n", "BatchSize: 11\n"),
                new Planted(NO_WILDCARD, "Resource: !GetAtt Book.Arn", "Resource: '*'"),
                new Planted(NO_WILDCARD, "${Book.Arn}/index/board", "${Book.Arn}/index/*"),
                new Planted(NO_WILDCARD, "-hotel-*", "-*"),
                new Planted(NO_WILDCARD, "Action: sns:Publish\n                Resource: '*'", """
                        Action: [sns:Publish, sns:Subscribe]
                                        Resource: '*'"""),
                new Planted(NO_WILDCARD, "dynamodb:ListStreams", "dynamodb:GetRecords"),
                new Planted(NO_WILDCARD, "Action: ssm:GetParameter", "Action: ssm:Get*"),
                new Planted(NO_WILDCARD, "Action: ssm:GetParameter", "NotAction: ssm:PutParameter"),
                new Planted(NO_WILDCARD, "Principal: {Service: sns.amazonaws.com}", "Principal: '*'"),
                new Planted(NOBODY_SCANS, "[dynamodb:GetItem, ", "[dynamodb:Scan, "),
                new Planted(NOBODY_SCANS, "[dynamodb:GetItem, ", "[dynamodb:PartiQLSelect, "),
                new Planted(A_FUNCTION_HAS_A_ROLE_OF_ITS_OWN, "      Role: !GetAtt ClockRole.Arn\n", ""),
                new Planted(
                        A_FUNCTION_HAS_A_ROLE_OF_ITS_OWN, "Role: !GetAtt ClockRole.Arn", "Role: !GetAtt DeskRole.Arn"),
                new Planted(A_ROLE_SAYS_ITSELF_WHAT_IT_ALLOWS, "      Role: !GetAtt ClockRole.Arn\n", """
                              Policies:
                                - DynamoDBCrudPolicy: {TableName: !Ref Book}
                        """),
                new Planted(
                        A_ROLE_SAYS_ITSELF_WHAT_IT_ALLOWS, "    CodeUri: .\n", "    CodeUri: .\n    Tracing: Active\n"),
                new Planted(
                        A_ROLE_SAYS_ITSELF_WHAT_IT_ALLOWS,
                        "    Type: AWS::IAM::Role\n    Properties:\n",
                        "    Type: AWS::IAM::Role\n    Properties:\n      ManagedPolicyArns: [!Ref Somewhere]\n"),
                new Planted(A_ROLE_SAYS_ITSELF_WHAT_IT_ALLOWS, "Resources:\n", """
                        Resources:
                          More: {Type: AWS::IAM::Policy, Properties: {Roles: [!Ref ClockRole]}}
                        """),
                new Planted(
                        WHAT_KEEPS_SOMETHING_SAYS_WHAT_BECOMES_OF_IT,
                        "Table\n    DeletionPolicy: Retain\n",
                        "Table\n    DeletionPolicy: Delete\n"),
                new Planted(
                        WHAT_KEEPS_SOMETHING_SAYS_WHAT_BECOMES_OF_IT, "Queue\n    DeletionPolicy: Delete\n", "Queue\n"),
                new Planted(
                        WHAT_KEEPS_SOMETHING_SAYS_WHAT_BECOMES_OF_IT,
                        "LogGroup\n    DeletionPolicy: Delete\n    UpdateReplacePolicy: Delete\n",
                        "LogGroup\n    DeletionPolicy: Delete\n"),
                new Planted(
                        WHAT_KEEPS_SOMETHING_SAYS_WHAT_BECOMES_OF_IT,
                        "Resources:\n",
                        "Resources:\n  Staff: {Type: AWS::Cognito::UserPool}\n"),
                new Planted(
                        A_HANDLER_IS_A_CLASS_OF_THE_ARTIFACT, "amends.lambda.desk.Desk\n", "amends.lambda.desk.Dsek\n"),
                new Planted(NO_EVENT_TAKES_THE_NAME_OF_A_RESOURCE, "        Errands:\n", "        Queue:\n"));
    }

    @ParameterizedTest
    @MethodSource("planted")
    void a_planted_violation_is_found(Planted planted) {
        assertThat(planted.rule().broken(planted.template())).isNotEmpty();
    }

    @Test
    void each_rule_has_been_seen_to_bite() {
        assertThat(planted().map(Planted::rule)).containsAll(EnumSet.allOf(TemplateRules.class));
    }

    @Test
    void what_these_rules_read_is_there() {
        Template template = Template.of(WRITTEN);

        assertThat(template.functions()).hasSizeGreaterThan(5).hasSameSizeAs(template.lambdas());
        assertThat(template.feeds()).hasSizeGreaterThan(3);
        assertThat(template.schedules()).isNotEmpty();
        assertThat(template.statements()).hasSizeGreaterThan(20);
    }
}
