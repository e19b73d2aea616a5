package amends.tests.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amends.backoffice.JitterPatience;
import amends.clerk.Pin;
import amends.complaint.Errand.Queue;
import amends.desk.Admission;
import amends.desk.EnrolmentCode;
import amends.hotel.Place;
import amends.local.hotel.DemoHotel;
import amends.local.runtime.EmptyHouse;
import amends.local.runtime.Owed;
import amends.local.runtime.Sandbox;
import amends.local.runtime.Sandbox.Start;
import amends.local.template.Function;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The built artifact, in processes under Lambda's own Java runtime: what really comes is answered as its source needs; so
 * is what should not come, and it writes nothing and ends no process.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
final class TrueToLambdaTest {
    private static final Path ARTIFACT =
            Path.of("..", "functions", "target", "lambda").toAbsolutePath().normalize();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LOOK = Duration.ofMillis(200);

    /** Who comes in first, so that there is what the others need. */
    private static final List<String> ORDER =
            List.of("Signin", "Desk", "Text", "Phone", "Relay", "Dispatch", "Notify", "Clock", "Tablet");

    private final EmptyHouse house = new EmptyHouse(System.out::println);
    private final List<Payload> kept = Payload.kept();
    private final List<Waking> wakings = Waking.in(house.stack());
    private final SecureRandom random = new SecureRandom();

    @BeforeAll
    void open() {
        assertThat(ARTIFACT.resolve("lib"))
                .as("the artifact, which \"./mvnw -pl functions -am package\" builds")
                .isDirectory();
        DemoHotel.open(house.book(), now(), () -> bytes(Pin.SALT), JitterPatience.lasting(PATIENCE));
    }

    @AfterAll
    void end() {
        house.close();
    }

    @Test
    void every_function_takes_part() {
        assertThat(house.stack().functions()).extracting(Function::id).containsExactlyInAnyOrderElementsOf(ORDER);
    }

    /** First, so that there is much that could be written to when the others play. */
    @Test
    @Order(1)
    void every_payload_is_answered_as_its_source_needs_and_again_warm() {
        play(false);
    }

    @Test
    @Tag("slow")
    void every_payload_is_answered_by_a_cold_process_of_its_own_and_again_warm() {
        play(true);
    }

    private void play(boolean coldEach) {
        Story story = new Story(code());
        for (String function : ORDER) {
            Sandbox sandbox = start(function, Start.ON_DEMAND);
            try {
                boolean cold = true;
                for (Payload payload : payloads(function)) {
                    if (coldEach && !cold) {
                        sandbox.close();
                        sandbox = start(function, Start.ON_DEMAND);
                    }
                    cold = false;
                    play(function, payload, story, sandbox);
                }
            } finally {
                sandbox.close();
            }
        }
    }

    private void play(String function, Payload payload, Story story, Sandbox sandbox) {
        switch (payload.name()) {
            case "dispatch-errand" -> owed(Queue.DISPATCH, "E#000001", story);
            case "notify-errand" -> owed(Queue.NOTIFY, "E#000003", story);
            default -> {}
        }
        byte[] event = story.of(payload).getBytes(StandardCharsets.UTF_8);
        String first = Kind.returned(sandbox.invoke(event));
        Kind kind = kind(function, payload);
        judged(payload.name(), first, kind::good);
        if (kind == Kind.HTTP) {
            story.heard(payload, Payload.object(first));
        }
        String again = Kind.returned(sandbox.invoke(event));
        if (kind == Kind.HTTP && !payload.text().contains("idempotency-key")) {
            // A code or a cookie may be good for once.
            assertThat(Kind.status(again))
                    .as(payload.name() + " again: " + again)
                    .isLessThan(500);
        } else {
            assertThat(again).as(payload.name() + " again").isEqualTo(first);
        }
        assertThat(sandbox.said())
                .contains("requestId")
                .doesNotContain("\\\"errors\\\"", "972521234567", "air conditioning", "hot water", "compressor");
    }

    /** A reply may be undone for some seconds and is owed only then. */
    private void owed(Queue queue, String made, Story story) {
        Instant until = now().plus(PATIENCE);
        Optional<Place> owed = Owed.errand(house.book(), queue, now());
        while (owed.isEmpty() && now().isBefore(until)) {
            LockSupport.parkNanos(LOOK.toNanos());
            owed = Owed.errand(house.book(), queue, now());
        }
        story.owed(made, owed.orElseThrow(() -> new AssertionError("nobody owes " + queue)));
    }

