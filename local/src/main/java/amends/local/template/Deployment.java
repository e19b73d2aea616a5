package amends.local.template;

import java.net.URI;
import java.util.Map;

/**
 * Where a template is deployed: what its pseudo parameters and parameters stand for.
 *
 * @param queues the address of SQS, which queue URLs begin with
 * @param parameters by name; what is missing takes the template's default
 * @param names what resources are called, by logical id, where the template leaves it open and it is known
 */
public record Deployment(
        String stack,
        String account,
        String region,
        String partition,
        URI queues,
        Map<String, String> parameters,
        Map<String, String> names) {

    public Deployment {
        parameters = Map.copyOf(parameters);
        names = Map.copyOf(names);
    }

    /** This machine's. */
    public static Deployment here(URI queues, Map<String, String> parameters) {
        return new Deployment("amends", "000000000000", "eu-west-1", "aws", queues, parameters, Map.of());
    }

    /** The same, where resources are called this. */
    public Deployment calling(Map<String, String> resources) {
        return new Deployment(stack, account, region, partition, queues, parameters, resources);
    }

    String arn(String service, String resource) {
        return "arn:" + partition + ":" + service + ":" + region + ":" + account + ":" + resource;
    }

    String queueUrl(String name) {
        String base = queues.toString();
        return (base.endsWith("/") ? base : base + "/") + account + "/" + name;
    }
}
