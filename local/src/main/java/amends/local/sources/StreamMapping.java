package amends.local.sources;

import amends.local.lambda.Functions;
import amends.local.template.Queue;
import amends.local.template.Source;
import amends.local.template.Stack;
import amends.local.template.Table;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamDescription;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;

/** Gives a table's changes to a function: shard by shard, a child after its parent, and on from where it was after a restart. */
final class StreamMapping extends Mapping {
    private static final Duration IDLE = Duration.ofMillis(150);

    private static final System.Logger LOG = System.getLogger(StreamMapping.class.getName());

    private final Source.FromStream source;
    private final Stack stack;
    private final Clients clients;
    private final Checkpoint checkpoint;
    private final List<Filter> filters;
    private final StreamBatches batches;
    private final Map<String, String> iterators = new HashMap<>();
    private String stream = "";
    private String shard = "";
    private List<String> current = List.of();
    private boolean shardsChanged = true;

    StreamMapping(Source.FromStream source, Stack stack, Clients clients, Functions functions, Path state) {
        super(source.function() + "." + source.event(), 1);
        this.source = source;
        this.stack = stack;
        this.clients = clients;
        this.checkpoint = new Checkpoint(state.resolve(name() + ".json"));
        this.filters = source.patterns().stream().map(Filter::new).toList();
        this.batches = new StreamBatches(source, functions, this::giveUp);
    }

    @Override
    void turn() throws InterruptedException {
        if (stream.isEmpty()) {
            find();
        }
        if (shardsChanged) {
            current = readable();
            shardsChanged = false;
        }
        boolean idle = true;
        for (String next : current) {
            idle &= !read(next);
        }
        if (idle) {
            Thread.sleep(IDLE);
        }
    }

    private void find() {
        Table table = stack.tables().stream()
                .filter(one -> one.arn().equals(source.table()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name() + " names no table of the template"));
        stream = clients.table()
                .describeTable(request -> request.tableName(table.name()))
                .table()
                .latestStreamArn();
        checkpoint.of(stream);
    }

    /** Shards with something left whose parents have nothing left. */
    private List<String> readable() {
        List<Shard> shards = shards();
        Set<String> existing = new HashSet<>();
        shards.forEach(one -> existing.add(one.shardId()));
        checkpoint.only(existing);
        return shards.stream()
                .filter(one -> !checkpoint.isDone(one.shardId()))
                .filter(one -> one.parentShardId() == null
                        || !existing.contains(one.parentShardId())
                        || checkpoint.isDone(one.parentShardId()))
                .map(Shard::shardId)
                .toList();
    }

    private List<Shard> shards() {
        List<Shard> shards = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            String last = after.orElse(null);
            StreamDescription page = clients.streams()
                    .describeStream(request -> request.streamArn(stream).exclusiveStartShardId(last))
                    .streamDescription();
            shards.addAll(page.shards());
            after = Optional.ofNullable(page.lastEvaluatedShardId());
        } while (after.isPresent());
        return shards;
    }

    /** Whether there was something. */
    private boolean read(String id) throws InterruptedException {
        shard = id;
        GetRecordsResponse got;
        try {
            String iterator = iterators.computeIfAbsent(id, this::iterator);
            got = clients.streams()
                    .getRecords(request -> request.shardIterator(iterator).limit(source.batchSize()));
        } catch (ExpiredIteratorException e) {
            iterators.remove(id);
            return true;
        } catch (TrimmedDataAccessException e) {
            LOG.log(Level.WARNING, "{0}: records that nobody carried are gone from the stream", name());
            iterators.remove(id);
            checkpoint.lost(id);
            return true;
        } catch (ResourceNotFoundException e) {
            iterators.clear();
            stream = "";
            shardsChanged = true;
            throw e;
        }
        // Whatever goes wrong now, the iterator of before is no longer right.
        iterators.remove(id);
        carry(got.records());
        if (got.nextShardIterator() == null) {
            checkpoint.done(id);
            shardsChanged = true;
            return true;
        }
        iterators.put(id, got.nextShardIterator());
        return !got.records().isEmpty();
    }

    private String iterator(String id) {
        Optional<String> at = checkpoint.at(id);
        return clients.streams()
                .getShardIterator(request -> {
                    request.streamArn(stream).shardId(id);
                    if (at.isPresent()) {
                        request.shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER)
                                .sequenceNumber(at.get());
                    } else {
                        request.shardIteratorType(
                                source.fromTheOldest() ? ShardIteratorType.TRIM_HORIZON : ShardIteratorType.LATEST);
                    }
                })
                .shardIterator();
    }

    private void carry(List<Record> got) throws InterruptedException {
        if (got.isEmpty()) {
            return;
        }
        String at = shard;
        List<StreamRecord> wanted = got.stream()
                .map(record ->
                        StreamRecord.of(record, stream, stack.deployment().region()))
                .filter(record ->
                        filters.isEmpty() || filters.stream().anyMatch(filter -> filter.passes(record.event())))
                .toList();
        if (!wanted.isEmpty()) {
            batches.carry(wanted, record -> checkpoint.reached(at, record.sequence()));
        }
        checkpoint.reached(at, got.getLast().dynamodb().sequenceNumber());
    }

    /** Says it in the dead-letter queue as Lambda does: where the records are, not what is in them. */
    private void giveUp(StreamBatches.GivenUp batch) {
        source.onFailure()
                .map(stack::queue)
                .map(Queue::url)
                .ifPresent(url -> clients.queues()
                        .sendMessage(request -> request.queueUrl(url).messageBody(notice(batch))));
    }

    private String notice(StreamBatches.GivenUp batch) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("requestId", UUID.randomUUID().toString());
        request.put("functionArn", stack.function(source.function()).arn());
        request.put("condition", "RetryAttemptsExhausted");
        request.put("approximateInvokeCount", batch.tries());
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("statusCode", 200);
        response.put("executedVersion", "$LATEST");
        response.put("functionError", "Unhandled");
        Map<String, Object> records = new LinkedHashMap<>();
        records.put("shardId", shard);
        records.put("startSequenceNumber", batch.records().getFirst().sequence());
        records.put("endSequenceNumber", batch.records().getLast().sequence());
        records.put("approximateArrivalOfFirstRecord", time(batch.records().getFirst()));
        records.put("approximateArrivalOfLastRecord", time(batch.records().getLast()));
        records.put("batchSize", batch.records().size());
        records.put("streamArn", stream);
        Map<String, Object> notice = new LinkedHashMap<>();
        notice.put("requestContext", request);
        notice.put("responseContext", response);
        notice.put("version", "1.0");
        notice.put("timestamp", Instant.now().toString());
        notice.put("DDBStreamBatchInfo", records);
        try {
            return JSON.std.asString(notice);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String time(StreamRecord record) {
        return Instant.ofEpochMilli((long) (record.arrived() * 1000)).toString();
    }
}
