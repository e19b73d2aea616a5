package amends.tests.journeys;

import static amends.tests.journeys.OpenHotel.NOA;
import static amends.tests.journeys.OpenHotel.TAL;
import static org.assertj.core.api.Assertions.assertThat;

import amends.local.template.Deployment;
import amends.local.template.Stack;
import amends.tests.journeys.Api.Reply;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the API's document says is what the template routes, and what the service answers. */
@ExtendWith(HouseIsOpen.class)
final class ContractJourney {
    /** What a browser loads before it asks anything of the API. */
    private static final Set<String> PAGE = Set.of("GET /", "GET /assets/{file}");

    private final RunningHouse house;
    private final Contract contract = Contract.read();

    ContractJourney(RunningHouse house) {
        this.house = house;
    }

    @Test
    void the_document_and_the_template_have_the_same_routes_with_the_same_scopes() {
        Stack stack = Stack.read(
                house.premises().checkout().resolve("template.yaml"),
                Deployment.here(
                        house.premises().sqs(),
                        Map.of("Issuer", house.premises().issuer().toString())));
        Map<String, Set<String>> routes = new TreeMap<>();
        stack.routes().forEach(route -> routes.put(route.method() + " " + route.path(), Set.copyOf(route.scopes())));
        assertThat(routes.keySet()).containsAll(PAGE);
        routes.keySet().removeAll(PAGE);
        assertThat(contract.operations()).isEqualTo(routes);
    }

    @Test
    void a_reply_that_is_not_as_the_document_says_is_noticed() {
        Reply lacks = new Reply(201, "{\"id\":\"no id\"}", Map.of(), List.of(), "application/json");
        assertThat(contract.faults("POST", "/complaints", lacks)).hasSizeGreaterThan(1);
        Reply other = new Reply(500, "oops", Map.of(), List.of(), "text/plain");
        assertThat(contract.faults("GET", "/desk", other)).hasSize(1);
    }

    @Test
    void an_unknown_method_is_answered_405_and_an_unknown_path_404() {
        Api api = new Api(house.address());
        assertThat(api.send("PATCH", "/desk", Map.of(), Optional.empty()).status())
                .isEqualTo(405);
        assertThat(api.send("QUERY", "/complaints", Map.of(), Optional.empty()).status())
                .isEqualTo(405);
        assertThat(api.get("/nowhere", Map.of()).status()).isEqualTo(404);
    }

    @Test
    void what_makes_no_sense_is_refused_and_says_what_to_do() {
        try (OpenHotel hotel = new OpenHotel(house)) {
            Desk noa = hotel.signIn(NOA);
            assertThat(List.of(
                            raw(hotel, noa, "{\"room\":"),
                            raw(hotel, noa, "[]"),
                            raw(hotel, noa, "{\"room\":\"101\",\"category\":\"noise\",\"colour\":\"red\"}"),
                            raw(hotel, noa, "{\"room\":\"101\",\"words\":\"lone \\ud83d half\"}"),
                            raw(hotel, noa, "{\"room\":\"101\",\"phone\":\"not a number\",\"category\":\"noise\"}"),
                            raw(hotel, noa, "{\"room\":\"101\"}")))
                    .allSatisfy(reply -> {
                        assertThat(reply.status()).isEqualTo(400);
                        assertThat(reply.text("detail")).isNotEmpty();
                    });
            assertThat(raw(hotel, noa, "{\"words\":\"" + "x".repeat(70_000) + "\"}")
                            .status())
                    .isEqualTo(413);
            assertThat(noa.list()).isEmpty();
        }
    }

    /** The replies of what no journey asks for; every journey's own are held against the document as they come. */
    @Test
    void the_rest_of_the_routes_answer_as_the_document_says() {
        try (OpenHotel hotel = new OpenHotel(house)) {
            Desk noa = hotel.signIn(NOA);
            Desk tal = hotel.signIn(TAL);
            String id =
                    noa.files("101", "climate", "The heating hums all night").text("id");
            assertThat(noa.does(id, "note", Map.of("text", "Called the room")).status())
                    .isEqualTo(200);
            assertThat(noa.does(id, "promise", Map.of("inMinutes", 30)).status())
                    .isEqualTo(200);
            assertThat(noa.does(id, "correction", Map.of("severity", 3, "remedies", List.of("repair")))
                            .status())
                    .isEqualTo(200);
            assertThat(noa.does(id, "resolve").status()).isEqualTo(200);
            assertThat(noa.does(id, "reopen", Map.of("why", "It hums again")).status())
                    .isEqualTo(200);
            assertThat(tal.get("/parked").status()).isEqualTo(200);
            assertThat(tal.post("/parked/redrive", Map.of()).status()).isEqualTo(200);
            assertThat(tal.get("/tablets").status()).isEqualTo(200);
            assertThat(tal.get("/desk").status()).isEqualTo(200);
            assertThat(tal.post("/staff/" + NOA + "/unlock", Map.of()).status()).isEqualTo(204);
            assertThat(hotel.api()
                            .get("/sign-in", Map.of("Cookie", hotel.tablet()))
                            .status())
                    .isEqualTo(200);
        }
    }

    private static Reply raw(OpenHotel hotel, Desk desk, String body) {
        var headers = new HashMap<>(desk.bearer());
        headers.put("Idempotency-Key", "raw");
        return hotel.api().send("POST", "/complaints", headers, Optional.of(body));
    }
}
