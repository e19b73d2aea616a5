package amends.local.template;

import java.util.List;
import java.util.Optional;

/**
 * A method and path of the HTTP API, and the function that answers.
 *
 * @param function its logical id
 * @param method in capitals, or ANY
 * @param path with names in braces
 * @param authorizer who looks at the token, or nobody
 * @param scopes of which a token must carry one, unless there are none
 */
public record Route(String function, String method, String path, Optional<Authorizer> authorizer, List<String> scopes) {
    public Route {
        scopes = List.copyOf(scopes);
    }

    /** As AWS names it in an event. */
    public String key() {
        return method + " " + path;
    }
}
