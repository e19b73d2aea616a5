package amends.lambda.text;

import static org.assertj.core.api.Assertions.assertThat;

import amends.complaint.Category;
import amends.complaint.Channel;
import amends.complaint.Complaint;
import amends.complaint.Errand;
import amends.complaint.Fact;
import amends.desk.FrontDesk;
import amends.dispatch.Messenger;
import amends.hotel.Phone;
import amends.lambda.door.Invocation;
import amends.lambda.door.Json;
import amends.lambda.door.Overtaken;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextTest {
    private final FrontDesk house = new FrontDesk().onDuty("noa");
    private final Text text = new Text(house.book, house, new EndUserMessaging(), () -> house.now);
    private final Invocation invocation = new Invocation();

    private static String sms(String to, String words, String id) {
        return Json.write(Map.of(
                "Type",
                "Notification",
                "Message",
                Json.write(Map.of(
                        "originationNumber",
                        FrontDesk.DANA.e164(),
                        "destinationNumber",
                        to,
                        "messageBody",
                        words,
                        "inboundMessageId",
                        id))));
    }

    private static String sms(String words, String id) {
        return sms(FrontDesk.NUMBER.e164(), words, id);
    }

    @Test
    void the_kept_payload_is_a_complaint() {
        assertThat(invocation.again(text, Invocation.event("text-inbound-sms"))).isEmpty();
        Complaint complaint = house.complaints().getFirst();
        assertThat(complaint.channel()).isEqualTo(Channel.TEXT);
        assertThat(complaint.understood().category()).isEqualTo(Category.CLIMATE);
        assertThat(complaint.phone()).contains(FrontDesk.DANA);
    }

    @Test
    void a_text_delivered_twice_is_one() {
        invocation.again(text, Invocation.event("text-inbound-sms"));
        assertThat(invocation.again(text, Invocation.event("text-inbound-sms"))).isEmpty();
        assertThat(house.complaints()).hasSize(1);
        assertThat(house.facts(Fact.TextIn.class)).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void what_cannot_be_read_fails_alone_and_says_nothing_of_it() {
        String poison = Json.write(Map.of("Message", "my husband snores"));
        String nobody = sms("+15550109999", "my husband snores", "n1");
        String unsaid = Json.write(Map.of("Message", "{\"messageBody\":\"my husband snores\"}"));
        assertThat(invocation.again(
                        text,
                        Invocation.batch(
                                poison, sms("The tap drips", "a1"), nobody, "", unsaid, sms("No towels", "a2"))))
                .containsExactly("m1", "m3", "m4", "m5");
        assertThat(house.complaints()).isNotEmpty();
        assertThat(invocation.logged).hasSize(1);
        assertThat(invocation.log()).doesNotContain("husband", "drips", "+1555", "+9725");
    }

    @Test
    void danger_is_answered_in_the_same_breath() {
        invocation.again(text, Invocation.batch(sms("There is a fire in my room!", "f1")));
        assertThat(house.sentTo(FrontDesk.DANA))
                .singleElement()
                .satisfies(sms -> assertThat(sms.words()).contains("112"));
        assertThat(house.carry().sentTo(FrontDesk.DANA)).hasSize(1);
    }

    @Test
    void a_reply_to_danger_that_cannot_go_out_is_left_to_the_queue() {
        Messenger broken = new Messenger() {
            @Override
            public Delivery text(Phone from, Phone to, String words, String id) {
                throw new IllegalStateException(words);
            }

            @Override
            public Delivery publish(
                    String topic, String subject, String words, Map<String, String> attributes, String id) {
                throw new IllegalStateException(words);
            }
        };
        var mute = new Text(house.book, broken, new EndUserMessaging(), () -> house.now);
        assertThat(invocation.again(mute, Invocation.batch(sms("There is a fire in my room!", "f1"))))
                .isEmpty();
        assertThat(house.complaints()).hasSize(1);
        assertThat(house.everyEntry())
                .filteredOn(entry -> entry.fact() instanceof Fact.TextOut)
                .singleElement()
                .satisfies(entry -> assertThat(entry.errand().map(Errand::owed)).contains(true));
        assertThat(invocation.log()).contains("telling at once").doesNotContain("112");
    }

    @Test
    void a_book_too_busy_lets_the_text_come_again() {
        var busy = new Text(Overtaken.of(house.book), house, new EndUserMessaging(), () -> house.now);
        assertThat(invocation.remaining(520).again(busy, Invocation.batch(sms("The tap drips", "a1"))))
                .containsExactly("m1");
    }

    @Test
    void half_a_character_is_mended_and_an_empty_text_is_kept() {
        assertThat(invocation.again(text, Invocation.batch(sms("The tap drips \ud83d", "a1"), sms("", "a2"))))
                .isEmpty();
        assertThat(house.complaints().getFirst().words()).contains("drips");
    }
}
