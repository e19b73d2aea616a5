package amends.lambda.door;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why a request was not carried out, as RFC 9457 writes it.
 *
 * @param word   the stable name of this sort of problem
 * @param detail what happened and what to do, in a sentence for whoever stands at the desk
 * @param more   further members, for machines
 */
public record Problem(
        int status, String word, String title, String detail, Map<String, Object> more, Map<String, String> headers) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(int status, String word, String title, String detail) {
        return new Problem(status, word, title, detail, Map.of(), Map.of());
    }

    public static Problem notFound(String detail) {
        return of(404, "not-found", "There is no such thing", detail);
    }

    public static Problem notSignedIn() {
        return of(401, "not-signed-in", "Nobody is signed in", "Sign in on this tablet, then try again.");
    }

    /** Others were writing at the same place: nothing has changed, and the same request may be sent again. */
    public static Problem busy() {
        return of(503, "busy", "The book is busy", "Nothing was changed. Try again in a moment.")
                .header("retry-after", "1");
    }

    static Problem unexpected(String requestId) {
        return of(
                        500,
                        "unexpected",
                        "Something went wrong",
                        "It is not known whether this was done. Try again; if it goes on, give the hotel's engineers the request id.")
                .with("requestId", requestId);
    }

    public Problem with(String member, Object value) {
        var all = new LinkedHashMap<>(more);
        all.put(member, value);
        return new Problem(status, word, title, detail, all, headers);
    }

    public Problem header(String name, String value) {
        var all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return new Problem(status, word, title, detail, more, all);
    }

    public String type() {
        return "/problems/" + word;
    }

    public HttpReply reply() {
        var json = new LinkedHashMap<String, Object>();
        json.put("type", type());
        json.put("title", title);
        json.put("status", status);
        json.put("detail", detail);
        json.putAll(more);
        var all = new LinkedHashMap<String, String>();
        all.put("content-type", MEDIA_TYPE);
        all.put("cache-control", "no-store");
        all.putAll(headers);
        return HttpReply.json(status, all, json);
    }
}
