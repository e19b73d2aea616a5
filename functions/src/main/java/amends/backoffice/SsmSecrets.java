package amends.backoffice;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import software.amazon.awssdk.services.ssm.SsmClient;

/** Secrets in SSM: read at first use and kept five minutes, so that none is in the environment or in a snapshot. */
public final class SsmSecrets {
    private static final Service SSM = new Service("SSM");
    private static final Duration KEPT = Duration.ofMinutes(5);

    private record Read(String secret, Instant at) {}

    private final Supplier<SsmClient> client;
    private final InstantSource clock;
    private final Map<String, Read> read = new ConcurrentHashMap<>();

    public SsmSecrets(Supplier<SsmClient> client, InstantSource clock) {
        this.client = client;
        this.clock = clock;
    }

    /** @param name the parameter's name or ARN */
    public String secret(String name) {
        Instant now = clock.instant();
        Read known = read.get(name);
        if (known == null || !now.isBefore(known.at.plus(KEPT))) {
            known = new Read(ask(name), now);
            read.put(name, known);
        }
        return known.secret;
    }

    private String ask(String name) {
        return SSM.ask(
                "GetParameter",
                () -> client.get()
                        .getParameter(get -> get.name(name).withDecryption(true))
                        .parameter()
                        .value());
    }
}
