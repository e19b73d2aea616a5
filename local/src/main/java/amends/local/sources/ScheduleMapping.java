package amends.local.sources;

import amends.local.lambda.Functions;
import amends.local.template.Deployment;
import amends.local.template.Source;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Wakes a function at a rate, the first time at once; a turn that fails is not repeated, the next one comes. */
final class ScheduleMapping extends Mapping {
    private final Source.Schedule source;
    private final Deployment deployment;
    private final Functions functions;
    private long next = System.nanoTime();

    ScheduleMapping(Source.Schedule source, Deployment deployment, Functions functions) {
        super(source.function() + "." + source.event(), 1);
        this.source = source;
        this.deployment = deployment;
        this.functions = functions;
    }

    @Override
    void turn() throws InterruptedException {
        long early = next - System.nanoTime();
        if (early > 0) {
            // In short naps, so that a machine that slept does not sleep on.
            Thread.sleep(Math.min(Duration.ofNanos(early).toMillis() + 1, 500));
            return;
        }
        long now = System.nanoTime();
        long late = now - next;
        if (late <= source.stale().toNanos()) {
            functions.invoke(source.function(), event());
        }
        next += source.every().toNanos() * (1 + late / source.every().toNanos());
    }

    private byte[] event() {
        String rule = deployment.stack() + "-" + source.function() + source.event();
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("version", "0");
        event.put("id", UUID.randomUUID().toString());
        event.put("detail-type", "Scheduled Event");
        event.put("source", "aws.events");
        event.put("account", deployment.account());
        event.put("time", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        event.put("region", deployment.region());
        event.put(
                "resources",
                List.of("arn:" + deployment.partition() + ":events:" + deployment.region() + ":" + deployment.account()
                        + ":rule/" + rule));
        event.put("detail", Map.of());
        try {
            return JSON.std.asBytes(event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
