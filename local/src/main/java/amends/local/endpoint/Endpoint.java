package amends.local.endpoint;

import amends.local.command.CannotRun;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Finds out what answers at an address that somebody named. */
public final class Endpoint {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Map<String, String> FORM = Map.of("Content-Type", "application/x-www-form-urlencoded");
    private static final Map<String, String> TABLES =
            Map.of("Content-Type", "application/x-amz-json-1.0", "X-Amz-Target", "DynamoDB_20120810.ListTables");

    /** A service's harmless request, and what its answer must have in it. */
    private record Probe(String service, Map<String, String> headers, String body, String answer) {}

    private static final List<Probe> NEEDED = List.of(
            new Probe("dynamodb", TABLES, "{}", "TableNames"),
            new Probe("sqs", FORM, "Action=ListQueues&Version=2012-11-05", "ListQueues"),
            new Probe("sns", FORM, "Action=ListTopics&Version=2010-03-31", "ListTopics"));

    private static final Probe DEPLOYING =
            new Probe("cloudformation", FORM, "Action=ListStacks&Version=2010-05-15", "ListStacks");

    private Endpoint() {}

    /**
     * The address that was typed.
     *
     * @throws CannotRun when it is none
     */
    public static URI of(String typed) {
        try {
            URI uri = URI.create(typed.strip().replaceAll("/+$", ""));
            boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (http && uri.getHost() != null && uri.getRawPath().isEmpty() && uri.getRawQuery() == null) {
                return uri;
            }
        } catch (IllegalArgumentException no) {
            throw notOne(typed);
        }
        throw notOne(typed);
    }

    private static CannotRun notOne(String typed) {
        return CannotRun.misused("--endpoint takes an address such as http://127.0.0.1:4566, not \"" + typed + "\".");
    }

    /**
     * Returns when the services that are needed answer there.
     *
     * @param deploying whether CloudFormation is needed too
     * @throws CannotRun saying what is wrong with it
     */
    public static void check(URI endpoint, boolean deploying) {
        Asking asking = new Asking(endpoint);
        for (Probe probe : NEEDED) {
            check(asking, endpoint, probe);
        }
        if (deploying) {
            check(asking, endpoint, DEPLOYING);
        }
    }

    /** Whether anything answers HTTP there. */
    public static boolean answers(URI endpoint) {
        try {
            new Asking(endpoint).get("/", PATIENCE);
            return true;
        } catch (IOException away) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void check(Asking asking, URI endpoint, Probe probe) {
        String advice = " Name the address of LocalStack or of another emulator of AWS, or leave out --endpoint:"
                + " then LocalStack is started. Nothing was written there.";
        try {
            HttpResponse<byte[]> answer = asking.post(
                    probe.service(), "/", probe.headers(), probe.body().getBytes(StandardCharsets.UTF_8), PATIENCE);
            String said = new String(answer.body(), StandardCharsets.UTF_8);
            if (answer.statusCode() != 200 || !said.contains(probe.answer())) {
                throw CannotRun.because("What answers at " + endpoint + " is not AWS-like: asked for " + probe.answer()
                        + " of " + probe.service() + " it said " + answer.statusCode() + "." + advice);
            }
        } catch (IOException away) {
            throw CannotRun.because("Nothing answers at " + endpoint + "." + advice);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking " + endpoint, e);
        }
    }
}
