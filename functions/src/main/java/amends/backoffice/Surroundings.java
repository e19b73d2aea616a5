package amends.backoffice;

import amends.complaint.Errand.Queue;
import java.net.URI;
import java.util.Map;

/** The process's environment, read here and nowhere else. The template gives each function what it needs of it. */
public final class Surroundings {
    private final Map<String, String> environment;

    Surroundings(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    public static Surroundings ofProcess() {
        return new Surroundings(System.getenv());
    }

    public String table() {
        return needed("TABLE", "the name of the book's table");
    }

    /** The address of a queue. */
    public String queue(Queue queue) {
        return switch (queue) {
            case DISPATCH -> needed("DISPATCH_QUEUE", "the address of the dispatch queue");
            case NOTIFY -> needed("NOTIFY_QUEUE", "the address of the notify queue");
        };
    }

    /** Where sign-in reaches the identity provider. */
    public URI identity() {
        return URI.create(needed("IDENTITY_URL", "where sign-in reaches the identity provider"));
    }

    public String identitySecret() {
        return needed("IDENTITY_SECRET", "the SSM parameter that holds the identity client's secret");
    }

    String region() {
        return needed("AWS_REGION", "the region, which Lambda gives");
    }

    boolean has(String name) {
        return !environment.getOrDefault(name, "").isBlank();
    }

    private String needed(String name, String what) {
        if (!has(name)) {
            throw new Fault("The environment lacks " + name + ": " + what
                    + ". The template gives it to the functions that need it.");
        }
        return environment.getOrDefault(name, "");
    }
}
