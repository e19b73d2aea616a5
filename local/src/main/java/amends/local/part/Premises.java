package amends.local.part;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where everything is on this machine: the checkout, the state and the ports, all on loopback.
 *
 * @param checkout the folder of the clone, with {@code template.yaml}
 * @param state the folder for what must outlive a restart; each part keeps its own folder in it
 * @param port the first of six ports: the one address, then one for each stand-in
 * @param ground where tables, queues and topics are, and where the functions run
 */
public record Premises(Path checkout, Path state, int port, Ground ground) {

    /** How many ports in a row are taken, the first included. */
    public static final int PORTS = 6;

    /** Where the one address is unless somebody says otherwise. */
    public static final int USUAL_PORT = 8400;

    public static final String REGION = "eu-west-1";

    private static final String CHECKOUT = "AMENDS_CHECKOUT";
    private static final String STATE = "AMENDS_STATE";
    private static final String PORT = "AMENDS_PORT";
    private static final String GROUND = "AMENDS_GROUND";

    /** On the emulators of this machine. */
    public Premises(Path checkout, Path state, int port) {
        this(checkout, state, port, new Ground.Emulators());
    }

    /** The same address on another ground. */
    public Premises on(Ground other) {
        return new Premises(checkout, state, port, other);
    }

    /** The one address for people: gateway, tablet and simulated phones. */
    public URI address() {
        return at(port);
    }

    public URI dynamodb() {
        return elsewhere().orElse(at(port + 1));
    }

    public URI sqs() {
        return elsewhere().orElse(at(port + 2));
    }

    public URI sns() {
        return elsewhere().orElse(at(port + 3));
    }

    public URI ssm() {
        // Functions of this process find their secret here, whatever the endpoint has.
        return ground instanceof Ground.Deployed there ? there.address() : at(port + 4);
    }

    public URI issuer() {
        return at(port + 5);
    }

    /** Where tables, queues and topics are, unless they are the emulators'. */
    public Optional<URI> elsewhere() {
        return switch (ground) {
            case Ground.Emulators() -> Optional.empty();
            case Ground.Endpoint(URI address) -> Optional.of(address);
            case Ground.Deployed there -> Optional.of(there.address());
        };
    }

    /** The environment that tells all this to the house process, and the handlers' AWS clients where to look. */
    public Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put(CHECKOUT, checkout.toString());
        environment.put(STATE, state.toString());
        environment.put(PORT, String.valueOf(port));
        environment.put(GROUND, ground.line());
        environment.put("AWS_REGION", REGION);
        environment.put("AWS_ACCESS_KEY_ID", "local");
        environment.put("AWS_SECRET_ACCESS_KEY", "local");
        environment.put("AWS_EC2_METADATA_DISABLED", "true");
        environment.put("AWS_ENDPOINT_URL_DYNAMODB", dynamodb().toString());
        environment.put("AWS_ENDPOINT_URL_SQS", sqs().toString());
        environment.put("AWS_ENDPOINT_URL_SNS", sns().toString());
        environment.put("AWS_ENDPOINT_URL_SSM", ssm().toString());
        return environment;
    }

    /** The premises that {@link #environment()} told of. */
    public static Premises of(Map<String, String> environment) {
        return new Premises(
                Path.of(told(environment, CHECKOUT)),
                Path.of(told(environment, STATE)),
                Integer.parseInt(told(environment, PORT)),
                Ground.read(told(environment, GROUND)));
    }

    private static String told(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null) {
            throw new IllegalStateException(name + " is not set; the house is started by ./amends up");
        }
        return value;
    }

    private static URI at(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