    /** From a snapshot, as the template has it: it is warmed, and what it then keeps is good for its first event. */
    @ParameterizedTest
    @MethodSource("functions")
    void what_should_not_come_is_refused_and_writes_nothing(String function) {
        Map<String, byte[]> bad = new LinkedHashMap<>(BadEvents.all());
        Kind own = Kind.of(house.stack(), function);
        kept.stream()
                .filter(payload -> !payload.of(function))
                .filter(payload -> !bothByRule(function, payload))
                .forEach(payload -> bad.put(payload.name(), payload.text().getBytes(StandardCharsets.UTF_8)));
        Holdings before = Holdings.of(house);
        try (Sandbox sandbox = start(function, Start.SNAP_START)) {
            sandbox.initialised();
            assertThat(sandbox.said()).as("it was warmed").doesNotContain("\"warming\"");
            bad.forEach((what, event) -> {
                String answer = Kind.returned(sandbox.invoke(event));
                judged(function + " given " + what, answer, own::refused);
            });
            assertThat(Holdings.of(house)).isEqualTo(before);
            assertThat(sandbox.said()).doesNotContain("972521234567", "air conditioning", "the shower is cold");
            Payload good = payloads(function).getFirst();
            String answer = Kind.returned(sandbox.invoke(good.text().getBytes(StandardCharsets.UTF_8)));
            if (own == Kind.HTTP) {
                assertThat(Kind.status(answer)).as(answer).isBetween(200, 499);
            }
        }
    }

    /** A rule's event is the same for both of its functions. */
    private boolean bothByRule(String function, Payload payload) {
        return payload.broughtBy().contains(":rule/")
                && wakings.stream()
                        .anyMatch(waking -> waking.function().equals(function)
                                && waking.by().contains(":rule/"));
    }

    @Test
    void without_what_it_needs_a_function_says_so_and_does_not_start() {
        try (Sandbox sandbox = house.start(function("Desk", Map.of()), ARTIFACT, Start.ON_DEMAND)) {
            assertThatThrownBy(sandbox::initialised)
                    .hasMessageContaining("The environment lacks TABLE: the name of the book's table");
        }
    }

    @Test
    void a_table_that_cannot_be_reached_keeps_no_snapshot_from_being_taken() {
        Map<String, String> lost = Map.of("TABLE", house.table(), "AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:1");
        try (Sandbox sandbox = house.start(function("Desk", lost), ARTIFACT, Start.SNAP_START)) {
            sandbox.initialised();
            assertThat(sandbox.said()).contains("\"warming\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Text", "Phone", "Desk"})
    void whoever_listens_has_rehearsed_before_a_snapshot_is_taken(String function) {
        Map<String, String> watched =
                new HashMap<>(house.stack().function(function).environment());
        watched.put("JAVA_TOOL_OPTIONS", "-Xlog:class+load:stdout");
        try (Sandbox sandbox = house.start(function(function, watched), ARTIFACT, Start.SNAP_START)) {
            sandbox.initialised();
            assertThat(sandbox.said()).contains("amends.listening.Leant ");
        }
    }

    private Function function(String id, Map<String, String> environment) {
        Function like = house.stack().function(id);
        return new Function(
                like.id(),
                like.name(),
                like.arn(),
                like.handler(),
                like.timeout(),
                like.memory(),
                like.role(),
                environment);
    }

    Stream<String> functions() {
        return ORDER.stream();
    }

    private Sandbox start(String function, Start how) {
        return house.start(house.stack().function(function), ARTIFACT, how);
    }

    /** In the order of the template, which tells a story; the tablet that the others hold is switched off last. */
    private List<Payload> payloads(String function) {
        return wakings.stream()
                .filter(waking -> waking.function().equals(function))
                .flatMap(waking -> kept.stream().filter(waking::brings))
                .sorted(Comparator.comparing(payload -> payload.name().equals("signin-delete-tablet")))
                .toList();
    }

    private Kind kind(String function, Payload payload) {
        return payload.broughtBy().contains(":rule/") ? Kind.RULE : Kind.of(house.stack(), function);
    }

    private static void judged(String what, String answer, Consumer<String> judge) {
        try {
            judge.accept(answer);
        } catch (AssertionError wrong) {
            throw new AssertionError(what + " was answered " + answer, wrong);
        }
    }

    private String code() {
        return switch (DemoHotel.enrol(
                house.book(), now(), bytes(EnrolmentCode.BYTES), JitterPatience.lasting(PATIENCE))) {
            case Admission.Granted<EnrolmentCode>(EnrolmentCode code) -> code.shown();
            case Admission.Refused<EnrolmentCode>(Admission.Reason why) -> throw new AssertionError(why.toString());
        };
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
