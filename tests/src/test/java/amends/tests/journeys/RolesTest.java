package amends.tests.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import amends.local.service.Service;
import amends.local.template.Function;
import amends.local.template.Role.Grant;
import amends.local.template.Source;
import amends.local.template.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** After all journeys: what the functions asked of AWS, held against the role of each. */
@ExtendWith(HouseIsOpen.class)
@Order(Integer.MAX_VALUE)
final class RolesTest {
    /** What Lambda itself does as the function: it writes its log. */
    private static final Set<String> LOG = Set.of("logs:CreateLogStream", "logs:PutLogEvents");

    /** What Lambda itself does as the function that it wakes with a queue's messages. */
    private static final Set<String> QUEUE =
            Set.of("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes");

    /** What Lambda itself does as the function that it wakes with a stream's records. */
    private static final Set<String> STREAM = Set.of(
            "dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator", "dynamodb:ListStreams");

    private final RunningHouse house;
    private final Stack stack;

    RolesTest(RunningHouse house) {
        this.house = house;
        this.stack = Service.stack(house.premises());
    }

    /** One thing that a role allows: an action on a resource, which may be a pattern. */
    private record Leave(String function, String action, String resource) {
        static Stream<Leave> of(Function function) {
            return function.role().grants().stream()
                    .flatMap(grant -> grant.actions().stream()
                            .flatMap(action -> grant.resources().stream()
                                    .map(resource -> new Leave(function.id(), action, resource))));
        }

        boolean covers(String call) {
            String[] parts = call.split(" ", 3);
            return parts[0].equals(function)
                    && new Grant("", List.of(action), List.of(resource)).allows(parts[1], parts[2]);
        }
    }

    @Test
    void nothing_was_asked_that_a_role_does_not_allow() throws IOException {
        assertThat(refused(house.calls())).isEmpty();
    }

    @Test
    void nothing_is_allowed_that_nobody_asks_for() throws IOException {
        assumeThat(HouseIsOpen.lived()).as("journeys that are over").containsAll(journeys());

        assertThat(idle(house.calls())).isEmpty();
    }

    @Test
    void a_planted_call_and_a_planted_leave_are_found() {
        String book = stack.tables().getFirst().arn();
        String call = "Tablet dynamodb:GetItem " + book;

        assertThat(refused(List.of(call))).containsExactly(call);
        assertThat(idle(List.of(call)))
                .contains(new Leave("Desk", "dynamodb:GetItem", book))
                .noneMatch(leave -> leave.action().startsWith("logs:"));
    }

    /** Calls that no role allows. */
    private List<String> refused(List<String> calls) {
        List<Leave> leaves = leaves();
        return calls.stream()
                .filter(call -> leaves.stream().noneMatch(leave -> leave.covers(call)))
                .toList();
    }

    /** What roles allow, and neither a call nor Lambda itself needs. */
    private List<Leave> idle(List<String> calls) {
        return leaves().stream()
                .filter(leave -> !lambdas(leave) && calls.stream().noneMatch(leave::covers))
                .toList();
    }

    private List<Leave> leaves() {
        return stack.functions().stream().flatMap(Leave::of).toList();
    }

    /** Whether it is Lambda that needs it, to wake the function and to keep what it says. */
    private boolean lambdas(Leave leave) {
        return LOG.contains(leave.action())
                || stack.sources().stream()
                        .filter(source -> source.function().equals(leave.function()))
                        .anyMatch(source -> switch (source) {
                            case Source.FromQueue queue ->
                                QUEUE.contains(leave.action())
                                        && leave.resource().equals(queue.queue());
                            case Source.FromStream stream -> reads(leave, stream) || tells(leave, stream);
                            case Source.Schedule _ -> false;
                        });
    }

    private static boolean reads(Leave leave, Source.FromStream stream) {
        return STREAM.contains(leave.action()) && leave.resource().startsWith(stream.table() + "/stream");
    }

    /** What it gives up goes to a queue. */
    private static boolean tells(Leave leave, Source.FromStream stream) {
        return leave.action().equals("sqs:SendMessage")
                && stream.onFailure().filter(leave.resource()::equals).isPresent();
    }

    /** All journeys, by the names of their classes. */
    private static Set<String> journeys() throws IOException {
        Path here = Path.of("target", "test-classes", "amends", "tests", "journeys");
        try (Stream<Path> files = Files.list(here)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith("Journey.class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .collect(Collectors.toSet());
        }
    }
}
