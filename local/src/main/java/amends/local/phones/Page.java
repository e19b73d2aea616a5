package amends.local.phones;

import amends.local.wire.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The page of simulated phones: files of this package's resources, served as they are. */
final class Page {
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private record File(String name, String type) {}

    private static final Map<String, File> FILES = Map.of(
            "/_local/phones", new File("phones.html", "text/html; charset=utf-8"),
            "/_local/phones/phones.css", new File("phones.css", "text/css; charset=utf-8"),
            "/_local/phones/icon.svg", new File("icon.svg", "image/svg+xml"),
            "/_local/phones/phones.js", script("phones.js"),
            "/_local/phones/page.js", script("page.js"),
            "/_local/phones/cast.js", script("cast.js"),
            "/_local/phones/api.js", script("api.js"),
            "/_local/phones/door.js", script("door.js"),
            "/_local/phones/desk.js", script("desk.js"),
            "/_local/phones/card.js", script("card.js"));

    private static File script(String name) {
        return new File(name, "text/javascript; charset=utf-8");
    }

    private Page() {}

    static Reply at(String path) throws IOException {
        File file = FILES.get(path);
        if (file == null) {
            return Reply.problem(404, "Not here", "There is no such local page.");
        }
        try (InputStream in = Page.class.getResourceAsStream(file.name())) {
            if (in == null) {
                throw new IOException("The build has left out " + file.name());
            }
            return Reply.of(200, file.type(), new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .with("Content-Security-Policy", POLICY)
                    .with("Referrer-Policy", "no-referrer");
        }
    }
}
