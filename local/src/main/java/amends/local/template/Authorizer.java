package amends.local.template;

import java.util.List;

/** Whose tokens an HTTP API takes: a JWT authorizer. */
public record Authorizer(String issuer, List<String> audience) {
    public Authorizer {
        audience = List.copyOf(audience);
    }
}
