package amends.lambda.signin;

import amends.lambda.door.HttpReply;
import amends.lambda.door.HttpRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/**
 * The two cookies that a tablet holds; no script and no other site ever sees or sends them. Both go to every path, since
 * {@code /sign-in} and {@code /sign-out} have no other in common.
 */
enum Cookies {
    /** The tablet's own secret. */
    TABLET("amends_tablet", Duration.ofDays(365)),
    /** The session of whoever is signed in: as long as the identity provider lets one last. */
    REFRESH("amends_refresh", Duration.ofHours(14));

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final String name;
    private final Duration life;

    Cookies(String name, Duration life) {
        this.name = name;
        this.life = life;
    }

    String in(HttpRequest request) {
        return request.cookie(name).orElse("");
    }

    HttpReply set(HttpReply reply, HttpRequest request, String value) {
        return reply.cookie(written(request, value, life));
    }

    HttpReply clear(HttpReply reply, HttpRequest request) {
        return reply.cookie(written(request, "", Duration.ZERO));
    }

    private String written(HttpRequest request, String value, Duration age) {
        return name + "=" + value + "; Path=/; Max-Age=" + age.toSeconds() + "; HttpOnly; SameSite=Strict"
                + (onLoopback(request) ? "" : "; Secure");
    }

    /**
     * Whether it came in the clear to this very machine, where some browsers take no Secure cookie. A page elsewhere
     * cannot make a browser name such a host, and the API's own is never one.
     */
    private static boolean onLoopback(HttpRequest request) {
        String host = request.header("host").orElse("").toLowerCase(Locale.ROOT).replaceFirst(":[0-9]+$", "");
        boolean encrypted = request.header("x-forwarded-proto").orElse("").equalsIgnoreCase("https");
        return LOOPBACK.contains(host) && !encrypted;
    }
}
