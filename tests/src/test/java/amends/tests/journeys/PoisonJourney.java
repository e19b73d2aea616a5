package amends.tests.journeys;

import static amends.tests.journeys.OpenHotel.NOA;
import static org.assertj.core.api.Assertions.assertThat;

import amends.local.service.Service;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** What can never succeed is put aside, and what is good goes on. */
@ExtendWith(HouseIsOpen.class)
final class PoisonJourney {
    private static final String[] QUEUES = {"amends-text", "amends-dispatch", "amends-notify"};

    private final OpenHotel hotel;
    private final SqsClient queues;

    PoisonJourney(RunningHouse house) {
        hotel = new OpenHotel(house);
        queues = hotel.clients().queues();
    }

    /** A minute between two tries is right for a hotel and long for a test. */
    @BeforeEach
    void hurry() {
        for (String queue : QUEUES) {
            visibility(queue, "2");
        }
    }

    @AfterEach
    void usual() {
        for (String queue : QUEUES) {
            visibility(queue, "60");
        }
        hotel.close();
    }

    @Test
    void a_poison_message_in_each_queue_ends_in_its_dead_letter_queue_while_good_ones_go_on() {
        int[] before = new int[QUEUES.length];
        for (int queue = 0; queue < QUEUES.length; queue++) {
            before[queue] = waiting(QUEUES[queue] + "-dead");
            String url = url(QUEUES[queue]);
            queues.sendMessage(request -> request.queueUrl(url).messageBody("{\"this is\":\"no message of ours\"}"));
        }
        goodOnesGoOn(1);
        for (int queue = 0; queue < QUEUES.length; queue++) {
            String dead = QUEUES[queue] + "-dead";
            int was = before[queue];
            OpenHotel.await("the poison is in " + dead, () -> waiting(dead), now -> now == was + 1);
        }
    }

    @Test
    void a_poison_item_in_the_stream_ends_in_its_dead_letter_queue_while_good_ones_go_on() {
        int before = waiting("amends-relay-dead");
        String table = Objects.requireNonNull(
                Service.environment(hotel.house().premises()).get("TABLE"));
        hotel.clients()
                .table()
                .putItem(request -> request.tableName(table)
                        .item(Map.of(
                                "PK", AttributeValue.fromS("H#" + hotel.id().value() + "#C#POISON"),
                                "SK", AttributeValue.fromS("E#000001"),
                                "type", AttributeValue.fromS("entry"),
                                "version", AttributeValue.fromN("1"))));
        goodOnesGoOn(2);
        OpenHotel.await("the poison is put aside", () -> waiting("amends-relay-dead"), now -> now > before);
        goodOnesGoOn(3);
    }

    /** A guest's text comes in, is dispatched, and its reply arrives. */
    private void goodOnesGoOn(int guest) {
        Desk noa = hotel.signIn(NOA);
        hotel.texts(guest, "There is no hot water in room 10" + guest);
        hotel.awaitTexts(hotel.guest(guest), 1);
        Map<?, ?> line = hotel.awaitLine(noa, each -> hotel.guest(guest).equals(each.get("phone")));
        OpenHotel.await(
                "it is dispatched",
                () -> Desk.objects(noa.complaint(Desk.id(line)).body().get("entries")),
                entries -> entries.stream()
                        .anyMatch(entry -> entry.get("errand") instanceof Map<?, ?> errand
                                && "dispatch".equals(errand.get("task"))
                                && "done".equals(errand.get("status"))));
        assertThat(hotel.receivedBy(hotel.guest(guest))).hasSize(1);
    }

    private void visibility(String queue, String seconds) {
        queues.setQueueAttributes(request ->
                request.queueUrl(url(queue)).attributes(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, seconds)));
    }

    private int waiting(String queue) {
        return Integer.parseInt(queues.getQueueAttributes(request ->
                        request.queueUrl(url(queue)).attributeNames(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))
                .attributes()
                .getOrDefault(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES, "0"));
    }

    private String url(String queue) {
        return queues.getQueueUrl(request -> request.queueName(queue)).queueUrl();
    }
}
