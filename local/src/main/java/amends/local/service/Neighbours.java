package amends.local.service;

import amends.local.endpoint.TopicsThere;
import amends.local.issuer.Issuer;
import amends.local.issuer.Secrets;
import amends.local.part.Ground;
import amends.local.part.Part;
import amends.local.part.Premises;
import amends.local.phones.Phones;
import amends.local.standin.Standin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;

/** What stands beside the service on AWS, running: SNS, Parameter Store and the identity provider. */
final class Neighbours implements Part {
    private final Premises premises;
    private final Map<String, String> environment;
    private final Phones phones;
    private final InstantSource clock;
    private final Supplier<String> ids;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    Neighbours(
            Premises premises,
            Map<String, String> environment,
            Phones phones,
            InstantSource clock,
            Supplier<String> ids) {
        this.premises = premises;
        this.environment = environment;
        this.phones = phones;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public void start() {
        SecureRandom random = new SecureRandom();
        Path issuer = premises.state().resolve("issuer");
        try {
            String secret = Secrets.keptIn(issuer.resolve("client-secret"), random);
            if (premises.ground() instanceof Ground.Deployed there) {
                try (SdkHttpClient http = AwsCrtHttpClient.create()) {
                    TopicsThere.secret(there.address(), http, told("IDENTITY_SECRET"), secret);
                }
            } else {
                open.push(Standin.start(
                        new Standin.Settings(
                                premises.elsewhere().isPresent()
                                        ? 0
                                        : premises.sns().getPort(),
                                premises.ssm().getPort(),
                                told("AWS_REGION"),
                                Service.ACCOUNT,
                                Map.of(told("IDENTITY_SECRET"), secret)),
                        premises.state().resolve("topics"),
                        phones,
                        ids));
            }
            open.push(Issuer.start(
                    new Issuer.Settings(premises.issuer().getPort(), premises.issuer(), Service.AUDIENCE, secret),
                    issuer,
                    clock,
                    random));
        } catch (IOException e) {
            throw new UncheckedIOException("SNS, Parameter Store or the identity provider cannot be opened", e);
        }
    }

    private String told(String name) {
        String value = environment.get(name);
        if (value == null) {
            throw new IllegalStateException("The house's environment lacks " + name);
        }
        return value;
    }

    @Override
    public void stop() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                throw new IllegalStateException("A neighbour did not stop", e);
            }
        }
    }
}
