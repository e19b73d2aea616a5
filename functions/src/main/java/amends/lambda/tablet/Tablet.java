package amends.lambda.tablet;

import amends.lambda.door.HttpDoor;
import amends.lambda.door.HttpReply;
import amends.lambda.door.HttpRequest;
import amends.lambda.door.Problem;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** Serves the tablet's page to whoever asks: it holds nothing of any hotel, and what it then asks for needs a token. */
public final class Tablet implements RequestStreamHandler {
    /** Everything from here, nothing inline, in no frame; and no script may make markup of a text. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; manifest-src 'self'; font-src 'none'; base-uri 'none'; form-action 'none'; "
            + "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    /** A front desk's tablet takes no pictures and is nowhere. */
    private static final String PERMISSIONS = "accelerometer=(), autoplay=(), camera=(), "
            + "clipboard-read=(), display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), "
            + "hid=(), idle-detection=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), payment=(), "
            + "picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), "
            + "window-management=(), xr-spatial-tracking=()";

    private static final Map<String, String> ON_EVERYTHING = Map.of(
            "x-content-type-options", "nosniff",
            "referrer-policy", "no-referrer",
            "strict-transport-security", "max-age=31536000");

    private final Site site;
    private final String etag;
    private final HttpDoor door = new HttpDoor("tablet", this::answer);

    public Tablet() {
        this(Site.built());
    }

    Tablet(Site site) {
        this.site = site;
        this.etag = etag(site.page());
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context) throws IOException {
        door.open(event, reply, context);
    }

    private HttpReply answer(HttpRequest request, Context context) {
        return switch (request.route()) {
            case "GET /" -> page(request);
            case "GET /assets/{file}" -> asset(request);
            default -> Problem.notFound("There is nothing at this address.").reply();
        };
    }

    private HttpReply page(HttpRequest request) {
        var headers = with(Map.of(
                "cache-control", "no-cache",
                "etag", etag,
                "content-security-policy", POLICY,
                "permissions-policy", PERMISSIONS,
                "cross-origin-opener-policy", "same-origin"));
        if (holds(request, etag)) {
            return HttpReply.notModified(headers);
        }
        headers.put("content-type", "text/html; charset=utf-8");
        return HttpReply.bytes(headers, site.page());
    }

    private HttpReply asset(HttpRequest request) {
        return site.asset(request.path("file"))
                .map(asset -> asset(asset, request))
                .orElseGet(() -> Problem.notFound("This file is of another version. Load the page again.")
                        .reply());
    }

    private static HttpReply asset(Site.Asset asset, HttpRequest request) {
        var headers = with(Map.of(
                "cache-control", "public, max-age=31536000, immutable",
                "content-type", asset.type(),
                "vary", "accept-encoding"));
        if (asset.squeezed().isEmpty() || !request.takes("br")) {
            return HttpReply.bytes(headers, asset.plain());
        }
        headers.put("content-encoding", "br");
        return HttpReply.bytes(headers, asset.squeezed().get());
    }

    /** As If-None-Match compares: weakly, one of a list, or whatever there is. */
    private static boolean holds(HttpRequest request, String etag) {
        return Arrays.stream(request.header("if-none-match").orElse("").split(","))
                .map(one -> one.strip().replaceFirst("^W/", ""))
                .anyMatch(one -> one.equals(etag) || one.equals("*"));
    }

    private static String etag(byte[] page) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(page);
            return "\"" + HexFormat.of().formatHex(digest, 0, 16) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> with(Map<String, String> headers) {
        var all = new HashMap<>(ON_EVERYTHING);
        all.putAll(headers);
        return all;
    }
}
