package amends.backoffice;

import amends.complaint.Errand.Queue;
import amends.dispatch.Carrier;
import amends.hotel.Place;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** Carries errands to their SQS queues, ten at a time; a message says nothing but where its errand stands. */
public final class SqsCarrier implements Carrier {
    private static final Service SQS = new Service("SQS");
    private static final int BATCH = 10;

    private final Supplier<SqsClient> client;
    private final Function<Queue, String> address;

    /** @param address of a queue, asked for when it is first needed: not every function may send to both */
    public SqsCarrier(Supplier<SqsClient> client, Function<Queue, String> address) {
        this.client = client;
        this.address = address;
    }

    @Override
    public List<Parcel> carry(List<Parcel> parcels) {
        var byQueue = new LinkedHashMap<Queue, List<Parcel>>();
        parcels.forEach(parcel ->
                byQueue.computeIfAbsent(parcel.queue(), _ -> new ArrayList<>()).add(parcel));
        var left = new ArrayList<Parcel>();
        byQueue.forEach((queue, all) -> {
            for (int from = 0; from < all.size(); from += BATCH) {
                left.addAll(send(queue, all.subList(from, Math.min(all.size(), from + BATCH))));
            }
        });
        return left;
    }

    private List<Parcel> send(Queue queue, List<Parcel> batch) {
        var entries = new ArrayList<SendMessageBatchRequestEntry>();
        for (int i = 0; i < batch.size(); i++) {
            Parcel parcel = batch.get(i);
            entries.add(SendMessageBatchRequestEntry.builder()
                    .id(String.valueOf(i))
                    .messageBody(body(parcel.entry()))
                    .delaySeconds(seconds(parcel.delay()))
                    .build());
        }
        String url = address.apply(queue);
        try {
            var reply = SQS.ask(
                    "SendMessageBatch",
                    () -> client.get().sendMessageBatch(it -> it.queueUrl(url).entries(entries)));
            return reply.failed().stream()
                    .map(BatchResultErrorEntry::id)
                    .map(id -> batch.get(Integer.parseInt(id)))
                    .toList();
        } catch (Fault e) {
            // One queue that fails must not keep errands from another; what comes back stays owed.
            System.err.println(json("uncarried", String.valueOf(batch.size()), "why", String.valueOf(e.getMessage())));
            return batch;
        }
    }

    private static int seconds(Duration delay) {
        Duration bounded = delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
        return bounded.isNegative() ? 0 : (int) bounded.plusNanos(999_999_999).toSeconds();
    }

    private static String body(Place place) {
        return json("shelf", place.shelf(), "line", place.line());
    }

    private static String json(String first, String its, String second, String other) {
        try {
            var fields = new LinkedHashMap<String, String>();
            fields.put(first, its);
            fields.put(second, other);
            return JSON.std.asString(fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
