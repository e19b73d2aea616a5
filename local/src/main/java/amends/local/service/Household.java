package amends.local.service;

import amends.local.endpoint.Deliveries;
import amends.local.endpoint.TopicsThere;
import amends.local.part.Part;
import amends.local.part.Premises;
import amends.local.phones.PhoneRoutes;
import amends.local.phones.Phones;
import amends.local.sources.Clients;
import amends.local.wire.Loopback;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** All that runs inside the house process: what AWS would be beside it, the service itself, and the demo hotel. */
public final class Household {
    private Household() {}

    /**
     * The parts in the order of their start.
     *
     * @param environment the process's own, with what {@link Service#environment} says
     */
    public static List<Part> parts(Premises premises, Map<String, String> environment) {
        InstantSource clock = InstantSource.system();
        Phones phones = phones(premises, clock);
        DemoPart demo = new DemoPart(clock);
        List<Part> parts = new ArrayList<>(List.of(
                new Neighbours(premises, environment, phones, clock, Household::id),
                new Service(premises, environment, service -> local(premises, phones, service, demo), clock),
                demo));
        premises.elsewhere().ifPresent(endpoint -> parts.add(1, deliveries(endpoint, environment, phones)));
        return parts;
    }

    private static HttpHandler local(Premises premises, Phones phones, Service service, DemoPart demo) {
        PhoneRoutes routes = new PhoneRoutes(phones, service::text, service::call, demo::code, Household::id);
        return exchange -> {
            if (exchange.getRequestURI().getPath().equals(Whereabouts.PATH)) {
                Loopback.handle(exchange, _ -> Whereabouts.told(premises));
            } else {
                routes.handle(exchange);
            }
        };
    }

    private static Part deliveries(URI endpoint, Map<String, String> environment, Phones phones) {
        Clients clients = Clients.of(environment);
        return new Deliveries(
                endpoint, Service.ACCOUNT, clients.queues(), new TopicsThere(endpoint, clients.http()), phones);
    }

    /** Of that, only what AWS would be beside the service, for functions that run elsewhere. */
    public static Part neighbours(Premises premises, Map<String, String> environment) {
        InstantSource clock = InstantSource.system();
        return new Neighbours(premises, environment, phones(premises, clock), clock, Household::id);
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private static Phones phones(Premises premises, InstantSource clock) {
        try {
            return Phones.open(premises.state().resolve("phones"), clock);
        } catch (IOException e) {
            throw new UncheckedIOException("The simulated phones' log cannot be opened", e);
        }
    }
}
