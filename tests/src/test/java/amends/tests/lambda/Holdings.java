package amends.tests.lambda;

import amends.local.runtime.EmptyHouse;
import amends.local.template.Queue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * All that is written anywhere: the table's items, how many messages each queue holds, and what went to phones and topics.
 */
record Holdings(
        Set<Map<String, AttributeValue>> items, Map<String, Map<String, String>> messages, Map<String, String> phones) {
    private static final QueueAttributeName[] COUNTS = {
        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED
    };

    static Holdings of(EmptyHouse house) {
        return new Holdings(items(house), messages(house), phones(house.folder()));
    }

    private static Set<Map<String, AttributeValue>> items(EmptyHouse house) {
        return house
                .clients()
                .table()
                .scanPaginator(scan -> scan.tableName(house.table()).consistentRead(true))
                .items()
                .stream()
                .collect(Collectors.toSet());
    }

    private static Map<String, Map<String, String>> messages(EmptyHouse house) {
        Map<String, Map<String, String>> messages = new TreeMap<>();
        for (Queue queue : house.stack().queues()) {
            String url = house.clients()
                    .queues()
                    .getQueueUrl(request -> request.queueName(queue.name()))
                    .queueUrl();
            messages.put(
                    queue.name(),
                    house.clients()
                            .queues()
                            .getQueueAttributes(request -> request.queueUrl(url).attributeNames(COUNTS))
                            .attributesAsStrings());
        }
        return messages;
    }

    private static Map<String, String> phones(Path folder) {
        try (Stream<Path> files = Files.walk(folder.resolve("phones"))) {
            Map<String, String> phones = new TreeMap<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                phones.put(file.toString(), Files.readString(file));
            }
            return phones;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
