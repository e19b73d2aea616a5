package amends.local.endpoint;

import amends.local.part.Premises;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/**
 * Requests for which no client of the SDK is here. LocalStack wants to know which service is meant, and checks no
 * signature.
 */
final class Asking {
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final URI endpoint;
    private final HttpClient client;

    Asking(URI endpoint) {
        this.endpoint = endpoint;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build();
    }

    HttpResponse<byte[]> get(String path, Duration patience) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(endpoint.resolve(path)).timeout(patience).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpResponse<byte[]> post(String service, String path, String type, byte[] body, Duration patience)
            throws IOException, InterruptedException {
        return post(service, path, Map.of("Content-Type", type), body, patience);
    }

    HttpResponse<byte[]> post(String service, String path, Map<String, String> headers, byte[] body, Duration patience)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint.resolve(path))
                .timeout(patience)
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=local/20260101/" + Premises.REGION + "/" + service
                                + "/aws4_request, SignedHeaders=host, Signature=none")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
