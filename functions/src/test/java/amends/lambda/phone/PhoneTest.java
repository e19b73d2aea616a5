package amends.lambda.phone;

import static org.assertj.core.api.Assertions.assertThat;

import amends.book.Book;
import amends.complaint.Category;
import amends.complaint.Channel;
import amends.complaint.Complaint;
import amends.desk.FrontDesk;
import amends.lambda.door.Invocation;
import amends.lambda.door.Json;
import amends.lambda.door.Overtaken;
import amends.remedy.Remedy;
import amends.remedy.RemedyKind;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final FrontDesk house = new FrontDesk();
    private final Phone phone = new Phone(house.book, () -> house.now, LONG);
    private final Invocation invocation = new Invocation();

    private Map<String, Object> answered(Phone handler, String event) {
        Map<String, Object> reply = invocation.of(handler, event);
        assertThat(reply.values()).allSatisfy(value -> assertThat(value).isInstanceOf(String.class));
        return reply;
    }

    private static String call(String to, Map<String, Object> parameters) {
        return Json.write(Map.of(
                "Details",
                Map.of(
                        "ContactData",
                        Map.of(
                                "InstanceARN",
                                "arn:instance",
                                "ContactId",
                                "c1",
                                "SystemEndpoint",
                                Map.of("Address", to),
                                "CustomerEndpoint",
                                Map.of("Address", "anonymous")),
                        "Parameters",
                        parameters)));
    }

    @Test
    void the_kept_payload_is_filed_with_what_is_asked_for() {
        Map<String, Object> reply = answered(phone, Invocation.event("phone-connect"));
        Complaint complaint = house.complaints().getFirst();
        assertThat(reply)
                .containsEntry("filed", "true")
                .containsEntry("number", complaint.number())
                .containsEntry("id", complaint.id())
                .containsEntry("danger", "false")
                .containsEntry("language", "en")
                .containsKey("say");
        assertThat(complaint.channel()).isEqualTo(Channel.PHONE);
        assertThat(complaint.understood().category()).isEqualTo(Category.WATER);
        assertThat(complaint.understood().remedies()).extracting(Remedy::kind).containsExactly(RemedyKind.REPAIR);
    }

    @Test
    void a_step_tried_twice_is_one_complaint_and_another_loop_another() {
        String first = invocation.raw(phone, call("+15550100412", Map.of("category", "noise")));
        assertThat(invocation.raw(phone, call("+15550100412", Map.of("category", "noise"))))
                .isEqualTo(first);
        answered(phone, call("+15550100412", Map.of("category", "water", "loop", "2")));
        assertThat(house.complaints()).hasSize(2);
    }

    @Test
    void a_word_that_is_none_of_ours_counts_as_not_said() {
        assertThat(answered(
                        phone,
                        call(
                                "+15550100412",
                                Map.of("category", "spaceship", "remedy", "moon", "room", "9999", "language", "xx"))))
                .containsEntry("filed", "true");
        assertThat(house.complaints().getFirst().understood().room()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "",
                "nonsense",
                "{\"Details\":{}}",
                "{\"Details\":{\"ContactData\":{\"ContactId\":\"c\",\"SystemEndpoint\":null}}}"
            })
    void what_is_no_call_is_put_through(String event) {
        assertThat(answered(phone, event)).containsEntry("filed", "false").containsKeys("reason", "say");
        assertThat(house.complaints()).isEmpty();
    }

    @Test
    void a_number_of_no_hotel_is_put_through_in_the_callers_language() {
        assertThat(answered(phone, call("+15550109999", Map.of("language", "he"))))
                .containsEntry("reason", "nobodys-number")
                .containsEntry("language", "he");
    }

    @Test
    void a_book_that_breaks_is_put_through_and_logged_without_the_words() {
        Book broken = failing(() -> {
            throw new IllegalStateException("my husband snores");
        });
        assertThat(answered(new Phone(broken, () -> house.now, LONG), Invocation.event("phone-connect")))
                .containsEntry("filed", "false")
                .containsEntry("reason", "error");
        assertThat(invocation.log()).contains("IllegalStateException").doesNotContain("husband", "hot water", "+9725");
    }

    @Test
    void a_book_that_does_not_answer_keeps_no_caller_waiting() {
        var never = new CountDownLatch(1);
        Book silent = failing(() -> {
            never.await();
            return null;
        });
        var hasty = new Phone(silent, () -> house.now, Duration.ofMillis(50));
        assertThat(answered(hasty, Invocation.event("phone-connect"))).containsEntry("reason", "busy");
        never.countDown();
    }

    @Test
    void a_book_too_busy_is_put_through() {
        var busy = new Phone(Overtaken.of(house.book), () -> house.now, LONG);
        assertThat(answered(busy, Invocation.event("phone-connect"))).containsEntry("reason", "busy");
    }

    @Test
    void a_loop_may_stand_among_the_contacts_attributes() {
        Map<String, Object> event = new LinkedHashMap<>(Invocation.read(call("+15550100412", Map.of())));
        Map<String, Object> details = Json.object(event.get("Details"));
        Map<String, Object> contact = Json.object(details.get("ContactData"));
        contact.put("Attributes", Map.of("loop", "7"));
        details.put("ContactData", contact);
        event.put("Details", details);
        answered(phone, Json.write(event));
        answered(phone, call("+15550100412", Map.of()));
        assertThat(house.complaints()).hasSize(2);
    }

    private interface Reading {
        @org.jspecify.annotations.Nullable
        Object read() throws InterruptedException;
    }

    private static Book failing(Reading reading) {
        return (Book) Proxy.newProxyInstance(
                Book.class.getClassLoader(), new Class<?>[] {Book.class}, (_, _, _) -> reading.read());
    }
}
