package amends.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import amends.backoffice.SqsCarrier;
import amends.complaint.Errand.Queue;
import amends.dispatch.Carrier;
import amends.dispatch.Carrier.Parcel;
import amends.hotel.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** Errands on real queues. */
class SqsCarrierTest {
    private final SqsClient sqs = StandIns.sqs();
    private final String name = UUID.randomUUID().toString();
    private final Carrier carrier = new SqsCarrier(() -> sqs, this::address);

    private String address(Queue queue) {
        return sqs.createQueue(create -> create.queueName(queue.name().toLowerCase(Locale.ROOT) + "-" + name))
                .queueUrl();
    }

    private static Parcel parcel(Queue queue, int number, Duration delay) {
        return new Parcel(queue, new Place("H#demo#C#\"1\"", "E#" + number), delay);
    }

    private List<String> waiting(Queue queue, int expected) {
        var bodies = new ArrayList<String>();
        List<Message> some;
        do {
            some = sqs.receiveMessage(receive -> receive.queueUrl(address(queue))
                            .maxNumberOfMessages(10)
                            .waitTimeSeconds(1))
                    .messages();
            some.forEach(message -> bodies.add(message.body()));
        } while (!some.isEmpty() && bodies.size() < expected);
        return bodies;
    }

    @Test
    void each_errand_goes_to_its_queue_and_says_only_where_it_stands() {
        List<Parcel> left = carrier.carry(List.of(
                parcel(Queue.DISPATCH, 1, Duration.ZERO),
                parcel(Queue.NOTIFY, 2, Duration.ZERO),
                parcel(Queue.DISPATCH, 3, Duration.ofSeconds(-5))));

        assertThat(left).isEmpty();
        assertThat(waiting(Queue.DISPATCH, 2))
                .containsExactlyInAnyOrder(
                        "{\"shelf\":\"H#demo#C#\\\"1\\\"\",\"line\":\"E#1\"}",
                        "{\"shelf\":\"H#demo#C#\\\"1\\\"\",\"line\":\"E#3\"}");
        assertThat(waiting(Queue.NOTIFY, 1)).hasSize(1);
    }

    @Test
    void more_than_ten_are_carried_all() {
        List<Parcel> many = IntStream.range(0, 23)
                .mapToObj(number -> parcel(Queue.DISPATCH, number, Duration.ZERO))
                .toList();

        assertThat(carrier.carry(many)).isEmpty();
        assertThat(waiting(Queue.DISPATCH, 23)).hasSize(23).doesNotHaveDuplicates();
    }

    @Test
    void a_delayed_errand_waits_in_its_queue() {
        assertThat(carrier.carry(List.of(parcel(Queue.NOTIFY, 1, Duration.ofMinutes(14)))))
                .isEmpty();

        assertThat(waiting(Queue.NOTIFY, 1)).isEmpty();
        assertThat(carrier.carry(List.of())).isEmpty();
    }

    @Test
    void what_one_queue_refuses_comes_back_and_the_other_gets_its_own() {
        var half = new SqsCarrier(
                () -> sqs, queue -> queue == Queue.DISPATCH ? address(queue) + "-nowhere" : address(queue));
        List<Parcel> refused = IntStream.range(0, 12)
                .mapToObj(number -> parcel(Queue.DISPATCH, number, Duration.ZERO))
                .toList();
        var all = new ArrayList<>(refused);
        all.add(parcel(Queue.NOTIFY, 1, Duration.ZERO));

        assertThat(half.carry(all)).containsExactlyElementsOf(refused);
        assertThat(waiting(Queue.NOTIFY, 1)).hasSize(1);
    }
}
